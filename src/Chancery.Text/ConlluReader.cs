using System.Globalization;

namespace Chancery.Text;

/// <summary>Reads the lines of a CoNLL-U file and hands them, checked, to a <see cref="ConlluBuilder"/> a document.</summary>
internal sealed class ConlluReader(TextReader reader, string name, Func<string?, Article?> article)
{
    private const int Columns = 10;

    private int _line;
    private int _words;
    private int _rangeEnd;

    /// <summary>The documents in order, made one by one.</summary>
    public IEnumerable<Document> Read()
    {
        ConlluBuilder? builder = null;
        while (reader.ReadLine() is { } line)
        {
            _line++;
            if (_line == 1) line = line.TrimStart('\uFEFF');
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (_words > 0) throw Fault("\"# newdoc\" inside a sentence", "an empty line after the sentence");
                if (builder is not null) yield return builder.Build();
                builder = Begin(Value(line));
            }
            else if (line.Length == 0 || string.IsNullOrWhiteSpace(line)) EndSentence(builder);
            else
            {
                builder ??= Begin(null);
                if (line[0] == '#') Comment(line, builder);
                else Row(line.Split('\t'), builder);
            }
        }
        EndSentence(builder);
        if (builder is not null) yield return builder.Build();
    }

    private ConlluBuilder Begin(string? id) => new(id, article(id), Fault);

    private FormatException Fault(string found, string expected) => FaultAt(_line, found, expected);

    private FormatException FaultAt(int line, string found, string expected) => new(string.Create(CultureInfo.InvariantCulture, $"{name}:{line}: found {found}, expected {expected}."));

    private FormatException Fault(int line, string found, string expected) => FaultAt(line, found, expected);

    private static string? Value(string comment)
    {
        var equals = comment.IndexOf('=', StringComparison.Ordinal);
        var value = equals < 0 ? "" : comment[(equals + 1)..].Trim();
        return value.Length == 0 ? null : value;
    }

    private void Comment(string line, ConlluBuilder builder)
    {
        if (line == "# newpar" || line.StartsWith("# newpar ", StringComparison.Ordinal)) builder.BeginBlock();
        else if (line.StartsWith("# block = ", StringComparison.Ordinal)) Block(line["# block = ".Length..], builder);
    }

    private void Block(string value, ConlluBuilder builder)
    {
        var parts = value.Split(' ');
        if (parts.Length != 2 || !Enum.TryParse<BlockKind>(parts[0], out var kind) || !Enum.IsDefined(kind) || !Number(parts[1], out var story))
            throw Fault($"block \"{value}\"", "the kind of a block and the number of its story, such as \"Paragraph 0\"");
        builder.SetBlock(kind, story);
    }

    private void EndSentence(ConlluBuilder? builder)
    {
        if (_words < _rangeEnd) throw Fault($"the end of the sentence after word {_words}", $"word {_rangeEnd} of the multiword token");
        if (_words > 0) builder!.EndSentence(_line);
        _words = 0;
        _rangeEnd = 0;
    }

    private void Row(string[] columns, ConlluBuilder builder)
    {
        if (columns.Length != Columns) throw Fault($"{columns.Length} columns", $"{Columns} columns separated by tabs");
        var id = columns[0];
        if (columns[1].Length == 0 || string.IsNullOrWhiteSpace(columns[1])) throw Fault("an empty form", "a form in column 2");
        if (id.Contains('.', StringComparison.Ordinal)) return;
        if (id.Contains('-', StringComparison.Ordinal)) Range(id, columns, builder);
        else Word(id, columns, builder);
    }

    private void Range(string id, string[] columns, ConlluBuilder builder)
    {
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        if (!Number(id[..dash], out var first) || !Number(id[(dash + 1)..], out var last) || first != _words + 1 || last < first || first <= _rangeEnd)
            throw Fault($"id \"{id}\"", $"a multiword token that begins at word {Math.Max(_words, _rangeEnd) + 1}");
        _rangeEnd = last;
        builder.BeginRange(columns[1], last - first + 1, Misc(columns[9]), _line);
    }

    private void Word(string id, string[] columns, ConlluBuilder builder)
    {
        if (!Number(id, out var number) || number != _words + 1) throw Fault($"id \"{id}\"", $"word {_words + 1}");
        _words++;
        var upos = Upos.None;
        if (columns[3] != "_" && (!Enum.TryParse(columns[3], out upos) || upos == Upos.None || !Enum.IsDefined(upos)))
            throw Fault($"UPOS \"{columns[3]}\"", "a universal part of speech or \"_\"");
        var head = ConlluBuilder.NoHead;
        if (columns[6] != "_" && !Number(columns[6], out head)) throw Fault($"head \"{columns[6]}\"", "the number of a word, 0 or \"_\"");
        builder.Add(new(_line, columns[1], columns[2], upos, columns[4], columns[5], head, columns[7]), Misc(columns[9]));
    }

    private ConlluMisc Misc(string misc)
    {
        var (spaceAfter, start, end) = (true, -1, -1);
        foreach (var range in misc.AsSpan().Split('|'))
        {
            var item = misc.AsSpan(range);
            if (item is "SpaceAfter=No") spaceAfter = false;
            else if (item.StartsWith("TokenRange=", StringComparison.Ordinal)) (start, end) = TokenRange(item["TokenRange=".Length..].ToString());
        }
        return new(spaceAfter, start, end);
    }

    private (int Start, int End) TokenRange(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Number(value[..colon], out var start) && Number(value[(colon + 1)..], out var end) && start < end
            ? (start, end)
            : throw Fault($"TokenRange \"{value}\"", "start:end with start < end");
    }

    private static bool Number(string value, out int number) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

/// <summary>What Chancery reads of the last column.</summary>
/// <param name="SpaceAfter">Whether a blank follows.</param>
/// <param name="Start">First code point in the article's text; -1 where not given.</param>
/// <param name="End">Code point after the last; -1 where not given.</param>
internal readonly record struct ConlluMisc(bool SpaceAfter, int Start, int End);

/// <summary>The columns of one word. <paramref name="Head"/> is 1-based in its sentence, 0 for a root, <see cref="ConlluBuilder.NoHead"/> for "_".</summary>
internal readonly record struct ConlluWord(int Line, string Form, string Lemma, Upos Upos, string Xpos, string Feats, int Head, string DepRel);
