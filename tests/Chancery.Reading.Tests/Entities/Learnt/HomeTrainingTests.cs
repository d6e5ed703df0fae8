using Chancery.Reading.Entities.Learnt;
using Chancery.Reading.Entities.Training;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Tests.Events;
using Chancery.Testing;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Tests.Entities.Learnt;

public sealed class HomeTrainingTests : IDisposable
{
    private static readonly (string Name, string Code)[] States =
    [
        ("Norway", "NOR"), ("Chile", "CHL"), ("Ghana", "GHA"), ("Nepal", "NPL"), ("Peru", "PER"), ("Kenya", "KEN"), ("Latvia", "LVA"), ("Oman", "OMN"), ("Fiji", "FJI"), ("Malta", "MLT"), ("Togo", "TGO"), ("Laos", "LAO"),
    ];

    private static readonly HomeOptions Small = new() { Bits = 14, LeastSeen = 2 };

    private readonly string _gold = Path.GetTempFileName();
    private readonly string _path = Path.GetTempFileName();

    public void Dispose()
    {
        File.Delete(_gold);
        File.Delete(_path);
    }

    [Fact]
    public void A_model_learns_whose_the_police_are_and_is_the_same_each_time()
    {
        File.WriteAllLines(_gold, States.SelectMany(s => Marked(s.Name, s.Code)));
        var first = Train();
        Assert.Equal(first, Train());
        using var stream = new MemoryStream(first);
        var reader = new Reader(ShippedModel.ReadingPipeline!, new KnowledgeFolder(Repository.Knowledge), [], "test", homes: LearntHomes.Load(stream, "mine"));
        const string text = "Iceland votes on Sunday. Sweden sent its good wishes. The police arrested ten men.";
        var police = Assert.Single(reader.ReadMaterial(ShippedReader.ArticleOf(text), TestContext.Current.CancellationToken).Referents.All, r => r.Sectors is ["COP", ..]);
        Assert.Equal(("ISL", "context"), (police.Country, police.Basis));
        Assert.Contains(reader.Read(ShippedReader.ArticleOf(text), TestContext.Current.CancellationToken).Provenance.Models, m => m.Name == "own/homes");
        Assert.All(ShippedReader.WithoutHomes.ReadMaterial(ShippedReader.ArticleOf(text), TestContext.Current.CancellationToken).Referents.All, r => Assert.False(r is { Sectors: ["COP", ..], Country: not null }));
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        using var stream = new MemoryStream([1, 2, 3]);
        Assert.Contains("mine", Assert.Throws<ModelException>(() => LearntHomes.Load(stream, "mine")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kenyan daily, strike, Kenya", "KEN")]
    [InlineData("state visit, Jordanian English daily, Jordan and Iraq", "JOR")]
    [InlineData("SANA-like reception, Syria", "SYR")]
    [InlineData("international wire, border clash, India and Pakistan", null)]
    [InlineData("Reuters-like, trade quarrel, China", null)]
    public void The_comment_on_an_article_tells_of_which_country_its_publisher_is(string manner, string? country)
    {
        var publisher = new Manners(new(Repository.Knowledge)).CountryOf(manner);
        // A wire is of the country in which it sits, if of any.
        if (country is null) Assert.True(publisher is null or "GBR", publisher);
        else Assert.Equal(country, publisher);
    }

    private byte[] Train()
    {
        HomeTraining.Train(ShippedReader.Reader, new(Repository.Knowledge), [_gold], t => [new(BlockKind.Paragraph, 0, new(0, t.Length))], "own/homes", "2026.01.01", _path, Small, 0, _ => { });
        return File.ReadAllBytes(_path);
    }

    private static IEnumerable<string> Marked(string state, string code) =>
    [
        "# article: a daily",
        $"{state} votes on Sunday.",
        "",
        "Sweden sent its good wishes.",
        "",
        "The police arrested ten men.",
        $"  COERCE arrest | arrested | The police [{code} COP] | ten men [{code} CVL] | actual",
        "",
    ];
}
