using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>"agreed to lift the ban", "refused to withdraw", "urged Chad to free him": a concession that is only agreed on, refused or asked for is told by that event's own word.</summary>
internal static class OneUndertaking
{
    /// <summary>Steps up the tree from the concession to the word that agrees, refuses or asks.</summary>
    private const int Reach = 2;

    /// <summary>The events without such concessions; whom they were for is whom the agreement, refusal or request concerns, where it names nobody.</summary>
    public static List<CodedEvent> Joined(CodingContext context, List<CodedEvent> events)
    {
        var joined = events.ToList();
        foreach (var content in events.Where(e => e.Type is "RETREAT" or "CONCEDE"))
        {
            var at = joined.FindIndex(e => e != content && Fits(e, content) && Governs(context.Document, e, content));
            if (at < 0) continue;
            if (joined[at].Recipients.IsEmpty) joined[at] = joined[at] with { Recipients = [.. content.Recipients.Where(r => joined[at].Actors.All(a => a.Referent != r.Referent))] };
            joined.Remove(content);
        }
        return joined;
    }

    private static bool Fits(CodedEvent outer, CodedEvent content) => outer.Frame.Content == content.Actuality && content.Actuality switch
    {
        Actuality.Planned => outer.Type == "AGREE",
        Actuality.Denied => outer.Type == "REJECT",
        Actuality.Demanded => outer.Type == "REQUEST",
        _ => false,
    };

    private static bool Governs(Document document, CodedEvent outer, CodedEvent content)
    {
        for (int t = document.Heads[content.Head], steps = 0; t >= 0 && steps < Reach; t = document.Heads[t], steps++)
        {
            if (outer.Trigger.Contains(t)) return true;
        }
        return false;
    }
}
