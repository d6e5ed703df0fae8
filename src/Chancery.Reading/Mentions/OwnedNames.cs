using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Mentions;

/// <summary>Tells what a name means behind its owner: "Japan's House of Representatives" is not the one that is known by that name alone.</summary>
internal static class OwnedNames
{
    /// <summary>As <see cref="Scene.Choose"/>, for a name where it stands.</summary>
    public static GazetteerEntry Choose(Scene scene, GazetteerMatch name)
    {
        var entry = scene.Choose(name.Entries);
        if (entry is not { Kind: GazetteerKind.Organisation, Country: { } country } || Owner(scene, name.Range.First) is not { } owner || owner == country
            || scene.Knowledge.States.OfCode(country) is null || !Enumerable.Range(name.Range.First, name.Range.Count).Any(t => scene.GroupAt(t) is not null)) return entry;
        return name.Entries.FirstOrDefault(e => e.Country == owner) ?? entry with { Name = scene.Text(name.Range), Country = owner, Term = default };
    }

    // Code of the state that possesses what begins at the token; null if none does.
    private static string? Owner(Scene scene, int first) => first > 1 && scene.IsPossessiveMark(first - 1) && scene.NameAt(first - 2) is { } owner
        && scene.Choose(owner.Entries) is { Kind: GazetteerKind.State or GazetteerKind.Capital, Country: { } country } ? country : null;
}
