using System.Collections.Immutable;

namespace Chancery.Reading.Petrarch.Dictionaries;

/// <summary>An actor of a dictionary: one who or which has names and codes.</summary>
/// <param name="Names">As written, the head first, the others as synonyms in the order of the file.</param>
/// <param name="Codes">In the order of the file; never empty.</param>
/// <param name="File">Path as opened.</param>
/// <param name="Line">1-based line of the head.</param>
public sealed record PetrarchActor(ImmutableArray<string> Names, ImmutableArray<DatedCode> Codes, string File, int Line);

/// <summary>Reads <c>.actors</c> dictionaries: heads, synonyms with "+", codes with dates behind the head or on lines of their own.</summary>
internal static class ActorsFile
{
    /// <summary>Reads the lines; what is damaged becomes a fault and is left out.</summary>
    public static ImmutableArray<PetrarchActor> Read(IEnumerable<DictionaryLine> lines, List<DictionaryFault> faults)
    {
        var actors = ImmutableArray.CreateBuilder<PetrarchActor>();
        Draft? draft = null;
        foreach (var line in lines)
        {
            if (line.Text.TrimStart()[0] == '[')
            {
                if (draft is null) faults.Add(line.Fault($"Found the codes '{line.Shown}' before any name; expected NAME or NAME [CODE] in a line above."));
                else draft.Add(line.Text, line, faults);
                continue;
            }
            if (line.Text.TrimStart() is ['+', .. var synonym])
            {
                if (draft is null) faults.Add(line.Fault($"Found the synonym '{line.Shown}' before any name; expected NAME [CODE] in a line above."));
                else draft.Add(synonym, line, faults);
                continue;
            }
            Take(draft, actors, faults);
            draft = new(line);
            draft.Add(line.Text, line, faults);
        }
        Take(draft, actors, faults);
        return actors.ToImmutable();
    }

    private static void Take(Draft? draft, ImmutableArray<PetrarchActor>.Builder actors, List<DictionaryFault> faults)
    {
        if (draft is null || draft.Names.Count == 0) return;
        if (draft.Codes.Count > 0) actors.Add(new([.. draft.Names], [.. draft.Codes], draft.Head.File, draft.Head.Number));
        else if (!draft.IsDamaged) faults.Add(draft.Head.Fault(
            $"'{draft.Names[0]}' has no code; expected {draft.Names[0]} [CODE], or lines with [CODE] below it."));
    }

    private sealed class Draft(DictionaryLine head)
    {
        public DictionaryLine Head { get; } = head;

        public List<string> Names { get; } = [];

        public List<DatedCode> Codes { get; } = [];

        /// <summary>Whether a code was found that could not be read: then a missing code needs no second word.</summary>
        public bool IsDamaged { get; private set; }

        public void Add(string text, DictionaryLine line, List<DictionaryFault> faults)
        {
            var (before, inside, behind) = DatedCode.Brackets(text);
            if (behind.Contains('[', StringComparison.Ordinal))
            {
                faults.Add(line.Fault($"The bracket of '{behind.Trim()}' is not closed; expected [CODE]."));
                IsDamaged = true;
            }
            var name = before.Trim();
            if (name.Length > 0)
            {
                if (name.Any(char.IsLetterOrDigit)) Names.Add(name);
                else faults.Add(line.Fault($"Found the name '{name}'; expected words with letters."));
            }
            foreach (var part in inside)
            {
                if (DatedCode.Parse(part, line, faults) is { } code) Codes.Add(code);
                else IsDamaged = true;
            }
        }
    }
}
