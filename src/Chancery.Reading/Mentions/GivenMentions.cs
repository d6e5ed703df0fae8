using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>A mention that is given instead of found: so that joining mentions is measured apart from finding them.</summary>
/// <param name="Range">Its tokens.</param>
/// <param name="Kind">What it names: a person, an organisation or a place.</param>
public sealed record GivenMention(TokenRange Range, EntityKind Kind);

/// <summary>Puts given mentions in the place of those that were found, with what was found out about them.</summary>
internal static class GivenMentions
{
    /// <summary>One draft for each given mention: the found one with the same head, else one made of the words alone.</summary>
    public static List<Draft> Of(Scene scene, IReadOnlyList<Draft> found, IReadOnlyList<GivenMention> given)
    {
        var byHead = found.ToLookup(d => d.Head);
        var used = new HashSet<Draft>(ReferenceEqualityComparer.Instance);
        var drafts = new List<Draft>();
        foreach (var mention in given)
        {
            var head = scene.GoverningToken(mention.Range);
            var draft = byHead[head].Where(d => !used.Contains(d)).OrderBy(d => Math.Abs(d.Range.Count - mention.Range.Count)).FirstOrDefault();
            if (draft is not null) used.Add(draft);
            drafts.Add(draft is null ? Made(scene, mention, head) : draft with { Range = mention.Range });
        }
        return drafts;
    }

    private static Draft Made(Scene scene, GivenMention mention, int head)
    {
        var plural = scene.Document.Xpos[head] is "NNS" or "NNPS";
        var isName = scene.Upos(head) == Upos.PROPN;
        var first = scene.Upos(mention.Range.First) == Upos.DET && mention.Range.Count > 1 ? mention.Range.First + 1 : mention.Range.First;
        return new Draft
        {
            Range = mention.Range,
            Head = head,
            Form = scene.Upos(head) == Upos.PRON ? MentionForm.Pronoun : isName ? MentionForm.Name : MentionForm.Nominal,
            Kind = mention.Kind == EntityKind.Person && plural ? EntityKind.Group : mention.Kind,
            Name = isName ? new(first, mention.Range.End) : default,
            Plural = plural,
            Definite = DraftList.IsDefinite(scene, mention.Range),
            Noun = isName ? "" : scene.Lemma(head),
        };
    }
}
