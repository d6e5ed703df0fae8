using System.Collections.Frozen;

namespace Chancery.Reading.Events;

/// <summary>Courts and police that act without being named: "A court found him guilty. He was sentenced to ten years": by that court.</summary>
internal static class UnnamedBodies
{
    private static readonly FrozenSet<string> Police = FrozenSet.Create(StringComparer.Ordinal, "COP", "SPY");
    private static readonly FrozenSet<string> Judges = FrozenSet.Create(StringComparer.Ordinal, "JUD");

    /// <summary>The event; "was sentenced" and "were arrested" without "by" are done by the court, or the police of that country, of the sentences around.</summary>
    /// <param name="context">The document.</param>
    /// <param name="coded">An event.</param>
    public static CodedEvent With(CodingContext context, CodedEvent coded)
    {
        if (!coded.Actors.IsEmpty || coded.Recipients.IsEmpty) return coded;
        return coded switch
        {
            { Type: "SANCTION", Modes: ["convict"] } => With(context, coded, Judges, null, 1),
            { Type: "COERCE", Modes: ["arrest"], Actuality: Actuality.Actual } => With(context, coded, Police, SideCountries.Of(context.Referents, coded.Recipients), AnsweredSides.SentencesBack),
            _ => coded,
        };
    }

    // The body of such a sector whose mention is nearest, of one of the countries, or of any where none are given.
    private static CodedEvent With(CodingContext context, CodedEvent coded, FrozenSet<string> sectors, HashSet<string>? countries, int reach)
    {
        var sentence = context.Document.SentenceOf(coded.Head);
        var bodies = context.Referents.All
            .Where(r => r is { Kind: EntityKind.Group or EntityKind.Organisation, Country: not null, Sectors: [var sector, ..] } && sectors.Contains(sector) && (countries is null || countries.Contains(r.Country)))
            .Where(r => coded.Recipients.All(s => s.Referent != r.Index))
            .SelectMany(r => r.Mentions.Select(m => (Referent: r, Mention: m, Distance: Math.Abs(context.Document.SentenceOf(m.Head) - sentence))))
            .Where(c => c.Distance <= reach).OrderBy(c => c.Distance).ThenBy(c => Math.Abs(c.Mention.Head - coded.Head)).ToList();
        return bodies.Count == 0 ? coded : coded with { Actors = [new(bodies[0].Referent.Index, bodies[0].Mention.Range, Side.Implied, true)] };
    }
}
