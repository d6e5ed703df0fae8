using System.Collections.Immutable;

namespace Chancery.Reading.Events;

/// <summary>How surely a slot is filled.</summary>
public enum FillStrength
{
    /// <summary>By a dependent of the word itself.</summary>
    Direct,
    /// <summary>By what the grammar shares with it: control, coordination, relative clauses, participles.</summary>
    Inherited,
    /// <summary>By a dependent of a neighbour that parsers often attach wrongly, or of a light verb.</summary>
    Weak,
}

/// <summary>A slot and the head word of what fills it.</summary>
/// <param name="Slot">"subject", "object", "indirect", "clause", "possessor", "modifier" or a preposition.</param>
/// <param name="Token">Index of the filler's head word; conjuncts are not unfolded.</param>
/// <param name="Strength">How surely.</param>
public readonly record struct Fill(string Slot, int Token, FillStrength Strength);

/// <summary>A verb, noun or adjective with what fills its slots, voice and clause structure undone.</summary>
/// <param name="Head">Index of the word.</param>
/// <param name="IsPassive">Whether a verb stands in the passive.</param>
/// <param name="Fills">Its slots, direct ones first.</param>
/// <param name="Particles">Lemmas of particles ("off" in "called off").</param>
public sealed record Predication(int Head, bool IsPassive, ImmutableArray<Fill> Fills, ImmutableArray<string> Particles)
{
    /// <summary>Fillers of a slot; weak ones only where there is no better one.</summary>
    public IEnumerable<Fill> Of(string slot)
    {
        var strong = Fills.Where(f => f.Slot == slot && f.Strength != FillStrength.Weak).ToList();
        return strong.Count > 0 ? strong : Fills.Where(f => f.Slot == slot);
    }

    /// <summary>Whether anything fills the slot.</summary>
    public bool Has(string slot) => Fills.Any(f => f.Slot == slot);

    /// <summary>Adds the slots of another word (the object noun of a light verb), as weak ones.</summary>
    public Predication With(Predication other) =>
        this with { Fills = Fills.AddRange(other.Fills.Where(f => f.Token != Head && !Fills.Contains(f)).Select(f => f with { Strength = FillStrength.Weak })) };

    /// <inheritdoc />
    public override string ToString() => $"{Head}({string.Join(", ", Fills.Select(f => $"{f.Slot}={f.Token}"))})";
}
