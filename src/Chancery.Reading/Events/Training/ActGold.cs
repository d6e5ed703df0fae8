using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Chancery.Reading.Events.Learnt;
using Chancery.Text;

namespace Chancery.Reading.Events.Training;

/// <summary>An act that a hand marked in a sentence.</summary>
/// <param name="Types">PLOVER types that are allowed, the likeliest first.</param>
/// <param name="Modes">The modes that go with the first of these types, the likeliest first; empty for none.</param>
/// <param name="Trigger">Where the words stand that tell it; UTF-16 offsets in the sentence.</param>
/// <param name="IsOptional">Whether one coder may count it and another not.</param>
/// <param name="Actors">Who does it.</param>
/// <param name="Recipients">To whom it is done.</param>
internal sealed record MarkedAct(ImmutableArray<string> Types, ImmutableArray<string> Modes, ImmutableArray<TextSpan> Trigger, bool IsOptional, ImmutableArray<MarkedSide> Actors, ImmutableArray<MarkedSide> Recipients)
{
    /// <summary>The same in a text in which its sentence begins at an offset.</summary>
    public MarkedAct Behind(int start) => this with
    {
        Trigger = [.. Trigger.Select(s => new TextSpan(s.Start + start, s.End + start))],
        Actors = [.. Actors.Select(s => s.Behind(start))],
        Recipients = [.. Recipients.Select(s => s.Behind(start))],
    };
}

/// <summary>A side that a hand marked.</summary>
/// <param name="Words">Where the words stand that name it; UTF-16 offsets in the sentence; null where only another sentence of the article names it.</param>
/// <param name="Code">Its country or what stands for one; null where the article does not tell or it has none.</param>
/// <param name="Name">The words themselves; for a side of another sentence, as that sentence has them.</param>
/// <param name="Sector">Its sector; null for none.</param>
internal readonly record struct MarkedSide(TextSpan? Words, string? Code, string Name, string? Sector)
{
    /// <summary>The same in a text in which its sentence begins at an offset.</summary>
    public MarkedSide Behind(int start) => Words is { } words ? this with { Words = new(words.Start + start, words.End + start) } : this;
}

/// <summary>A sentence with all acts that it tells.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Acts">None where it tells no act.</param>
internal sealed record MarkedSentence(string Text, ImmutableArray<MarkedAct> Acts);

/// <summary>An article of marked sentences.</summary>
/// <param name="Manner">What its comment says of it: publisher and subject; null for a sentence that stands in no article.</param>
/// <param name="Sentences">The headline first.</param>
internal sealed record MarkedArticle(string? Manner, ImmutableArray<MarkedSentence> Sentences)
{
    private const string Gap = "\n\n";

    /// <summary>Its text: each sentence a paragraph.</summary>
    public string Text => string.Join(Gap, Sentences.Select(s => s.Text));

    /// <summary>All acts; their offsets in the text.</summary>
    public IEnumerable<MarkedAct> Acts
    {
        get
        {
            var start = 0;
            foreach (var sentence in Sentences)
            {
                foreach (var act in sentence.Acts) yield return act.Behind(start);
                start += sentence.Text.Length + Gap.Length;
            }
        }
    }
}

/// <summary>Reads files of marked sentences: gold/acts (grammar in gold/README.md).</summary>
internal static partial class ActGold
{
    private const string Opening = "# article:";

    /// <summary>Reads the sentences of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FormatException">A line is none of the format; the message names file, line, what was found and what was expected.</exception>
    public static ImmutableArray<MarkedSentence> Read(string path) => [.. ReadArticles(path).SelectMany(a => a.Sentences)];

    /// <summary>Reads the articles of a file, each with its sentences, the headline first; a sentence that stands in none is an article of its own.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FormatException">As for <see cref="Read"/>.</exception>
    public static ImmutableArray<MarkedArticle> ReadArticles(string path)
    {
        var articles = ImmutableArray.CreateBuilder<MarkedArticle>();
        var sentences = ImmutableArray.CreateBuilder<MarkedSentence>();
        var number = 0;
        string? manner = null;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith(Opening, StringComparison.Ordinal))
            {
                Close();
                manner = line[Opening.Length..].Trim();
            }
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
            if (line[0] != ' ')
            {
                if (manner is null) Close();
                sentences.Add(new(line.TrimEnd(), []));
                continue;
            }
            if (sentences.Count == 0) throw Wrong(path, number, line, "a sentence before the first act");
            sentences[^1] = sentences[^1] with { Acts = sentences[^1].Acts.Add(ActOf(sentences[^1].Text, line.Trim(), path, number)) };
        }
        Close();
        return articles.ToImmutable();

        void Close()
        {
            if (sentences.Count > 0) articles.Add(new(manner, sentences.DrainToImmutable()));
        }
    }

    private static MarkedAct ActOf(string text, string line, string path, int number)
    {
        var isOptional = line[0] == '?';
        var fields = line.TrimStart('?', ' ').Split(" | ");
        if (fields.Length != 5) throw Wrong(path, number, line, "five fields: types | trigger | actors | recipients | actuality");
        var told = fields[0].Split(" / ").Select(t => t.Split(' ')).ToArray();
        var types = told.Select(t => t[0]).ToImmutableArray();
        var modes = told.Where(t => t[0] == types[0]).Select(t => t.Length > 1 ? t[1] : "").Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (types.FirstOrDefault(t => ActLabels.Of(t) <= ActLabels.None) is { } strange) throw Wrong(path, number, strange, "a type of PLOVER 2.0");
        return new(types, modes, SpansOf(text, fields[1]) ?? throw Wrong(path, number, fields[1], "words of the sentence above"), isOptional, Side(fields[2]), Side(fields[3]));

        ImmutableArray<MarkedSide> Side(string field) => field == "-" ? [] : [.. field.Split(" + ").Select(SideOf)];

        MarkedSide SideOf(string side)
        {
            var match = Coded().Match(side);
            var (name, code, sector) = (match.Groups[1].Value, match.Groups[2].Value is "-" ? null : match.Groups[2].Value, match.Groups[3].Value is "-" ? null : match.Groups[3].Value);
            if (match.Success && side[0] == '~') return new(null, code, name[1..], sector);
            return match.Success && SpansOf(text, name) is [var span, ..] ? new(span, code, name, sector)
                : throw Wrong(path, number, side, "words of the sentence above and their code, as 'rebels [SYR REB]', or '~rebels [SYR REB]' where another sentence names them");
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

    [GeneratedRegex(@"^(.+) \[(\S+) (\S+)\]$")]
    private static partial Regex Coded();

    [GeneratedRegex(@"#(\d)$")]
    private static partial Regex Counted();
}
