using System.Collections.Immutable;
using System.Globalization;
using Chancery.Text;

namespace Chancery.Reading.Statements.Gold;

/// <summary>Reads statements from brat standoff: NAME.ann with spans Source, Cue and Content and events Attribution that join them, as in PolNeAR.</summary>
/// <remarks>
/// The text is NAME.txt in the same folder, or in a folder <c>text</c> or <c>texts</c> beside it. Spans count code points; of several pieces they are joined by ";".
/// Event roles: Source, Cue, Content (Content2 … go on with it), Within (the event of the statement that reports this one). Other lines and roles are passed over.
/// </remarks>
internal static class BratFolder
{
    /// <summary>Reads all *.ann of a folder, in order of their names.</summary>
    /// <exception cref="FormatException">A text is missing or a line is wrong; the message names it.</exception>
    public static IEnumerable<MarkedArticle> Read(string folder, Func<string, Article> layOut)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.ann").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(TextOf(path));
            yield return new(Path.GetFileNameWithoutExtension(path), layOut(text), Statements(path, new(text)));
        }
    }

    private static string TextOf(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var name = Path.GetFileNameWithoutExtension(path);
        // PolNeAR names a file of marks ARTICLE_ANNOTATOR.
        string[] names = name.LastIndexOf('_') is var at and > 0 ? [name, name[..at]] : [name];
        foreach (var place in new[] { folder, Path.Combine(folder, "..", "texts"), Path.Combine(folder, "..", "text") })
        {
            foreach (var file in names.Select(n => Path.Combine(place, n + ".txt")))
            {
                if (File.Exists(file)) return file;
            }
        }
        throw new FormatException($"'{path}' has no text: expected {name}.txt beside it, or in a folder texts beside its folder.");
    }

    private static ImmutableArray<MarkedStatement> Statements(string path, CodePoints points)
    {
        var spans = new Dictionary<string, ImmutableArray<TextSpan>>(StringComparer.Ordinal);
        var events = new List<(string Id, string[] Roles)>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var fields = line.Split('\t');
            if (fields.Length < 2) continue;
            if (fields[0].StartsWith('T')) spans[fields[0]] = Spans(fields[1], points, $"{path}:{number}");
            else if (fields[0].StartsWith('E') && fields[1].StartsWith("Attribution", StringComparison.Ordinal)) events.Add((fields[0], fields[1].Split(' ')));
        }
        return [.. events.Select(e => Statement(e.Roles, spans)).OfType<MarkedStatement>()];
    }

    private static MarkedStatement? Statement(string[] roles, Dictionary<string, ImmutableArray<TextSpan>> spans)
    {
        ImmutableArray<TextSpan> Of(string role) =>
            [.. roles.Where(r => r.StartsWith(role, StringComparison.Ordinal)).SelectMany(r => spans.GetValueOrDefault(r[(r.IndexOf(':', StringComparison.Ordinal) + 1)..], [])).Order()];
        var marked = new MarkedStatement(Of("Source"), Of("Cue"), Of("Content"), roles.Any(r => r.StartsWith("Within", StringComparison.Ordinal)));
        return marked.Cue.IsEmpty || marked.Content.IsEmpty ? null : marked;
    }

    // "Content 2103 2168;2170 2425"
    private static ImmutableArray<TextSpan> Spans(string field, CodePoints points, string place)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var piece in field[(field.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';'))
        {
            var ends = piece.Split(' ');
            if (ends.Length != 2 || !int.TryParse(ends[0], CultureInfo.InvariantCulture, out var start) || !int.TryParse(ends[1], CultureInfo.InvariantCulture, out var end) || end < start)
                throw new FormatException($"{place}: found '{field}'; expected a type and spans as 'Content 12 34;36 40'.");
            spans.Add(points.Of(new CharSpan(start, end)));
        }
        return spans.ToImmutable();
    }
}
