using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Events.Absent;
using Chancery.Text;

namespace Chancery.Reading.Events.Training;

/// <summary>Makes examples of acts that lack a side.</summary>
internal static class AbsentExamples
{
    private static readonly ImmutableArray<string?> Bodies = ["GOV", "MIL", "COP", "JUD", "SPY"];

    /// <summary>The examples of an article.</summary>
    /// <param name="scene">Its acts as they are coded.</param>
    /// <param name="acts">As they are marked.</param>
    public static IEnumerable<AbsentExample> Of(AbsentScene scene, IReadOnlyList<MarkedAct> acts)
    {
        foreach (var coded in scene.Events)
        {
            if (acts.FirstOrDefault(a => IsSame(scene, coded, a)) is not { } act) continue;
            if (scene.IsOpen(coded, AbsentSide.Actor)) yield return Of(scene, coded, AbsentSide.Actor, act.Actors);
            if (scene.IsOpen(coded, AbsentSide.Recipient)) yield return Of(scene, coded, AbsentSide.Recipient, act.Recipients);
        }
    }

    private static bool IsSame(AbsentScene scene, CodedEvent coded, MarkedAct act) =>
        act.Types.Contains(coded.Type) && coded.Trigger.Any(t => act.Trigger.Any(s => s.Overlaps(scene.Context.Document.Tokens[t])));

    private static AbsentExample Of(AbsentScene scene, CodedEvent coded, AbsentSide side, ImmutableArray<MarkedSide> marked)
    {
        var candidates = scene.CandidatesOf(coded);
        var document = scene.Context.Document;
        var right = candidates.ConvertAll(c => marked.Any(m => Fit(document, c.Referent, m) == 2)).ToArray();
        if (!right.Contains(true)) right = [.. candidates.Select(c => marked.Any(m => Fit(document, c.Referent, m) == 1))];
        // Named by words that our reader has not joined with him: whoever else is of his country and sector.
        if (!right.Contains(true)) right = [.. candidates.Select(c => marked.Any(m => IsAlike(c.Referent, m)))];
        return new(coded, side, marked, candidates, right);
    }

    // Of the same country and sector; for a body of the state the state itself stands, or another of its bodies.
    private static bool IsAlike(Referent referent, MarkedSide marked)
    {
        if (marked.Code is null || referent.Country != marked.Code) return false;
        var sector = referent.Sectors is [var first, ..] ? first : referent.Kind == EntityKind.State ? "GOV" : null;
        return sector == marked.Sector || (Bodies.Contains(sector) && Bodies.Contains(marked.Sector));
    }

    // How well a mark fits somebody: 2 by his very words, 1 by a part of them, 0 not at all.
    private static int Fit(Document document, Referent referent, MarkedSide marked)
    {
        if (marked.Words is { } words) return referent.Mentions.Any(m => words.Overlaps(document.Tokens[m.Head])) ? 2 : 0;
        if (marked.Code is not null && referent.Country is not null && referent.Country != marked.Code) return 0;
        var fit = 0;
        foreach (var mention in referent.Mentions)
        {
            var text = document.TextOf(mention.Range).ToString();
            if (text.Equals(marked.Name, StringComparison.OrdinalIgnoreCase)) return 2;
            if (mention.Form != MentionForm.Pronoun && marked.Name.Contains(document.FormOf(mention.Head).ToString(), StringComparison.OrdinalIgnoreCase)
                && (text.Contains(marked.Name, StringComparison.OrdinalIgnoreCase) || marked.Name.Contains(text, StringComparison.OrdinalIgnoreCase))) fit = 1;
        }
        return fit;
    }
}
