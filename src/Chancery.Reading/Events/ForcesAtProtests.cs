using System.Collections.Frozen;

namespace Chancery.Reading.Events;

/// <summary>Police and soldiers who block a square or smash windows do not protest: they coerce or attack.</summary>
internal static class ForcesAtProtests
{
    private static readonly FrozenSet<string> Forces = FrozenSet.Create(StringComparer.Ordinal, "COP", "MIL", "SPY");

    /// <summary>The event; of forces alone an obstruction is COERCE restrict, a riot ASSAULT.</summary>
    /// <param name="context">The document.</param>
    /// <param name="coded">The event.</param>
    public static CodedEvent Recoded(CodingContext context, CodedEvent coded)
    {
        if (coded is not { Type: "PROTEST", Modes: ["obstruct"] or ["riot"], Actors.Length: > 0 } || !coded.Actors.All(a => context.Referents.All[a.Referent].Sectors is [var sector, ..] && Forces.Contains(sector))) return coded;
        return coded.Modes[0] == "obstruct" ? coded with { Type = "COERCE", Modes = ["restrict"], Cameo = "172" } : coded with { Type = "ASSAULT", Modes = ["destroy"], Cameo = "1712" };
    }
}
