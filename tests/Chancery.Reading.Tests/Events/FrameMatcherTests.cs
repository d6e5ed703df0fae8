using Chancery.Reading.Entities;
using Chancery.Reading.Events;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Ontology;
using Chancery.Reading.Statements;
using Chancery.Reading.Tests.Dates;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Reading.Tests.Events;

public sealed class FrameMatcherTests
{
    private const string Held = "Chad/Chad/PROPN/NNP/2/nsubj held/hold/VERB/VBD/0/root talks/talk/NOUN/NNS/2/obj with/with/ADP/IN/5/case Mali/Mali/PROPN/NNP/2/obl";

    [Fact]
    public void More_words_of_the_trigger_win()
    {
        var match = Best(Held, "held", "frame short\n  code: COERCE - 170\n  verb: hold\n  yes: x\nframe long\n  code: CONSULT - 040\n  verb: hold talk\n  yes: x\n");
        Assert.Equal(("long", 4), (match?.Frame.Name, match?.Specificity));
    }

    [Fact]
    public void Of_equally_long_triggers_more_required_conditions_win()
    {
        var match = Best(Held, "held", "frame loose\n  code: COERCE - 170\n  verb: hold\n  object: <any>\n  yes: x\nframe strict\n  code: CONSULT - 040\n  verb: hold\n  object: talk\n  with: <any>\n  yes: x\n");
        Assert.Equal(("strict", 5), (match?.Frame.Name, match?.Specificity));
    }

    [Fact]
    public void What_is_forbidden_counts_only_as_having_conditions_at_all()
    {
        var match = Best(Held, "held", "frame plain\n  code: COERCE - 170\n  verb: hold\n  confidence: 0.9\n  yes: x\nframe careful\n  code: CONSULT - 040\n  verb: hold\n  not object: breath\n  not on: <any>\n  confidence: 0.5\n  yes: x\n");
        Assert.Equal(("careful", 3), (match?.Frame.Name, match?.Specificity));
    }

    [Fact]
    public void The_more_trusted_of_equals_wins()
    {
        var match = Best(Held, "held", "frame weak\n  code: COERCE - 170\n  verb: hold\n  confidence: 0.5\n  yes: x\nframe strong\n  code: CONSULT - 040\n  verb: hold\n  confidence: 0.9\n  yes: x\n");
        Assert.Equal(("strong", 2), (match?.Frame.Name, match?.Specificity));
    }

    [Theory]
    [InlineData("object: none", false)]
    [InlineData("not object: none", true)]
    [InlineData("against: none", true)]
    [InlineData("not against: none", false)]
    [InlineData("object: talk meeting", true)]
    [InlineData("not object: talk", false)]
    [InlineData("with: <any>", true)]
    [InlineData("with: <person>", false)]
    public void Conditions_ask_for_filled_and_empty_slots(string condition, bool fits) =>
        Assert.Equal(fits, Best(Held, "held", $"frame t\n  code: CONSULT - 040\n  verb: hold\n  {condition}\n  yes: x\n") is not null);

    [Fact]
    public void A_modal_has_the_slots_of_the_verb_that_it_goes_with()
    {
        const string leave = "Rebels/rebel/NOUN/NNS/3/nsubj must/must/AUX/MD/3/aux leave/leave/VERB/VB/0/root Goma/Goma/PROPN/NNP/3/obj";
        var match = Best(leave, "must", "frame t\n  code: REQUEST - 100\n  modal: must\n  subject: rebel\n  yes: x\n");
        Assert.Equal(2, match?.Head);
        Assert.Equal(["object=3", "subject=0", "verb=2"], match?.Predication.Fills.Select(f => $"{f.Slot}={f.Token}").Order(StringComparer.Ordinal));
    }

    private static FrameMatch? Best(string words, string word, string frames)
    {
        var folder = Directory.CreateTempSubdirectory("chancery").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "en", "frames"));
        File.WriteAllText(Path.Combine(folder, "en", "frames", "t.frames"), frames);
        var read = new FrameReader(Plover.Load(new KnowledgeFolder(Repository.Knowledge))).Read(new KnowledgeFolder(folder), "en");
        Directory.Delete(folder, recursive: true);
        var document = Written.Tree(words);
        var tree = new Tree(document);
        var coder = CoderWords.Load(new KnowledgeFolder(Repository.Knowledge), "en");
        var sides = new SideResolver(document, tree, new Referents([], document.Count), new Attributions([], document.Count), coder);
        return new FrameMatcher(document, tree, new FrameIndex(read), new PredicationReader(document, tree, coder), sides).Best(document.IndexOf(word));
    }

    [Theory]
    [InlineData("Let me take this opportunity to see the harbour, Senator Ada Bern said.")]
    [InlineData("Let us look at the map, the Kenyan president said.")]
    public void Who_asks_leave_to_speak_allows_nobody_anything(string text) => Assert.DoesNotContain(ShippedReader.Sides(text), s => s.StartsWith("CONCEDE", StringComparison.Ordinal) || s.StartsWith("RETREAT", StringComparison.Ordinal));
}
