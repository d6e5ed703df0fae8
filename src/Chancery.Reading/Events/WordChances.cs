using System.Collections.Immutable;

namespace Chancery.Reading.Events;

/// <summary>What the model of events makes of a word.</summary>
/// <param name="Token">Index of the word.</param>
/// <param name="Types">PLOVER types and the share, 0 to 1, that each is believed in, the likeliest first; "" for no event.</param>
public sealed record WordChances(int Token, ImmutableArray<(string Type, double Share)> Types);
