using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Chancery.Text.Naming;

/// <summary>An article in whose text people have marked the names: "[kind|surface]" where a name stands.</summary>
/// <remarks>The format of gold/names: comments with "#" before the text, the headline, then paragraphs, one a line.
/// Marks do not nest; nothing is escaped.</remarks>
/// <param name="Article">The article without the marks: a title and paragraphs.</param>
/// <param name="Names">The names in text order. Shape (names).</param>
public sealed record MarkedText(Article Article, ImmutableArray<(TextSpan Span, NameKind Kind)> Names)
{
    /// <summary>Reads a text with marks.</summary>
    /// <param name="marked">The whole file.</param>
    /// <param name="path">What to call it in messages.</param>
    /// <exception cref="FormatException">A mark is broken or its kind unknown; the message names file, line, column, what was found and what was
    /// expected.</exception>
    public static MarkedText Parse(string marked, string path)
    {
        ArgumentNullException.ThrowIfNull(marked);
        ArgumentNullException.ThrowIfNull(path);
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var names = ImmutableArray.CreateBuilder<(TextSpan, NameKind)>();
        var lines = marked.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        for (var n = 0; n < lines.Length; n++)
        {
            if (string.IsNullOrWhiteSpace(lines[n]) || (blocks.Count == 0 && lines[n][0] == '#')) continue;
            if (text.Length > 0) text.Append("\n\n");
            var start = text.Length;
            ReadLine(lines[n], (column, found, expected) => Fault(path, n + 1, column, found, expected), text, names);
            blocks.Add(new(blocks.Count == 0 ? BlockKind.Title : BlockKind.Paragraph, 0, new(start, text.Length)));
        }
        return new(new Article(text.ToString(), blocks.ToImmutable()) { Path = path }, names.ToImmutable());
    }

    /// <summary>Lays the names over the tokens of a document of <see cref="Article"/>.</summary>
    /// <exception cref="FormatException">A name begins or ends inside a token; the message names it.</exception>
    public ImmutableArray<Name> Over(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var names = ImmutableArray.CreateBuilder<Name>(Names.Length);
        var token = 0;
        foreach (var (span, kind) in Names)
        {
            while (token < document.Count && document.Tokens[token].Start < span.Start) token++;
            var end = token;
            while (end < document.Count && document.Tokens[end].Start < span.End) end++;
            if (end == token || document.Tokens[token].Start != span.Start || !EndsAt(document, end - 1, span.End))
            {
                throw new FormatException(
                    $"{Article.Path}: found the name \"{document.TextOf(span)}\" at {span}, which begins or ends inside a token, expected whole tokens.");
            }
            names.Add(new(new(token, end), kind));
        }
        return names.MoveToImmutable();
    }

    // The full stop of an abbreviation that ends a sentence ("Ltd.") is part of the token and stays outside the mark.
    private static bool EndsAt(Document document, int token, int end) =>
        document.Tokens[token].End == end || (document.Tokens[token].End == end + 1 && document.FormOf(token)[^1] == '.');

    private static void ReadLine(
        string line, Func<int, string, string, FormatException> fault, StringBuilder text, ImmutableArray<(TextSpan, NameKind)>.Builder names)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] is ']' or '|') throw fault(at + 1, $"\"{line[at]}\" outside a mark", "running text or \"[kind|name]\"");
            if (line[at] != '[')
            {
                text.Append(line[at]);
                continue;
            }
            var close = line.IndexOf(']', at);
            if (close < 0) throw fault(at + 1, "a mark without its end", "\"]\" in the same line");
            var parts = line[(at + 1)..close].Split('|');
            if (parts.Length != 2 || parts[1].Contains('[', StringComparison.Ordinal))
                throw fault(at + 1, $"the mark \"{line[at..(close + 1)]}\"", "\"[kind|name]\"");
            if (KindOf(parts[0]) is not { } kind)
                throw fault(at + 2, $"the kind \"{parts[0]}\"", string.Join(", ", Enum.GetNames<NameKind>()).ToLowerInvariant());
            if (parts[1].Length == 0 || parts[1] != parts[1].Trim())
                throw fault(at + 3 + parts[0].Length, $"the name \"{parts[1]}\"", "a name without white space around it");
            names.Add((new(text.Length, text.Length + parts[1].Length), kind));
            text.Append(parts[1]);
            at = close;
        }
    }

    private static NameKind? KindOf(string word)
    {
        foreach (var kind in Enum.GetValues<NameKind>())
        {
            if (string.Equals(kind.ToString().ToLowerInvariant(), word, StringComparison.Ordinal)) return kind;
        }
        return null;
    }

    private static FormatException Fault(string path, int line, int column, string found, string expected) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{path}:{line}:{column}: found {found}, expected {expected}."));
}
