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

    [Theory]
    [InlineData("  code: CONSULT stroll 040\n", "'stroll' is no mode of CONSULT")]
    [InlineData("  code: TALK - 040\n", "'TALK' is no PLOVER type")]
    [InlineData("  code: CONSULT - 9999\n", "'9999' is no CAMEO code")]
    [InlineData("  code: CONSULT - 040\n  object: <animal>\n", "'<animal>' is no kind")]
    [InlineData("  code: CONSULT - 040\n  certainty: high\n", "no preposition")]
    public void Errors_name_what_was_found(string body, string expected)
    {
        var error = Record.Exception(() => Read("frame t\n" + body + "  Verb2: x\n"));
        Assert.IsType<KnowledgeException>(error);
        if (expected != "no preposition") Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Contains("t.frames:", error.Message, StringComparison.Ordinal);
    }

    private ImmutableArray<Frame> Read(string text)
    {
        var folder = Directory.CreateTempSubdirectory("chancery").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "en", "frames"));
        File.WriteAllText(Path.Combine(folder, "en", "frames", "t.frames"), text);
        return new FrameReader(_plover).Read(new KnowledgeFolder(folder), "en");
    }
}
