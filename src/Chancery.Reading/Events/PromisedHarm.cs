using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>"promised that the ship would be seized", "is ready to expel": a promise of harm is a threat, and one event with it, as the harm of "vowed to expel" is.</summary>
internal static class PromisedHarm
{
    /// <summary>The events, each promise of harm coded as the threat that it is.</summary>
    public static List<CodedEvent> Joined(CodingContext context, List<CodedEvent> events)
    {
        var joined = events.ToList();
        foreach (var harm in events.Where(e => e.Actuality is Actuality.Planned or Actuality.Hypothetical && e.Type is "SANCTION" or "COERCE" or "ASSAULT"))
        {
            var at = joined.FindIndex(e => (e.Type == "THREATEN" || (e.Type == "AGREE" && harm.Actuality == Actuality.Planned && e.Frame.Content == Actuality.Planned)) && Governing.WordAbove(context.Document, e, harm) is { } word && context.Document.Upos[word] is Upos.VERB or Upos.ADJ);
            if (at < 0) continue;
            var threat = joined[at].Type == "THREATEN" ? joined[at] : FutureActs.AsThreat(joined[at], harm);
            joined[at] = harm.Recipients.IsEmpty ? threat : threat with { Recipients = harm.Recipients };
            joined.Remove(harm);
        }
        return joined;
    }
}
