using Chancery.Reading.Entities;
using Chancery.Reading.Ontology;

namespace Chancery.Reading.Events;

/// <summary>Leaves out what persons and companies do among themselves in an article that tells of little else: a match, a merger, a singer's quarrel.</summary>
/// <remarks>
/// PLOVER codes public affairs. An event is one where a state, a body or an office with a public sector is on either side, and so is violence and protest whoever does it. Where public
/// affairs are less than a third of what an article tells, its other events are left out; where they are more, all stay: then who is named without an office takes part in them.
/// </remarks>
internal sealed class PrivateAffairs(CodingContext context, Plover plover)
{
    // A sentence or two say too little of what an article is about.
    private const int FewestSentences = 5;

    private const double LeastPublic = 1 / 3.0;

    /// <summary>The events of public affairs; all where the article is of them.</summary>
    public List<CodedEvent> Without(List<CodedEvent> events)
    {
        if (context.Document.Sentences.Length < FewestSentences) return events;
        var kept = events.FindAll(IsPublic);
        return kept.Count < LeastPublic * events.Count ? kept : events;
    }

    private bool IsPublic(CodedEvent coded) => coded.Type is "ASSAULT" or "PROTEST" || coded.Actors.Concat(coded.Recipients).Any(s => IsPublic(context.Referents.All[s.Referent]));

    private bool IsPublic(Referent side) => side.Kind == EntityKind.State
        || (side.Kind == EntityKind.Person && side.KnownName is not null)
        || side.Sectors.Any(s => !plover.PrivateSectors.Contains(s))
        || (side.Country is { } country && plover.PublicCodes.Contains(country));
}
