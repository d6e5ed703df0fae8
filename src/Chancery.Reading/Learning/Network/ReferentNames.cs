using Chancery.Reading.Entities;

namespace Chancery.Reading.Learning.Network;

/// <summary>Kind and first sector of whom a word stands for, as networks have learnt them: "Group COP". Not for several threads at once.</summary>
/// <param name="referents">Who is named.</param>
internal sealed class ReferentNames(Referents referents)
{
    private readonly Dictionary<(EntityKind Kind, string? Sector), string> _names = [];

    /// <summary>The name for a word; empty where it is nobody's head.</summary>
    public string At(int token)
    {
        if (referents.OfHead(token) is not { } referent) return "";
        var (kind, sector) = (referent.Kind, referent.Sectors.IsEmpty ? null : referent.Sectors[0]);
        if (!_names.TryGetValue((kind, sector), out var name)) _names[(kind, sector)] = name = $"{kind} {sector}";
        return name;
    }
}
