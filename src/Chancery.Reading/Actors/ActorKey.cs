using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;

namespace Chancery.Reading.Actors;

/// <summary>The key by which an actor is the same in every article: <c>person/angela merkel/DEU</c>.</summary>
/// <remarks>It is made of what one article says and of the knowledge base alone, so that it does not depend on what else was read.
/// Better no key than a wrong one: a surname alone, a common noun or a ministry of an unknown state has none.</remarks>
internal static class ActorKey
{
    /// <summary>The key; null for what can be told from others in this article only.</summary>
    public static string? Of(Referent referent) => referent.Kind switch
    {
        EntityKind.State when referent.Country is { } country => Key("state", referent.Name, country),
        EntityKind.Person when NameOfPerson(referent) is { } name => Key("person", name, Told(referent)),
        EntityKind.Organisation when referent.IsNamed && referent.KnownName is { } known => Key("organisation", known, Told(referent)),
        EntityKind.Organisation when referent.IsNamed && Told(referent) is { } country => Key("organisation", referent.Name, country),
        _ => null,
    };

    // A country that the rest of the article suggests may be another one in the next article.
    private static string? Told(Referent referent) => referent.Basis == "context" ? null : referent.Country;

    private static string? NameOfPerson(Referent referent)
    {
        if (!referent.IsNamed) return null;
        var words = NameVariants.WordsOf(referent.Name).Length;
        if (referent.KnownName is { } known && (words > 1 || referent.Offices.Length > 0 || Pieces.Fold(known) == Pieces.Fold(referent.Name))) return known;
        return words > 1 ? referent.Name : null;
    }

    private static string Key(string kind, string name, string? country) => $"{kind}/{string.Join(' ', Pieces.Of(name).Words)}/{country ?? "-"}";
}
