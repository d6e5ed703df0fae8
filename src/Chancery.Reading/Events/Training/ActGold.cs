using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Chancery.Reading.Events.Learnt;
using Chancery.Text;

namespace Chancery.Reading.Events.Training;

/// <summary>An act that a hand marked in a sentence.</summary>
/// <param name="Types">PLOVER types that are allowed, the likeliest first.</param>
/// <param name="Trigger">Where the words stand that tell it; UTF-16 offsets in the sentence.</param>
/// <param name="IsOptional">Whether one coder may count it and another not.</param>
/// <param name="Actors">The words that name who does it.</param>
/// <param name="Recipients">The words that name to whom it is done.</param>
internal sealed record MarkedAct(ImmutableArray<string> Types, ImmutableArray<TextSpan> Trigger, bool IsOptional, ImmutableArray<TextSpan> Actors, ImmutableArray<TextSpan> Recipients);

/// <summary>A sentence with all acts that it tells.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Acts">None where it tells no act.</param>
internal sealed record MarkedSentence(string Text, ImmutableArray<MarkedAct> Acts);

/// <summary>Reads files of marked sentences: gold/acts (grammar in gold/README.md).</summary>
internal static partial class ActGold
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FormatException">A line is none of the format; the message names file, line, what was found and what was expected.</exception>
    public static ImmutableArray<MarkedSentence> Read(string path)
    {
        var sentences = ImmutableArray.CreateBuilder<MarkedSentence>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
            if (line[0] != ' ')
            {
                sentences.Add(new(line.TrimEnd(), []));
                continue;
            }
            if (sentences.Count == 0) throw Wrong(path, number, line, "a sentence before the first act");
            sentences[^1] = sentences[^1] with { Acts = sentences[^1].Acts.Add(ActOf(sentences[^1].Text, line.Trim(), path, number)) };
        }
        return sentences.ToImmutable();
    }

    private static MarkedAct ActOf(string text, string line, string path, int number)
    {
        var isOptional = line[0] == '?';
        var fields = line.TrimStart('?', ' ').Split(" | ");
        if (fields.Length != 5) throw Wrong(path, number, line, "five fields: types | trigger | actors | recipients | actuality");
        var types = fields[0].Split(" / ").Select(t => t.Split(' ')[0]).ToImmutableArray();
        if (types.FirstOrDefault(t => ActLabels.Of(t) <= ActLabels.None) is { } strange) throw Wrong(path, number, strange, "a type of PLOVER 2.0");
        return new(types, SpansOf(text, fields[1]) ?? throw Wrong(path, number, fields[1], "words of the sentence above"), isOptional, Side(fields[2]), Side(fields[3]));

        ImmutableArray<TextSpan> Side(string field) => field == "-" ? [] : [.. field.Split(" + ").Select(SpanOf)];

        TextSpan SpanOf(string side)
        {
            var match = Coded().Match(side);
            return match.Success && SpansOf(text, match.Groups[1].Value) is [var span, ..] ? span : throw Wrong(path, number, side, "words of the sentence above and their code, as 'rebels [SYR REB]'");
        }
    }

    // "shut ... down", "killed#2": words that stand apart, and the second of their kind.
    private static ImmutableArray<TextSpan>? SpansOf(string text, string words)
    {
        var counted = Counted().Match(words);
        var skipped = counted.Success ? int.Parse(counted.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) - 1 : 0;
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var from = 0;
        foreach (var part in (counted.Success ? words[..counted.Index] : words).Split(" ... "))
        {
            var hits = Regex.Matches(text, $@"(?<!\w){Regex.Escape(part)}(?!\w)").Where(m => m.Index >= from).Skip(skipped).ToList();
            if (hits.Count == 0) return null;
            spans.Add(new(hits[0].Index, hits[0].Index + part.Length));
            (from, skipped) = (spans[^1].End, 0);
        }
        return spans.ToImmutable();
    }

    private static FormatException Wrong(string path, int line, string found, string expected) => new($"{path}:{line}: found '{found}'; expected {expected}.");

    [GeneratedRegex(@"^(.+) \[\S+ \S+\]$")]
    private static partial Regex Coded();

    [GeneratedRegex(@"#(\d)$")]
    private static partial Regex Counted();
}
