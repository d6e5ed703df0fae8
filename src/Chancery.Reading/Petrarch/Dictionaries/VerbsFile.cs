using System.Collections.Immutable;
using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Petrarch.Dictionaries;

/// <summary>Reads dictionaries of verbs: synonym sets, blocks (--- NAME [code] ---) with verbs and patterns, transformations.</summary>
internal sealed class VerbsFile
{
    private readonly List<DictionaryFault> _faults;
    private readonly List<(DictionaryLine Head, List<DictionaryLine> Lines)> _blocks = [];
    private readonly ImmutableArray<Transformation>.Builder _transformations = ImmutableArray.CreateBuilder<Transformation>();
    private readonly SynonymSets _sets = new();

    private VerbsFile(List<DictionaryFault> faults) => _faults = faults;

    /// <summary>Reads the lines; what is damaged becomes a fault and is left out.</summary>
    public static VerbList Read(IEnumerable<DictionaryLine> lines, List<DictionaryFault> faults)
    {
        var file = new VerbsFile(faults);
        file.Sort(lines);
        var patterns = new PatternReader(file._sets.Unfolded(faults));
        var verbs = ImmutableArray.CreateBuilder<VerbEntry>();
        foreach (var (head, inside) in file._blocks) file.ReadBlock(head, inside, patterns, verbs);
        return new(verbs.ToImmutable(), file._transformations.ToImmutable());
    }

    private void Sort(IEnumerable<DictionaryLine> lines)
    {
        List<(string, DictionaryLine)>? set = null;
        foreach (var raw in lines)
        {
            var line = raw with { Text = raw.Text.Trim() };
            if (line.Text[0] == '&') set = _sets.Begin(line.Text.Split(' ', '\t')[0]);
            else if (line.Text.StartsWith("---", StringComparison.Ordinal))
            {
                set = null;
                _blocks.Add((line, []));
            }
            else if (set is not null && line.Text is ['+', _, ..] && !IsVerbLine(line.Text)) set.Add((line.Text[1..].Trim().ToUpperInvariant(), line));
            else if (line.Text[0] == '~') AddTransformation(line);
            else if (_blocks.Count == 0) _faults.Add(line.Fault(
                $"Found '{line.Shown}' before any block; expected --- NAME [code] --- above, or +WORD below an &SET."));
            else
            {
                set = null;
                _blocks[^1].Lines.Add(line);
            }
        }
    }

    // "+CALL_OFF {+CALLS_OFF} [161]" is a verb even where a set stands right before it.
    private static bool IsVerbLine(string text) => text.Contains('{', StringComparison.Ordinal) || text.Contains('[', StringComparison.Ordinal);

    private void ReadBlock(DictionaryLine head, List<DictionaryLine> lines, PatternReader reader, ImmutableArray<VerbEntry>.Builder verbs)
    {
        var (before, inside, _) = DatedCode.Brackets(head.Text);
        var code = inside.Length > 0 ? CodeReader.Read(inside[0]) : null;
        if (code is null)
        {
            _faults.Add(head.Fault($"Found '{head.Shown}'; expected --- NAME [code] ---, with [---] for none."));
            return;
        }
        var patterns = new List<VerbPattern>();
        foreach (var line in lines.Where(l => l.Text[0] == '-'))
        {
            if (Pattern(line, reader) is { } pattern) patterns.Add(pattern);
        }
        var block = new VerbBlock(before.Trim(' ', '-'), code, [.. patterns.OrderByDescending(p => p.Size)], head.File, head.Number);
        foreach (var line in lines.Where(l => l.Text[0] != '-'))
        {
            if (Verb(line, block) is { } verb) verbs.Add(verb);
        }
    }

    private VerbPattern? Pattern(DictionaryLine line, PatternReader reader)
    {
        var (before, inside, _) = DatedCode.Brackets(line.Text[1..]);
        var fault = "expected - WORDS * WORDS [code]";
        if (inside.Length > 0 && CodeReader.Read(inside[0]) is { } code && reader.Read(before, code, line.Number, out fault) is { } pattern) return pattern;
        _faults.Add(line.Fault($"Found the pattern '{line.Shown}'; {fault}."));
        return null;
    }

    private VerbEntry? Verb(DictionaryLine line, VerbBlock block)
    {
        var (text, inside, _) = DatedCode.Brackets(line.Text);
        var open = text.IndexOf('{', StringComparison.Ordinal);
        var close = text.IndexOf('}', StringComparison.Ordinal);
        var name = (open < 0 ? text : text[..open]).Trim();
        var own = inside.Length > 0 ? CodeReader.Read(inside[0]) : null;
        if (open >= 0 != close > open || !name.Any(char.IsLetter) || (inside.Length > 0 && own is null))
        {
            _faults.Add(line.Fault($"Found '{line.Shown}'; expected a verb such as GIVE {{GIVES GIVING GAVE GIVEN}} [code], or several words with + before the verb."));
            return null;
        }
        var listed = open < 0 ? [] : text[(open + 1)..close].Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        var (before, verb, after) = Parts(name);
        var forms = listed.Length > 0 ? listed.Select(f => Parts(f).Verb).Prepend(verb) : VerbInflection.Forms(verb.ToUpperInvariant());
        return new(name, Folded(before), [.. forms.SelectMany(f => Folded(f)).Distinct(StringComparer.Ordinal)], Folded(after), own, block, line.Number);
    }

    // "WIRE_+TAP" is "tap" behind "wire"; "+BREAK_DOWN" and "LASH OUT" have the verb first.
    private static (string Before, string Verb, string After) Parts(string name)
    {
        var plus = name.IndexOf('+', StringComparison.Ordinal);
        var rest = name[(plus + 1)..].TrimEnd('_');
        var end = rest.IndexOfAny(['_', ' ']);
        return (plus > 0 ? name[..plus] : "", end < 0 ? rest : rest[..end], end < 0 ? "" : rest[end..]);
    }

    private static ImmutableArray<string> Folded(string text) => [.. Pieces.Of(text.Replace('_', ' ')).Words];

    private void AddTransformation(DictionaryLine line)
    {
        var words = line.Text[1..].Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
            .Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words is [var outer, "(", var source, var target, var inner, ")", var verb, "=", var newSource, var newTarget, var code])
            _transformations.Add(new(outer, source, target, inner, verb, newSource, newTarget, code, line.Number));
        else _faults.Add(line.Fault($"Found '{line.Shown}'; expected a transformation such as ~ a (a b Q) SAY = a b Q."));
    }
}
