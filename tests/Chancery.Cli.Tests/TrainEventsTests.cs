namespace Chancery.Cli.Tests;

public sealed class TrainEventsTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void A_model_of_ones_own_is_made_and_used()
    {
        _session.Write("mine.acts", "Norway condemned Chile on Sunday.\n  ACCUSE disapprove | condemned | Norway [NOR GOV] | Chile [CHL GOV] | actual\n\nIt rained.\n");
        _session.Write("a.txt", "Kenya condemned Chad on Monday.\n");
        var trained = _session.Run("train", "events", _session["mine.acts"], "--out", _session["mine.model"]);
        Assert.Equal(ExitCode.Fine, trained.Code);
        Assert.Contains("learnt from 1 events in 2 sentences", trained.Out, StringComparison.Ordinal);
        var read = _session.Run("read", _session["a.txt"], "--events", _session["mine.model"], "--jsonl", "-");
        Assert.Equal(ExitCode.Fine, read.Code);
        Assert.Contains("own/events", read.Out, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"ACCUSE\"", read.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Norway left.\n  ACCUSE | left\n", "mine.acts:2: found")]
    [InlineData(null, "There is no file or folder")]
    public void What_cannot_be_learnt_from_is_said(string? text, string message)
    {
        if (text is not null) _session.Write("mine.acts", text);
        var answer = _session.Run("train", "events", _session["mine.acts"], "--out", _session["mine.model"]);
        Assert.Equal(ExitCode.Unusable, answer.Code);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }
}
