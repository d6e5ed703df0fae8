using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Adds the states and bodies named inside a nominal ("the Iranian official", "a State Department official") or an office.</summary>
internal static class NestedNames
{
    /// <summary>Adds those of one sentence.</summary>
    public static void Find(Scene scene, DraftList drafts, TokenRange sentence)
    {
        foreach (var outer in drafts.OfSentence.Where(d => d.Kind is EntityKind.Person or EntityKind.Group && d.Range.First >= sentence.First
            && d.Range.End <= sentence.End).ToList())
        {
            for (var t = outer.Range.First; t < outer.Range.End; t++)
            {
                if (scene.NameFrom(t) is not { } name || outer.Name.Overlaps(name.Range) || name.Range.End > outer.Range.End
                    || name.Range == outer.Range) continue;
                if (drafts.OfSentence.Any(d => d != outer && d.Range.Overlaps(name.Range) && outer.Range.Contains(d.Range))) continue;
                var entry = scene.Choose(name.Entries);
                if (Kind(entry, outer, scene.DepRel(scene.GoverningToken(name.Range)) is "compound" or "amod") is { } kind) Add(scene, drafts, name.Range,
                    entry, kind);
            }
        }
    }

    // In "Iranian Foreign Minister NAME" the adjective belongs to the office of the person and is no mention of its own.
    private static EntityKind? Kind(GazetteerEntry entry, Draft outer, bool isModifier) => entry.Kind switch
    {
        GazetteerKind.Organisation => outer.Form == MentionForm.Name && isModifier ? null : EntityKind.Organisation,
        GazetteerKind.State => EntityKind.State,
        GazetteerKind.Adjective or GazetteerKind.People => outer.Form == MentionForm.Name ? null : EntityKind.State,
        GazetteerKind.Capital or GazetteerKind.City or GazetteerKind.Region => EntityKind.Place,
        _ => null,
    };

    private static void Add(Scene scene, DraftList drafts, TokenRange range, GazetteerEntry entry, EntityKind kind)
    {
        var head = scene.GoverningToken(range);
        if (drafts.OfSentence.Any(d => d.Head == head)) return;
        drafts.Add(new Draft
        {
            Range = range,
            Head = head,
            Form = MentionForm.Name,
            Kind = kind,
            Name = range,
            Entry = entry,
            Country = entry.Country,
            Sectors = entry.Sectors,
        }, take: false);
    }
}
