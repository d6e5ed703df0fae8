using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements.Gold;
using Chancery.Reading.Statements.Learnt;
using Chancery.Reading.Statements.Training;
using Chancery.Reading.Tests.Events;
using Chancery.Testing;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Tests.Statements.Learnt;

public sealed class StatementTrainingTests : IDisposable
{
    private static readonly string[] Names = ["Berg", "Holm", "Lind", "Dahl", "Falk", "Roos", "Ek", "Strand", "Vik", "Moe", "Lie", "Ness"];
    private static readonly StatementOptions Small = new() { Bits = 12, VerdictBits = 12, CueEpochs = 3, PartEpochs = 3, Voters = 1, Folds = 2, LeastUpdates = 1, Generosity = 20 };

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_model_learns_a_cue_that_no_list_has_and_is_the_same_each_time()
    {
        var articles = Names.Select(Marked).ToList();
        var first = Train(articles);
        Assert.Equal(first, Train(articles));
        using var stream = new MemoryStream(first);
        var learnt = LearntStatements.Load(stream, "mine");
        Assert.Equal("own/statements", learnt.Name);
        var reader = new Reader(ShippedModel.Pipeline!, new KnowledgeFolder(Repository.Knowledge), [], "test", statements: learnt);
        const string text = "Minister Krag bargled that the harbour was safe. The road was closed.";
        var reading = reader.Read(new Article(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))]), TestContext.Current.CancellationToken);
        var said = Assert.Single(reading.Statements);
        Assert.Equal("bargled", text[said.Cue[0].Start..said.Cue[0].End]);
        Assert.Contains(reading.Provenance.Models, m => m.Name == "own/statements");
    }

    [Fact]
    public void Too_few_articles_are_refused() => Assert.Throws<FormatException>(() => Train([.. Names.Take(3).Select(Marked)]));

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        using var stream = new MemoryStream([1, 2, 3]);
        Assert.Contains("mine", Assert.Throws<ModelException>(() => LearntStatements.Load(stream, "mine")).Message, StringComparison.Ordinal);
    }

    private byte[] Train(List<MarkedArticle> articles)
    {
        StatementTraining.Train(ShippedReader.Reader, ShippedModel.Model!, articles, "own/statements", "2026.01.01", _path, Small, _ => { });
        return File.ReadAllBytes(_path);
    }

    private static MarkedArticle Marked(string name)
    {
        var text = $"Minister {name} bargled that the bridge was safe. The river rose. The envoy bargled that {name} had left the town. The market closed at noon.";
        TextSpan Of(string words) => text.IndexOf(words, StringComparison.Ordinal) is var at ? new(at, at + words.Length) : default;
        var second = text.LastIndexOf("bargled", StringComparison.Ordinal);
        ImmutableArray<MarkedStatement> statements =
        [
            new([Of($"Minister {name}")], [Of("bargled")], [Of("that the bridge was safe")]),
            new([Of("The envoy")], [new(second, second + 7)], [Of($"that {name} had left the town")]),
        ];
        return new(name, new(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))]), statements);
    }
}
