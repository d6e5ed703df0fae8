using Chancery.Reading.Events.Learnt;
using Chancery.Reading.Events.Training;
using Chancery.Reading.Knowledge;
using Chancery.Testing;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Tests.Events.Learnt;

public sealed class ActTrainingTests : IDisposable
{
    private static readonly string[] States = ["Norway", "Chile", "Ghana", "Nepal", "Peru", "Kenya", "Latvia", "Oman", "Fiji", "Malta", "Togo", "Laos"];
    private static readonly ActOptions Small = new() { Bits = 14, TrialBits = 12, SideBits = 14, Reserve = 0, Unframed = 0, LeastSeen = 2 };

    private readonly string _gold = Path.GetTempFileName();
    private readonly string _path = Path.GetTempFileName();

    public void Dispose()
    {
        File.Delete(_gold);
        File.Delete(_path);
    }

    [Fact]
    public void A_model_learns_a_verb_that_no_frame_has_and_is_the_same_each_time()
    {
        File.WriteAllLines(_gold, States.SelectMany(Marked));
        var first = Train();
        Assert.Equal(first, Train());
        using var stream = new MemoryStream(first);
        var learnt = LearntActs.Load(stream, "mine");
        var reader = new Reader(ShippedModel.ReadingPipeline!, new KnowledgeFolder(Repository.Knowledge), [], "test", acts: learnt);
        const string text = "Iceland bargled Denmark on Sunday.";
        var reading = reader.Read(new Article(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))]), TestContext.Current.CancellationToken);
        var told = Assert.Single(reading.Events);
        Assert.Equal("ACCUSE", told.Type);
        Assert.Equal("learnt.accuse", told.Rule);
        Assert.Contains(reading.Provenance.Models, m => m.Name == "own/events");
        Assert.Empty(ShippedReader.Read(text).Events);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        using var stream = new MemoryStream([1, 2, 3]);
        Assert.Contains("mine", Assert.Throws<ModelException>(() => LearntActs.Load(stream, "mine")).Message, StringComparison.Ordinal);
    }

    private byte[] Train()
    {
        ActTraining.Train(ShippedReader.Reader, ShippedModel.Model!, [_gold], t => [new(BlockKind.Paragraph, 0, new(0, t.Length))], [], "own/events", "2026.01.01", _path, Small, 0, _ => { });
        return File.ReadAllBytes(_path);
    }

    private static IEnumerable<string> Marked(string state) =>
    [
        $"{state} bargled Sweden on Sunday.",
        $"  ACCUSE | bargled | {state} [- GOV] | Sweden [SWE GOV] | actual",
        "",
        $"The weather in {state} improved on Sunday.",
        "",
    ];
}
