using System.Collections.Frozen;
using System.Globalization;
using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Ontology;

/// <summary>PLOVER 2.0 and CAMEO as data: <c>knowledge/ontology/</c>.</summary>
public sealed class Plover
{
    private readonly FrozenDictionary<(string Type, string Mode), string> _codes;

    private Plover(FrozenDictionary<string, EventType> types, FrozenSet<string> contexts, FrozenDictionary<string, CameoCode> cameo, FrozenSet<string> privateSectors, FrozenSet<string> publicCodes)
    {
        PrivateSectors = privateSectors;
        PublicCodes = publicCodes;
        Types = types;
        Contexts = contexts;
        Cameo = cameo;
        _codes = cameo.Values.Where(c => c.Type is not null).GroupBy(c => (c.Type!, c.Mode ?? ""))
            .ToFrozenDictionary(g => g.Key, g => g.Select(c => c.Code).OrderBy(c => c.Length).ThenBy(c => c, StringComparer.Ordinal).First());
    }

    /// <summary>The 16 types by name.</summary>
    public FrozenDictionary<string, EventType> Types { get; }

    /// <summary>The 37 contexts.</summary>
    public FrozenSet<string> Contexts { get; }

    /// <summary>Sectors whose dealings with one another are private affairs.</summary>
    public FrozenSet<string> PrivateSectors { get; }

    /// <summary>Codes in the place of a country whose bearers are public bodies, whatever their sector.</summary>
    public FrozenSet<string> PublicCodes { get; }

    /// <summary>CAMEO codes by code.</summary>
    public FrozenDictionary<string, CameoCode> Cameo { get; }

    /// <summary>Goldstein value of a code; a code not listed takes its nearest shorter prefix; null if none is listed.</summary>
    public double? GoldsteinOf(string? code) => Find(code)?.Goldstein;

    /// <summary>What is told of a code; a code not listed takes its nearest shorter prefix; null if none is listed.</summary>
    public CameoCode? Find(string? code)
    {
        for (var c = code; !string.IsNullOrEmpty(c); c = c[..^1])
        {
            if (Cameo.TryGetValue(c, out var entry)) return entry;
        }
        return null;
    }

    /// <summary>The most general CAMEO code of a type with a mode; null if none is listed.</summary>
    /// <param name="type">PLOVER type.</param>
    /// <param name="mode">PLOVER mode; empty for none.</param>
    public string? CodeOf(string type, string mode) => _codes.GetValueOrDefault((type, mode));

    /// <summary>CAMEO's own quad class of a code, by its first two digits; 0 if it is none of CAMEO's.</summary>
    public static int QuadOf(string? code) => code?.Length >= 2 && int.TryParse(code.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var root)
        ? root switch
        {
            >= 1 and <= 5 => 1,
            >= 6 and <= 8 => 2,
            >= 9 and <= 13 => 3,
            >= 14 and <= 20 => 4,
            _ => 0,
        }
        : 0;

    /// <summary>Reads the two files.</summary>
    /// <exception cref="KnowledgeException">A line does not fit; the message names file and line.</exception>
    public static Plover Load(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var types = new Dictionary<string, (int Quad, double Score, bool Recipient, Dictionary<string, double> Modes)>(StringComparer.Ordinal);
        HashSet<string> contexts = new(StringComparer.Ordinal), privateSectors = new(StringComparer.Ordinal), publicCodes = new(StringComparer.Ordinal);
        foreach (var line in folder.Lines("ontology/plover.txt"))
        {
            switch (line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                case ["type", var name, var quad, var score, .. var rest]:
                    types[name] = (ParseQuad(line, quad), ParseNumber(line, score), rest is ["recipient"], new(StringComparer.Ordinal));
                    break;
                case ["mode", var type, var name, var score]:
                    if (!types.TryGetValue(type, out var of)) throw line.Error($"mode '{name}' belongs to type '{type}', which no line before defines.");
                    of.Modes[name] = ParseNumber(line, score);
                    break;
                case ["context", var name]:
                    contexts.Add(name);
                    break;
                case ["private", .. var sectors]:
                    privateSectors.UnionWith(Fields.SectorList(string.Join(',', sectors), line));
                    break;
                case ["public", .. var codes]:
                    publicCodes.UnionWith(codes.Select(c => Fields.Country(c, line)));
                    break;
                default:
                    throw line.Error($"'{line.Text}' is none of 'type NAME quad score [recipient]', 'mode TYPE name score', 'context name', 'private SECTOR …', 'public CODE …'.");
            }
        }
        var frozen = types.ToFrozenDictionary(
            t => t.Key,
            t => new EventType(t.Key, t.Value.Quad, t.Value.Score, t.Value.Recipient, t.Value.Modes.ToFrozenDictionary(StringComparer.Ordinal)),
            StringComparer.Ordinal);
        return new(frozen, contexts.ToFrozenSet(StringComparer.Ordinal), LoadCameo(folder, frozen, contexts), privateSectors.ToFrozenSet(StringComparer.Ordinal), publicCodes.ToFrozenSet(StringComparer.Ordinal));
    }

    private static FrozenDictionary<string, CameoCode> LoadCameo(KnowledgeFolder folder, FrozenDictionary<string, EventType> types, HashSet<string> contexts)
    {
        var codes = new Dictionary<string, CameoCode>(StringComparer.Ordinal);
        foreach (var line in folder.Lines("ontology/cameo.txt"))
        {
            if (line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var code, var type, var mode, var goldstein, .. var implied])
                throw line.Error($"'{line.Text}' is not 'code TYPE mode goldstein [contexts]'.");
            if (type != "-" && !types.ContainsKey(type)) throw line.Error($"type '{type}' is not in plover.txt.");
            if (mode != "-" && (type == "-" || !types[type].Modes.ContainsKey(mode))) throw line.Error($"'{mode}' is no mode of {type} in plover.txt.");
            if (implied.FirstOrDefault(c => !contexts.Contains(c)) is { } unknown) throw line.Error($"context '{unknown}' is not in plover.txt.");
            codes[code] = new(code, type == "-" ? null : type, mode == "-" ? null : mode, ParseNumber(line, goldstein), [.. implied]);
        }
        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static int ParseQuad(KnowledgeLine line, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var quad) && quad is >= 1 and <= 4
            ? quad
            : throw line.Error($"'{text}' is no quad class; expected 1, 2, 3 or 4.");

    private static double ParseNumber(KnowledgeLine line, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw line.Error($"'{text}' is no number.");
}
