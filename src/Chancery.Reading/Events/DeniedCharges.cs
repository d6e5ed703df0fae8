using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>"Police deny accusations of beating protesters": whoever refuses a charge is charged, and does not charge.</summary>
internal static class DeniedCharges
{
    /// <summary>The events; charges that are the object of a refusal with who refuses as their recipient.</summary>
    /// <param name="context">The document.</param>
    /// <param name="events">In any order.</param>
    public static List<CodedEvent> Turned(CodingContext context, List<CodedEvent> events)
    {
        var refusals = events.Where(e => e.Type == "REJECT" && !e.Actors.IsEmpty).ToLookup(e => e.Head);
        return [.. events.Select(e => e.Type == "ACCUSE" && RefusalOf(context, e, refusals) is { } refusal ? Turned(e, refusal) : e)];
    }

    private static CodedEvent? RefusalOf(CodingContext context, CodedEvent charge, ILookup<int, CodedEvent> refusals) =>
        context.Document.Upos[charge.Head] == Upos.NOUN && context.Document.DepRels[charge.Head] == "obj" && context.Document.Heads[charge.Head] is >= 0 and var verb
        && context.Document.Lemmas[verb] is "deny" or "reject" or "dismiss" or "refute" or "rebut" or "repudiate" ? refusals[verb].FirstOrDefault() : null;

    private static CodedEvent Turned(CodedEvent charge, CodedEvent refusal)
    {
        var charging = charge.Actors.RemoveAll(a => refusal.Actors.Any(r => r.Referent == a.Referent));
        return charging.Length == charge.Actors.Length && !charge.Recipients.IsEmpty ? charge : charge with { Actors = charging, Recipients = [.. refusal.Actors.Select(r => r with { Role = null })] };
    }
}
