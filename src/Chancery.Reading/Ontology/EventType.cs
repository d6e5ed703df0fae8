using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Reading.Ontology;

/// <summary>A PLOVER event type.</summary>
/// <param name="Name">"CONSULT".</param>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Score">-10 to 10.</param>
/// <param name="RequiresRecipient">Whether the manual's section on it requires a recipient.</param>
/// <param name="Modes">Score of each mode.</param>
public sealed record EventType(string Name, int Quad, double Score, bool RequiresRecipient, FrozenDictionary<string, double> Modes)
{
    /// <summary>The score of the first mode, else of the type.</summary>
    public double ScoreOf(ImmutableArray<string> modes) => modes.Length > 0 && Modes.TryGetValue(modes[0], out var score) ? score : Score;
}

/// <summary>A CAMEO code.</summary>
/// <param name="Code">Two to four digits.</param>
/// <param name="Type">PLOVER type; null for statements and appeals, which PLOVER does not code.</param>
/// <param name="Mode">PLOVER mode; null for none.</param>
/// <param name="Goldstein">-10 to 10 (ICEWS values).</param>
/// <param name="Contexts">PLOVER contexts that the code implies.</param>
public sealed record CameoCode(string Code, string? Type, string? Mode, double Goldstein, ImmutableArray<string> Contexts);
