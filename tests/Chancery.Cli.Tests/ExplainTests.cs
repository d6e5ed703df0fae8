namespace Chancery.Cli.Tests;

public sealed class ExplainTests : IDisposable
{
    private const string Text = "Kenya and Chad sign pact\n\nKenya condemned Chad on Monday. The dentist condemned nothing.\n";

    private readonly Session _session = new();

    public ExplainTests() => _session.Write("a.txt", Text);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void A_line_is_told_with_tree_frame_bindings_and_the_place_of_the_frame()
    {
        var answer = _session.Run("explain", _session["a.txt"] + ":3");
        Assert.Equal(ExitCode.Fine, answer.Code);
        Assert.StartsWith("Kenya condemned Chad on Monday.\n", answer.Out, StringComparison.Ordinal);
        Assert.Matches("(?m)^    2 condemned +condemn +VBD +0 root$", answer.Out);
        Assert.Matches(@"(?m)^  frame +\S+ \(ACCUSE disapprove\)   knowledge/en/frames/\S+\.frames:[0-9]+$", answer.Out);
        Assert.Matches("(?m)^    subject: Kenya$", answer.Out);
        Assert.Matches("(?m)^    event v[0-9]+: ACCUSE disapprove [(][a-z.]+[)], actual, confidence 0[.][0-9]+$", answer.Out);
        Assert.Matches("(?m)^  model of events +ACCUSE [01][.][0-9]+", answer.Out);
        Assert.Contains("    who: Kenya (KEN)\n    whom: Chad (TCD)\n", answer.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("sign pact", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_model_frames_alone_explain()
    {
        var answer = _session.Run("explain", _session["a.txt"] + ":3", "--events", "none");
        Assert.DoesNotContain("model of events", answer.Out, StringComparison.Ordinal);
        Assert.Matches("(?m)^    event v[0-9]+: ACCUSE disapprove ", answer.Out);
    }

    [Fact]
    public void A_frame_that_nearly_fitted_tells_which_condition_failed()
    {
        _session.Write("mine/en/frames/mine.frames", "frame my.nap\n  code: ACCUSE disapprove 111\n  verb: condemn\n  object: <gathering>\n  yes: Kenya condemned the summit.\n");
        var answer = _session.Run("explain", _session["a.txt"] + ":3", "--knowledge", _session["mine"]);
        Assert.Matches(@"(?m)^  nearly +my\.nap \(ACCUSE disapprove\)   .*mine\.frames:1\n    fails: object: <gathering>   found: Chad$", answer.Out);
    }

    [Fact]
    public void An_event_is_explained_by_its_id()
    {
        var answer = _session.Run("explain", _session["a.txt"], "--event", "v1");
        Assert.Equal(ExitCode.Fine, answer.Code);
        Assert.Contains("event v1: ", answer.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt", null, "names no line")]
    [InlineData("a.txt:0", null, "names no line")]
    [InlineData("a.txt:9", null, "there is no line 9")]
    [InlineData("a.txt:2", null, "No sentence stands in line 2")]
    [InlineData("b.txt:1", null, "There is no file")]
    [InlineData("a.txt", "v99", "There is no event 'v99'")]
    public void What_is_not_there_is_said(string file, string? id, string message)
    {
        var answer = id is null ? _session.Run("explain", _session[file]) : _session.Run("explain", _session[file], "--event", id);
        Assert.Equal(ExitCode.Unusable, answer.Code);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }
}
