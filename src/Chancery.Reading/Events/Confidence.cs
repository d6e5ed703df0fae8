using Chancery.Reading.Entities;
using Chancery.Reading.Ontology;

namespace Chancery.Reading.Events;

/// <summary>How likely type and participants of an event are right: the frame's own trust, lowered by what is doubtful about this use of it.</summary>
internal static class Confidence
{
    public static double Of(FrameMatch match, FilledSides sides, EventType type, Actuality actuality, Referents referents)
    {
        var value = match.Trust;
        if (match.Kind == TriggerKind.Noun) value *= 0.85;
        if (sides.Actors.IsEmpty) value *= 0.8;
        if (type.RequiresRecipient && sides.Recipients.IsEmpty) value *= 0.8;
        if (sides.Actors.Any(s => s.IsIndirect)) value *= 0.9;
        if (sides.Recipients.Any(s => s.IsIndirect)) value *= 0.95;
        // Whose they are is told by nothing but the rest of the article.
        if (sides.Actors.Concat(sides.Recipients).Any(s => referents.All[s.Referent] is { Country: not null, Basis: "context" })) value *= 0.85;
        if (match.Words.Length > 1) value = 1 - ((1 - value) * 0.8);
        if (actuality is Actuality.Hypothetical or Actuality.Possible or Actuality.Demanded) value *= 0.8;
        return Math.Round(Math.Clamp(value, 0.05, 0.98), 2);
    }
}
