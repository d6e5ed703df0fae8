namespace Chancery.Reading.Events;

/// <summary>"agreed to lift the ban", "refused to withdraw", "urged Chad to free him": a concession that is only agreed on, refused or asked for is told by that event's own word, as is the payment that a court orders.</summary>
internal static class OneUndertaking
{
    /// <summary>The events without such concessions; whom they were for is whom the agreement, refusal or request concerns, where it names nobody.</summary>
    public static List<CodedEvent> Joined(CodingContext context, List<CodedEvent> events)
    {
        var joined = events.ToList();
        foreach (var content in events.Where(e => e.Type is "RETREAT" or "CONCEDE" or "AID" or "REQUEST" or "REJECT"))
        {
            var at = joined.FindIndex(e => e != content && Fits(e, content) && Governing.WordAbove(context.Document, e, content) is not null);
            if (at < 0) continue;
            // "decided to ease the curfew": who decides alone concedes; there is nobody to agree with.
            if (context.Document.Lemmas[joined[at].Head] == "decide")
            {
                joined[joined.IndexOf(content)] = content with { Type = "CONCEDE", Modes = [], Actuality = Actuality.Actual };
                joined.RemoveAt(at);
                continue;
            }
            // Whoever asks is refused.
            var concerned = content.Type == "REQUEST" ? content.Actors : content.Recipients;
            if (joined[at].Recipients.IsEmpty) joined[at] = joined[at] with { Recipients = [.. concerned.Where(r => context.Referents.All[r.Referent].Country is not null && joined[at].Actors.All(a => a.Referent != r.Referent))] };
            joined.Remove(content);
        }
        return joined;
    }

    private static bool Fits(CodedEvent outer, CodedEvent content) => outer.Frame.Content == content.Actuality && content.Actuality switch
    {
        Actuality.Planned => outer.Type == "AGREE" && content.Type is "RETREAT" or "CONCEDE" && IsOf(outer, content),
        // "rejected calls for a truce", "rejected the demand to cancel the vote": the refusal tells the request.
        Actuality.Denied => outer.Type == "REJECT" && ((content.Type is "REQUEST" or "REJECT" && !outer.Actors.IsEmpty) || (content.Type != "AID" && IsOf(outer, content))),
        // "ordered Iran to pay damages": what a court orders is its verdict.
        Actuality.Demanded => content.Type is "RETREAT" or "CONCEDE" ? outer.Type == "REQUEST" : content.Type == "AID" && outer.Type == "SANCTION",
        _ => false,
    };

    /// <summary>Whether who agrees or refuses is who would do it.</summary>
    private static bool IsOf(CodedEvent outer, CodedEvent content) => content.Actors.All(a => outer.Actors.Any(o => o.Referent == a.Referent));
}
