using System.Collections.Immutable;
using Chancery.Reading.Statements.Gold;
using Chancery.Text;

namespace Chancery.Reading.Tests.Statements.Gold;

/// <summary>Counts worked out by hand on one sentence.</summary>
public sealed class StatementScoresTests
{
    private const string Text = "\"It rained,\" Ann said. Bo thinks that it will snow again.";

    [Fact]
    public void Edges_of_punctuation_do_not_count_and_links_need_all_three()
    {
        var scores = new StatementScores();
        var links = scores.Add(
            Text,
            [Marked("Ann", "said", "\"It rained,\""), Marked("Bo", "thinks", "that it will snow again")],
            [Marked("Ann", "said", "It rained"), Marked("Ann", "thinks", "that it will snow"), Marked("", "again", "snow")]);
        Assert.Equal((2, 2, 3), Of(scores.Exact(StatementRole.Cue)));
        Assert.Equal((1, 2, 1), Of(scores.Exact(StatementRole.Source)));
        Assert.Equal((1, 2, 3), Of(scores.Exact(StatementRole.Content)));
        Assert.Equal((6, 7, 6), Of(scores.ByWord(StatementRole.Content)));
        Assert.Equal((1, 2, 3), Of(scores.Linked));
        Assert.Equal((1, 2, 3), Of(scores.LinkedExact));
        Assert.Null(links.Gold[1].Found);
        Assert.Equal(2, links.Surplus.Length);
    }

    [Fact]
    public void Fragments_parted_by_white_space_are_one()
    {
        var scores = new StatementScores();
        scores.Add(Text, [Marked("Bo", "thinks", "that it", "will snow again")], [Marked("Bo", "thinks", "that it will snow again")]);
        Assert.Equal(100, scores.LinkedExact.F1);
    }

    [Fact]
    public void A_missing_source_links_with_a_missing_source_only()
    {
        var scores = new StatementScores();
        scores.Add(Text, [Marked("", "said", "It rained")], [Marked("Ann", "said", "It rained")]);
        Assert.Equal(0, scores.Linked.Right);
        scores.Add(Text, [Marked("", "said", "It rained")], [Marked("", "said", "rained")]);
        Assert.Equal(1, scores.Linked.Right);
    }

    private static (int, int, int) Of(Counts counts) => (counts.Right, counts.Gold, counts.Found);

    private static MarkedStatement Marked(string source, string cue, params string[] content) => new(Spans(source), Spans(cue), [.. content.SelectMany(c => Spans(c))]);

    private static ImmutableArray<TextSpan> Spans(string words) =>
        words.Length == 0 ? [] : Text.IndexOf(words, StringComparison.Ordinal) is var at && at >= 0 ? [new(at, at + words.Length)] : throw new ArgumentException(words);
}
