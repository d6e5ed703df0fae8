using System.Collections.Immutable;
using Chancery.Reading.Events;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Ontology;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Events;

public sealed class FrameReaderTests
{
    private readonly Plover _plover = Plover.Load(new KnowledgeFolder(Repository.Knowledge));

    [Fact]
    public void The_shipped_frames_are_read_and_each_has_an_example()
    {
        var frames = new FrameReader(_plover).Read(new KnowledgeFolder(Repository.Knowledge), "en");
        Assert.True(frames.Sum(f => f.Triggers.Length) >= 600, $"{frames.Sum(f => f.Triggers.Length)} triggers");
        Assert.All(frames, f => Assert.Contains(f.Examples, e => e.Fires));
        Assert.Equal(16, frames.Select(f => f.Type).Distinct().Count());
    }

    [Fact]
    public void Alternatives_in_a_trigger_are_unfolded_at_the_head_and_kept_behind_it()
    {
        var trigger = Read("frame t\n  code: CONSULT - 040\n  verb: hold/have talk/meeting\n  yes: They held talks.\n")[0].Triggers;
        Assert.Equal(["hold", "have"], trigger.Select(t => t.Head));
        Assert.Equal(["meeting", "talk"], trigger[0].Parts[0].Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_modal_is_a_trigger_of_its_own_and_speaker_and_clause_subject_are_slots()
    {
        var frame = Read("frame t\n  code: REQUEST - 100\n  modal: must, have to\n  speaker: <actor>\n  not clause-subject: none\n  actor: speaker\n  recipient: clause-subject | subject\n  yes: x\n")[0];
        Assert.Equal([(TriggerKind.Modal, "must", 0), (TriggerKind.Modal, "have", 1)], frame.Triggers.Select(t => (t.Kind, t.Head, t.Parts.Length)));
        Assert.Equal(["speaker", "clause-subject"], frame.Conditions.Select(c => c.Slot));
        Assert.Equal((true, true), (frame.Conditions[1].IsForbidden, frame.Conditions[1].None));
        Assert.Equal(["clause-subject", "subject"], frame.Recipient!.Alternatives.Select(a => a[0].Slot));
    }

    [Theory]
    [InlineData("  code: CONSULT stroll 040\n", "t.frames:2:17: 'stroll' is no mode of CONSULT")]
    [InlineData("  code: TALK - 040\n", "t.frames:2:9: 'TALK' is no PLOVER type")]
    [InlineData("  code: CONSULT - 9999\n", "t.frames:2:19: '9999' is no CAMEO code")]
    [InlineData("  code: CONSULT - 040\n  object: <any> <animal>\n", "t.frames:3:17: '<animal>' is no kind")]
    [InlineData("  code: CONSULT - 040\n  verb: meet\n  sides: both\n", "t.frames:4:10: 'sides: both' is unknown")]
    [InlineData("  actor: subject as big host\n", "t.frames:2:10: 'subject as big host' is no side")]
    [InlineData("  contexts: military, rural\n", "t.frames:2:23: 'rural' is no PLOVER context")]
    [InlineData("  Verb2: x\n", "t.frames:2:3: 'Verb2' is no key of a frame")]
    [InlineData("  verb:\n", "t.frames:2:3: the key 'verb' has no value")]
    [InlineData("  meets\n", "t.frames:2:3: 'meets' is not 'key: value'")]
    [InlineData("  code: CONSULT - 040\n  yes: x\n", "t.frames:1: frame 't' has no 'verb:', 'noun:', 'adjective:' or 'modal:' line")]
    [InlineData("  verb: meet\n  yes: x\n", "t.frames:1: frame 't' has no 'code:' line")]
    public void Errors_name_file_line_and_column_and_what_was_found(string body, string expected)
    {
        var error = Assert.Throws<KnowledgeException>(() => Read("frame t\n" + body));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_in_braces_stands_for_its_nouns()
    {
        var frame = Assert.Single(Read("frame t\n  code: CONSULT - 040\n  verb: meet\n  object: {ships} harbour\n  yes: x\n", "ships: barge; tug\nships: raft"));
        Assert.Equal(["barge", "harbour", "raft", "tug"], Assert.Single(frame.Conditions).Lemmas.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unknown_class_is_named_with_those_there_are()
    {
        var error = Assert.Throws<KnowledgeException>(() => Read("frame t\n  code: CONSULT - 040\n  verb: meet\n  object: {sheep}\n  yes: x\n", "ships: barge"));
        Assert.Contains("t.frames:4:11: '{sheep}' is no class of nouns; expected one of ships", error.Message, StringComparison.Ordinal);
    }

    private ImmutableArray<Frame> Read(string text, string classes = "")
    {
        var folder = Directory.CreateTempSubdirectory("chancery").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "en", "frames"));
        File.WriteAllText(Path.Combine(folder, "en", "frames", "t.frames"), text);
        File.WriteAllText(Path.Combine(folder, "en", "frames", "t.classes"), classes);
        return new FrameReader(_plover).Read(new KnowledgeFolder(folder), "en");
    }
}
