using System.Collections.Immutable;
using System.Globalization;
using Chancery.Text;

namespace Chancery.Cli.Evaluation;

/// <summary>Reads the entity layer of CoNLL-U files: <c>Entity=</c> in MISC, as in CorefUD and GUM.</summary>
/// <remarks>
/// A mention opens with <c>(GRP-etype-…</c> at its first word and closes with <c>GRP)</c> at its last; the order of the fields stands in <c># global.Entity</c>.
/// Mentions in several pieces (<c>e1[1/2]</c>) are passed over: the reading has none.
/// </remarks>
internal sealed class EntityLayer
{
    private readonly string _name;
    private readonly List<GoldMention> _mentions = [];
    private readonly List<(string Chain, string[] Fields, int First)> _open = [];
    private string[] _fields = ["GRP", "etype", "minspan"];
    private int _token;
    private int _line;

    private EntityLayer(string name) => _name = name;

    /// <summary>The mentions of each document, in the order of the file.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="name">Its name for messages.</param>
    /// <exception cref="FormatException">A mention is not closed, or closed without being open; the message names file and line.</exception>
    public static IEnumerable<ImmutableArray<GoldMention>> Read(TextReader reader, string name)
    {
        EntityLayer? layer = null;
        var number = 0;
        var fields = new EntityLayer(name)._fields;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var isNew = line.StartsWith("# newdoc", StringComparison.Ordinal);
            if (isNew && layer is not null) yield return layer.Close();
            if (isNew || layer is null) layer = new(name) { _fields = fields };
            layer._line = number;
            layer.Take(line);
            fields = layer._fields;
        }
        if (layer is not null) yield return layer.Close();
    }

    private ImmutableArray<GoldMention> Close()
    {
        if (_open.Count > 0) throw Fault($"the end of the document with mention '{_open[^1].Chain}' open", $"'{_open[^1].Chain})' at its last word");
        return [.. _mentions.OrderBy(m => m.Range)];
    }

    private void Take(string line)
    {
        const string order = "# global.Entity =";
        if (line.StartsWith(order, StringComparison.Ordinal)) _fields = line[order.Length..].Trim().Split('-');
        if (line.Length == 0 || line[0] == '#') return;
        var columns = line.Split('\t');
        if (columns.Length != 10 || columns[0].AsSpan().IndexOfAny('-', '.') >= 0) return;
        var value = columns[9].Split('|').FirstOrDefault(v => v.StartsWith("Entity=", StringComparison.Ordinal));
        if (value is not null) Brackets(value["Entity=".Length..]);
        _token++;
    }

    // "(1-person-…-coref(2-place-…-sgl)" opens two and closes the second; "2)1)" closes two.
    private void Brackets(string value)
    {
        for (var at = 0; at < value.Length;)
        {
            if (value[at] == '(')
            {
                var end = value.AsSpan(at + 1).IndexOfAny('(', ')') is >= 0 and var found ? at + 1 + found : value.Length;
                var fields = value[(at + 1)..end].Split('-');
                _open.Add((fields[0], fields, _token));
                at = end;
                if (at < value.Length && value[at] == ')')
                {
                    CloseMention(fields[0]);
                    at++;
                }
            }
            else
            {
                var end = value.IndexOf(')', at);
                if (end < 0) throw Fault($"'{value[at..]}' in Entity", "a mention that opens with '(' or closes with ')'");
                CloseMention(value[at..end]);
                at = end + 1;
            }
        }
    }

    private void CloseMention(string chain)
    {
        var index = _open.FindLastIndex(o => o.Chain == chain);
        if (index < 0) throw Fault($"'{chain})' in Entity", $"'({chain}-' before it");
        var (_, fields, first) = _open[index];
        _open.RemoveAt(index);
        if (chain.Contains('[', StringComparison.Ordinal)) return;
        var range = new TokenRange(first, _token + 1);
        _mentions.Add(new(range, Heads(Field(fields, "minspan"), range), chain, Field(fields, "etype") ?? ""));
    }

    private string? Field(string[] fields, string name) => Array.IndexOf(_fields, name) is >= 0 and var i && i < fields.Length ? fields[i] : null;

    // Numbers of words inside the mention, counted from one; without them the whole mention.
    private static ImmutableArray<int> Heads(string? minimum, TokenRange range)
    {
        var heads = (minimum ?? "").Split(',')
            .Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? range.First + n - 1 : -1)
            .Where(t => t >= range.First && t < range.End).ToImmutableArray();
        return heads.IsEmpty ? [.. Enumerable.Range(range.First, range.Count)] : heads;
    }

    private FormatException Fault(string found, string expected) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{_name}:{_line}: found {found}, expected {expected}."));
}
