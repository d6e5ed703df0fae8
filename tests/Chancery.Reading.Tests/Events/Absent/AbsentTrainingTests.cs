using Chancery.Reading.Events.Absent;
using Chancery.Reading.Events.Training;
using Chancery.Reading.Knowledge;
using Chancery.Testing;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Tests.Events.Absent;

public sealed class AbsentTrainingTests : IDisposable
{
    private static readonly (string Name, string Code)[] States =
    [
        ("Norway", "NOR"), ("Chile", "CHL"), ("Ghana", "GHA"), ("Nepal", "NPL"), ("Peru", "PER"), ("Kenya", "KEN"), ("Latvia", "LVA"), ("Oman", "OMN"), ("Fiji", "FJI"), ("Malta", "MLT"), ("Togo", "TGO"), ("Laos", "LAO"),
    ];

    private static readonly AbsentOptions Small = new() { Bits = 14, LeastSeen = 2, Least = 0.4f };

    private readonly string _gold = Path.GetTempFileName();
    private readonly string _path = Path.GetTempFileName();

    public void Dispose()
    {
        File.Delete(_gold);
        File.Delete(_path);
    }

    [Fact]
    public void A_model_learns_of_whom_something_is_demanded_and_is_the_same_each_time()
    {
        File.WriteAllLines(_gold, States.SelectMany(s => Marked(s.Name, s.Code)));
        var first = Train();
        Assert.Equal(first, Train());
        using var stream = new MemoryStream(first);
        var reader = new Reader(ShippedModel.ReadingPipeline!, new KnowledgeFolder(Repository.Knowledge), [], "test", absent: LearntAbsent.Load(stream, "mine"));
        var article = ShippedReader.ArticleOf("Iceland closed the harbour. Sweden demanded an apology.");
        var reading = reader.Read(article, TestContext.Current.CancellationToken);
        var demand = Assert.Single(reading.Events, e => e.Type == "REQUEST");
        var addressee = Assert.Single(demand.Recipients);
        Assert.Equal("ISL", reading.Entities.First(e => e.Id == addressee.Entity).Country);
        Assert.Equal(("implied", "Iceland"), (addressee.Role, article.Text[addressee.Span!.Value.Start..addressee.Span.Value.End]));
        Assert.Contains(reading.Provenance.Models, m => m.Name == "own/absent");
        Assert.Empty(ShippedReader.Reader.Read(article, TestContext.Current.CancellationToken).Events.Single(e => e.Type == "REQUEST").Recipients);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        using var stream = new MemoryStream([1, 2, 3]);
        Assert.Contains("mine", Assert.Throws<ModelException>(() => LearntAbsent.Load(stream, "mine")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("~Iceland [ISL GOV]", "Iceland")]
    [InlineData("~harbour guards [ISL COP]", "Iceland")]
    [InlineData("~Reykjavik [FRA GOV]", "")]
    [InlineData("-", "")]
    public void Who_is_meant_by_the_mark_is_found_among_those_named(string mark, string meant)
    {
        File.WriteAllText(_gold, $"# article: a daily\nIceland closed the harbour.\n\nSweden demanded an apology.\n  REQUEST | demanded | Sweden [SWE GOV] | {mark} | actual\n");
        var article = Assert.Single(ActGold.ReadArticles(_gold));
        var scene = ShippedReader.Reader.AbsentOf(ShippedReader.ArticleOf(article.Text))!;
        var example = Assert.Single(AbsentExamples.Of(scene, [.. article.Acts]));
        Assert.Equal(AbsentSide.Recipient, example.Side);
        Assert.Equal(meant, string.Join(", ", example.Candidates.Where((_, i) => example.IsRight[i]).Select(c => c.Referent.Name)));
        Assert.Equal(mark == "-" || meant.Length > 0, example.IsTold);
    }

    private byte[] Train()
    {
        AbsentTraining.Train(ShippedReader.Reader, [_gold], t => [new(BlockKind.Paragraph, 0, new(0, t.Length))], "own/absent", "2026.01.01", _path, Small, 0, _ => { });
        return File.ReadAllBytes(_path);
    }

    private static IEnumerable<string> Marked(string state, string code) =>
    [
        "# article: a daily",
        $"{state} closed the harbour.",
        "",
        "Sweden demanded an apology.",
        $"  REQUEST | demanded | Sweden [SWE GOV] | ~{state} [{code} GOV] | actual",
        "",
    ];
}
