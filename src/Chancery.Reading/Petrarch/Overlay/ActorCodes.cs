using System.Collections.Immutable;
using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Petrarch.Overlay;

/// <summary>What a code of an actor says in PLOVER's terms.</summary>
/// <param name="Country">Three letters: a state's, or PLOVER's for a body; null where the code has none ("---GOV").</param>
/// <param name="Sectors">In the order of the code, each once.</param>
public sealed record ActorMeaning(string? Country, ImmutableArray<string> Sectors);

/// <summary>Reads codes of actors of PETRARCH by <c>knowledge/ontology/cameo-actors.txt</c>.</summary>
public sealed class ActorCodes
{
    private const string FileName = "ontology/cameo-actors.txt";
    private const int Block = 3;

    private readonly Dictionary<string, string> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _roles = new(StringComparer.Ordinal);

    /// <summary>Reads the file.</summary>
    /// <exception cref="KnowledgeException">It is missing or a line is wrong.</exception>
    public ActorCodes(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        foreach (var line in folder.Lines(FileName))
        {
            switch (line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                case ["body", var code, var country]:
                    _bodies[code] = Fields.Country(country, line);
                    break;
                case ["role", var code, var sector]:
                    _roles[code] = Fields.SectorList(sector, line) is [var one] ? one : null;
                    break;
                default:
                    throw line.Error($"'{line.Text}' is neither 'body CODE COUNTRY' nor 'role CODE SECTOR'.");
            }
        }
    }

    /// <summary>What a code says. Of a code for several actors ("A/B") the first counts.</summary>
    public ActorMeaning Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var letters = code.Split('/')[0].ToUpperInvariant();
        var (country, rest) = CountryOf(letters);
        var sectors = ImmutableArray.CreateBuilder<string>();
        for (var i = rest; i + Block <= letters.Length; i += Block)
        {
            if (_roles.GetValueOrDefault(letters[i..(i + Block)]) is { } sector && !sectors.Contains(sector)) sectors.Add(sector);
        }
        return new(country, sectors.ToImmutable());
    }

    private (string? Country, int Behind) CountryOf(string code)
    {
        for (var length = Math.Min(2 * Block, code.Length); length >= Block; length -= Block)
        {
            if (_bodies.TryGetValue(code[..length], out var body)) return (body, length);
        }
        if (code.Length < Block) return (null, 0);
        var first = code[..Block];
        if (first.All(char.IsAsciiLetterUpper)) return _roles.ContainsKey(first) ? (null, 0) : (first, Block);
        return (null, Block);
    }
}
