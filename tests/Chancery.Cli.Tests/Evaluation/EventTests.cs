using System.Text.Json;

namespace Chancery.Cli.Tests.Evaluation;

/// <summary>evaluate events: totals, errors, and gold that is not there or wrong.</summary>
public sealed class EventTests : IDisposable
{
    private const string Text = "Kenya condemned the raid on Monday. Norway sent two million dollars to Malawi. Ghana's president visited Togo.";

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Each_part_is_scored_and_its_errors_told()
    {
        var answer = _session.Run("evaluate", "events", Gold("train.gold.json"), "--errors");
        Assert.Equal((ExitCode.Fine, ""), (answer.Code, answer.Error));
        Assert.Contains("train.gold.json: 1 articles\n", answer.Out, StringComparison.Ordinal);
        Assert.Contains("raid.txt: v2 AID: sides [Norway NOR] → [Malawi MWI], gold [NOR] → [ZMB]\n    …", answer.Out, StringComparison.Ordinal);
        Assert.Contains("raid.txt: missed THREATEN [GHA] → []\n", answer.Out, StringComparison.Ordinal);
        Assert.Matches("all +66[.]7 +66[.]7 +66[.]7 +3 +3\n", answer.Out);
        Assert.Contains("of 2 that the gold has, right: dyad 50.0, actuality 100.0, chain 100.0, date 100.0 (of 1)", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_in_words_is_not_judged()
    {
        var answer = _session.Run("evaluate", "events", Gold("words.gold.json", "Monday"));
        Assert.Equal((ExitCode.Fine, ""), (answer.Code, answer.Error));
        Assert.DoesNotContain("date ", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_a_test_part_are_told_only_where_it_is_named()
    {
        var file = Gold("test.gold.json");
        Assert.DoesNotContain("missed", _session.Run("evaluate", "events", Path.GetDirectoryName(file)!, "--errors").Out, StringComparison.Ordinal);
        Assert.Contains("missed", _session.Run("evaluate", "events", file, "--errors").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{\"article\": \"raid.txt\"}]", "is no gold of articles")]
    [InlineData("[{\"article\": \"raid.txt\", \"text\": \"raid.txt\", \"published\": \"soon\", \"events\": []}]", "is no gold of articles")]
    [InlineData("[{\"article\": \"gone.txt\", \"text\": \"gone.txt\", \"events\": []}]", "has no text of 'gone.txt'")]
    public void What_is_wrong_with_the_gold_is_told(string json, string fault)
    {
        _session.Write("raid.txt", Text);
        var answer = _session.Run("evaluate", "events", _session.Write("bad.gold.json", json));
        Assert.Equal(ExitCode.Unusable, answer.Code);
        Assert.Contains(fault, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Gold_that_is_not_there_is_told() =>
        Assert.Contains("There is no file or folder", _session.Run("evaluate", "events", _session["nothing"]).Error, StringComparison.Ordinal);

    private string Gold(string name, string day = "2026-03-02")
    {
        _session.Write("texts/raid.txt", Text);
        object Event(string words, string type, string actor, string? recipient, string? date = null)
        {
            var at = Text.IndexOf(words, StringComparison.Ordinal);
            object[] Side(string? country) => country is null ? [] : [new { name = country, country, sectors = Array.Empty<string>() }];
            return new
            {
                trigger = new[] { at, at + words.Length },
                types = new[] { type },
                modes = Array.Empty<string>(),
                actors = Side(actor),
                recipients = Side(recipient),
                actuality = new[] { "actual" },
                said_by = Array.Empty<string>(),
                required = true,
                date,
            };
        }
        object[] events = [Event("condemned", "ACCUSE", "KEN", null, day), Event("sent", "AID", "NOR", "ZMB"), Event("visited", "THREATEN", "GHA", null)];
        object[] articles = [new { article = "raid.txt", text = "../texts/raid.txt", published = "2026-03-03", publisher = "The Courier", events }];
        return _session.Write($"gold/{name}", JsonSerializer.Serialize(articles));
    }
}
