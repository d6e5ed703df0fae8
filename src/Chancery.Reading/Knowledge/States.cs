using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Chancery.Reading.Petrarch.Overlay;

namespace Chancery.Reading.Knowledge;

/// <summary>A city or region of a state.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="OtherNames">Other spellings and names.</param>
/// <param name="Latitude">Degrees north; null where the file gives none.</param>
/// <param name="Longitude">Degrees east; null where the file gives none.</param>
public sealed record Settlement(string Name, ImmutableArray<string> OtherNames, double? Latitude, double? Longitude);

/// <summary>A state or territory as PLOVER codes it.</summary>
public sealed record State
{
    /// <summary>ISO 3166-1 alpha-3, with PLOVER's additions.</summary>
    public required string Code { get; init; }

    /// <summary>"PRE" for partly recognised territories, which carry the code of the state they belong to in PLOVER; otherwise null.</summary>
    public string? Sector { get; init; }

    /// <summary>Its usual English name.</summary>
    public required string Name { get; init; }

    /// <summary>The line of its head.</summary>
    public KnowledgeOrigin Origin { get; init; }

    /// <summary>Long forms, abbreviations, old names.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>Adjectives ("Syrian").</summary>
    public ImmutableArray<string> Adjectives { get; init; } = [];

    /// <summary>Names of its inhabitants, plural and singular.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>Seat of government; null where the file gives none.</summary>
    public Settlement? Capital { get; init; }

    /// <summary>Other cities.</summary>
    public ImmutableArray<Settlement> Cities { get; init; } = [];

    /// <summary>Buildings and by-words that stand for the government.</summary>
    public ImmutableArray<string> Seats { get; init; } = [];

    /// <summary>Provinces and regions.</summary>
    public ImmutableArray<Settlement> Regions { get; init; } = [];
}

/// <summary>All states of <c>states.txt</c>.</summary>
public sealed class States
{
    private readonly FrozenDictionary<string, State> _byCode;

    private States(IEnumerable<State> all)
    {
        All = [.. all];
        _byCode = All.Where(s => s.Sector is null).ToFrozenDictionary(s => s.Code, StringComparer.Ordinal);
    }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<State> All { get; }

    /// <summary>The state with this code; null if the code is none of a state.</summary>
    public State? OfCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Reads <c>states.txt</c>. A block whose head stood before (in an overlay) adds to it.</summary>
    /// <exception cref="KnowledgeException">A line is wrong.</exception>
    public static States Load(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var states = new List<State>();
        var places = new Dictionary<(string, string?, string), int>();
        var current = -1;
        foreach (var line in folder.Lines("states.txt"))
        {
            if (line.Indent > 0)
            {
                if (current < 0) throw line.Error($"Found '{line.Text}' before any head; expected 'CODE Name' at the beginning of the line.");
                states[current] = With(states[current], line);
                continue;
            }
            var head = Head(line);
            var key = (head.Code, head.Sector, head.Sector is null ? "" : head.Name);
            if (!places.TryGetValue(key, out current))
            {
                places.Add(key, current = states.Count);
                states.Add(head);
            }
        }
        return new(OverlayActors.Of(folder) is { } laid ? StateNames.With(states, laid.States) : states);
    }

    private static State Head(KnowledgeLine line)
    {
        var words = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) throw line.Error($"Found '{line.Text}'; expected 'CODE Name' or 'CODE PRE Name'.");
        var code = Fields.Country(words[0], line);
        var sector = words.Length > 2 && Fields.Sectors.Contains(words[1]) ? words[1] : null;
        return new State { Code = code, Sector = sector, Name = string.Join(' ', words[(sector is null ? 1 : 2)..]), Origin = line.Origin };
    }

    private static State With(State state, KnowledgeLine line)
    {
        var (key, values) = Fields.Entry(line);
        return key switch
        {
            "name" => state with { OtherNames = state.OtherNames.AddRange(values) },
            "adjective" => state with { Adjectives = state.Adjectives.AddRange(values) },
            "people" => state with { People = state.People.AddRange(values) },
            "capital" when values.Length > 0 => state with { Capital = Place(values[0], line), Cities = state.Cities.AddRange(values.Skip(1).Select(v => Place(v, line))) },
            "city" => state with { Cities = state.Cities.AddRange(values.Select(v => Place(v, line))) },
            "seat" => state with { Seats = state.Seats.AddRange(values) },
            "region" => state with { Regions = state.Regions.AddRange(values.Select(v => Place(v, line))) },
            _ => throw line.Error($"Found the key '{key}'; expected name, adjective, people, capital, city, seat or region with at least one value."),
        };
    }

    private static Settlement Place(string text, KnowledgeLine line)
    {
        ImmutableArray<string> others = [];
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0)
        {
            if (!text.EndsWith(')')) throw line.Error($"Found '{text}'; expected other names in parentheses at the end.");
            others = Fields.Values(text[(open + 1)..^1]);
            text = text[..open].Trim();
        }
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 2 && Degrees(words[^2], 90) is { } latitude && Degrees(words[^1], 180) is { } longitude)
            return new(string.Join(' ', words[..^2]), others, latitude, longitude);
        if (words.Length > 1 && words[^1].Any(char.IsAsciiDigit) && words[^1].Contains('.', StringComparison.Ordinal))
            throw line.Error($"Found '{text}'; expected 'City latitude longitude' in degrees, north -90 to 90 and east -180 to 180.");
        return new(text, others, null, null);
    }

    private static double? Degrees(string text, int limit) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= limit ? value : null;
}
