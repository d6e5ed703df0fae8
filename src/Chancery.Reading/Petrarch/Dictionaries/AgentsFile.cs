using System.Collections.Immutable;

namespace Chancery.Reading.Petrarch.Dictionaries;

/// <summary>A role that words give to an actor.</summary>
/// <param name="Names">As written, plurals and spelled-out macros included; the singular first.</param>
/// <param name="Role">"GOV", "MUSREB".</param>
/// <param name="IsPrefix">Whether the role stands before the code of the actor.</param>
/// <param name="HasPlural">Whether the words name one of many; not so for "police" and other words with empty braces.</param>
/// <param name="File">Path as opened.</param>
/// <param name="Line">1-based.</param>
public sealed record PetrarchAgent(ImmutableArray<string> Names, string Role, bool IsPrefix, bool HasPlural, string File, int Line);

/// <summary>Reads <c>.agents</c> dictionaries: phrases with roles ([~GOV] or [NGO~]), plurals in braces and macros (!PERSON! = MAN, WOMAN).</summary>
internal static class AgentsFile
{
    // A phrase with many macros must not become millions of phrases.
    private const int MostSpellings = 500;

    /// <summary>Reads the lines; what is damaged becomes a fault and is left out.</summary>
    public static ImmutableArray<PetrarchAgent> Read(IEnumerable<DictionaryLine> lines, List<DictionaryFault> faults)
    {
        var agents = ImmutableArray.CreateBuilder<PetrarchAgent>();
        var macros = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Text.TrimStart()[0] == '!' && line.Text.Contains('=', StringComparison.Ordinal)) ReadMacro(line, macros, faults);
            else if (ReadAgent(line, macros, faults) is { } agent) agents.Add(agent);
        }
        return agents.ToImmutable();
    }

    private static void ReadMacro(DictionaryLine line, Dictionary<string, ImmutableArray<string>> macros, List<DictionaryFault> faults)
    {
        var sides = line.Text.Split('=', 2, StringSplitOptions.TrimEntries);
        var words = sides[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (sides[0] is ['!', _, .., '!'] name && words.Length > 0) macros[name.ToUpperInvariant()] = [.. words.Select(w => w.ToUpperInvariant())];
        else faults.Add(line.Fault($"Found '{line.Shown}'; expected a macro such as !PERSON! = MAN, MEN, WOMAN."));
    }

    private static PetrarchAgent? ReadAgent(DictionaryLine line, Dictionary<string, ImmutableArray<string>> macros, List<DictionaryFault> faults)
    {
        var (before, inside, _) = DatedCode.Brackets(line.Text);
        var role = inside.Length == 1 ? inside[0].Trim() : "";
        if (role.Length < 2 || role[0] == '~' == (role[^1] == '~') || !role.Trim('~').All(char.IsAsciiLetterOrDigit))
        {
            faults.Add(line.Fault($"Found '{line.Shown}'; expected PHRASE [~ROLE], or PHRASE [ROLE~] for a role that stands before the code of the actor."));
            return null;
        }
        var phrase = before.Trim();
        ImmutableArray<string>? plurals = null;
        if (phrase.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = phrase.IndexOf('}', open);
            if (close < 0)
            {
                faults.Add(line.Fault($"The brace of '{line.Shown}' is not closed; expected PHRASE {{PLURAL}} [~ROLE], or {{}} for a phrase without a plural."));
                return null;
            }
            plurals = [.. phrase[(open + 1)..close].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];
            phrase = phrase[..open].Trim();
        }
        if (!phrase.Any(char.IsLetterOrDigit))
        {
            faults.Add(line.Fault($"Found '{line.Shown}'; expected a phrase before the role."));
            return null;
        }
        if (SpelledOut(phrase.ToUpperInvariant(), line, macros, faults) is not { } spellings) return null;
        // A macro at the end spells out its plurals itself.
        var regular = phrase.TrimEnd('_').EndsWith('!') ? [] : spellings.Select(RegularPlural).OfType<string>();
        var all = spellings.Concat(plurals ?? [.. regular]).Distinct(StringComparer.Ordinal);
        return new([.. all], role.Trim('~').ToUpperInvariant(), role[^1] == '~', plurals is not { Length: 0 }, line.File, line.Number);
    }

    // A stopped word (MINISTRY_) has its plural too.
    private static string? RegularPlural(string phrase)
    {
        var bare = phrase.TrimEnd('_');
        var last = bare.LastIndexOfAny(['_', ' ']) + 1;
        return last >= bare.Length ? null : bare[..last] + Plural.Of(bare[last..]);
    }

    private static ImmutableArray<string>? SpelledOut(string phrase, DictionaryLine line, Dictionary<string, ImmutableArray<string>> macros,
        List<DictionaryFault> faults)
    {
        ImmutableArray<string> phrases = [phrase];
        while (phrases[0].IndexOf('!', StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = phrases[0].IndexOf('!', open + 1);
            var name = close < 0 ? phrases[0][open..] : phrases[0][open..(close + 1)];
            if (close < 0 || !macros.TryGetValue(name, out var words) || words.Any(w => w.Contains('!', StringComparison.Ordinal)))
            {
                faults.Add(line.Fault($"Found the macro '{name}'; expected one that a line such as !PERSON! = MAN, MEN defines above."));
                return null;
            }
            phrases = [.. phrases.SelectMany(p => words.Select(w => p.Replace(name, w, StringComparison.Ordinal)))];
            if (phrases.Length <= MostSpellings) continue;
            faults.Add(line.Fault($"'{line.Shown}' stands for more than {MostSpellings} phrases; expected fewer macros in one phrase."));
            return null;
        }
        return phrases;
    }
}
