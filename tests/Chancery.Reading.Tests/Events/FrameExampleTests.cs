using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Reading.Events;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Events;

/// <summary>Reads every example of every frame through the whole house. Which ones fail stands in a list that has to be true in both directions.</summary>
/// <remarks>Lines of the list are told apart by file, frame and example: line numbers and what was got instead are for the reader, and a moved frame is no difference.</remarks>
public sealed class FrameExampleTests
{
    private const string List = "tests/Chancery.Reading.Tests/Golden/frame-examples.txt";

    private static readonly string Frames = Path.Combine(Repository.Knowledge, "en", "frames");

    [Fact]
    public void Every_example_of_a_frame_is_read_as_it_says_but_for_the_known_failures()
    {
        var failures = Failures(out var examples);
        if (Golden.IsUpdating) File.WriteAllText(Path.Combine(Repository.Root, List), Text(failures, examples));
        var known = Known();
        var found = failures.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var broken = failures.Where(f => !known.Contains(f.Key)).Select(f => "fails now: " + f);
        var mended = known.Where(k => !found.Contains(k)).Select(k => "is right now or gone, but is listed as a failure: " + k);
        var differences = broken.Concat(mended).ToList();
        Assert.True(
            differences.Count == 0,
            $"{List} is not true any more. Where the new state is meant: UPDATE_GOLDEN=1 dotnet run --project tests/Chancery.Reading.Tests -c Release\n{string.Join("\n", differences)}");
        Assert.True(failures.Count * 5 < examples, $"{failures.Count} of {examples} examples fail: more than a fifth.");
    }

    private static List<Failure> Failures(out int count)
    {
        var reader = ShippedReader.Reader;
        var examples = reader.Frames.Frames.SelectMany(f => f.Examples.Select(e => (Frame: f, Example: e))).ToArray();
        count = examples.Length;
        return [.. examples.AsParallel().AsOrdered().Select(x => Check(x.Frame, x.Example)).OfType<Failure>()];
    }

    /// <summary>Null where the example is read as it says.</summary>
    private static Failure? Check(Frame frame, FrameExample example)
    {
        var material = ShippedReader.Read(example.Text);
        var right = example.Fires
            ? material.Events.Any(e => IsOf(frame, e) && Names(material, e.Actors, example.Actors) && Names(material, e.Recipients, example.Recipients))
            : material.Events.All(e => e.Frame.Name != frame.Name);
        if (right) return null;
        var got = material.Events.Select(e => $"{Code(e.Type, e.Modes)} {Countries(material, e.Actors)} -> {Countries(material, e.Recipients)} by {e.Frame.Name}");
        return new(frame, example, material.Events.IsEmpty ? "nothing" : string.Join("; ", got));
    }

    /// <summary>The frame itself fired, or another one that codes the same.</summary>
    private static bool IsOf(Frame frame, CodedEvent coded) => coded.Frame.Name == frame.Name || (coded.Type == frame.Type && coded.Modes.SequenceEqual(frame.Mode is null ? [] : [frame.Mode]));

    /// <summary>An expected side has exactly the countries that the example names; without an expectation anything is right.</summary>
    private static bool Names(ReadingMaterial material, ImmutableArray<Side> sides, ImmutableArray<string> expected) =>
        expected.IsEmpty || sides.Select(s => material.Referents.All[s.Referent].Country).OfType<string>().ToHashSet(StringComparer.Ordinal).SetEquals(expected);

    private static string Countries(ReadingMaterial material, ImmutableArray<Side> sides) =>
        sides.IsEmpty ? "(nobody)" : string.Join(", ", sides.Select(s => material.Referents.All[s.Referent].Country ?? material.Referents.All[s.Referent].Name).Distinct(StringComparer.Ordinal));

    private static string Code(string type, ImmutableArray<string> modes) => modes.IsEmpty ? type : $"{type} {string.Join(' ', modes)}";

    private static HashSet<string> Known()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var head = "";
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, List)))
        {
            if (line.StartsWith("en/frames/", StringComparison.Ordinal)) head = line[..line.IndexOf(':', StringComparison.Ordinal)] + line[line.LastIndexOf(' ')..];
            else if (line.StartsWith("  yes: ", StringComparison.Ordinal) || line.StartsWith("  no: ", StringComparison.Ordinal)) known.Add($"{head} {line.Trim()}");
        }
        return known;
    }

    private static string Text(List<Failure> failures, int examples)
    {
        var text = new StringBuilder();
        text.Append("# Examples in knowledge/en/frames that are not read as they say. A test compares this list with what the program does, in both directions.\n");
        text.Append("# After a change that is meant: UPDATE_GOLDEN=1 dotnet run --project tests/Chancery.Reading.Tests -c Release\n");
        text.Append(CultureInfo.InvariantCulture, $"# {examples - failures.Count} of {examples} examples are right, {failures.Count} are not:\n");
        foreach (var failure in failures) text.Append(CultureInfo.InvariantCulture, $"\n{failure.Place} {failure.Frame.Name}\n  {failure.Example}\n    expected: {failure.Expected}\n    got:      {failure.Got}\n");
        return text.ToString();
    }

    private sealed record Failure(Frame Frame, FrameExample Source, string Got)
    {
        private string File => "en/frames/" + Path.GetRelativePath(Frames, Source.File);

        public string Place => $"{File}:{Source.Line}";

        public string Example => $"{(Source.Fires ? "yes" : "no")}: {Source.Text}";

        public string Key => $"{File} {Frame.Name} {Example}";

        public string Expected => Source.Fires
            ? $"{Code(Frame.Type, Frame.Mode is null ? [] : [Frame.Mode])} {Told(Source.Actors)} -> {Told(Source.Recipients)}"
            : $"no event by {Frame.Name}";

        public override string ToString() => $"{Place} {Frame.Name} {Example} (expected {Expected}; got {Got})";

        private static string Told(ImmutableArray<string> codes) => codes.IsEmpty ? "(anybody)" : string.Join(", ", codes);
    }
}
