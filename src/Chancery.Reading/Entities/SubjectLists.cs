using System.Collections.Immutable;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Entities;

/// <summary>Mends trees in which long titles have torn a list of subjects apart: "Prime Minister NAME, President NAME and President NAME signed" are three who sign.</summary>
/// <remarks>Only lists that open a clause and stand right before its verb are mended; in the middle of a sentence a name behind "and" may begin another clause.</remarks>
internal static class SubjectLists
{
    private const int DeepestTree = 200;

    /// <summary>The document with such lists joined; the same one where there are none.</summary>
    public static Document Mend(Document document, Referents referents)
    {
        ImmutableArray<int>.Builder? heads = null;
        ImmutableArray<string>.Builder? relations = null;
        foreach (var list in Lists(document, referents))
        {
            if (VerbOf(document, list) is not (var subject and >= 0) || IsJoined(document, list)) continue;
            var (verb, relation) = (document.Heads[subject], document.DepRels[subject]);
            if (IsUnder(heads, document, verb, list)) continue;
            heads ??= document.Heads.ToBuilder();
            relations ??= document.DepRels.ToBuilder();
            (heads[list[0].Head], relations[list[0].Head]) = (verb, relation);
            foreach (var other in list.Skip(1)) (heads[other.Head], relations[other.Head]) = (list[0].Head, "conj");
            foreach (var member in list) Gather(member, heads, relations);
        }
        return heads is null ? document : document with { Heads = heads.ToImmutable(), DepRels = relations!.ToImmutable() };
    }

    // What the parser has hung elsewhere of a phrase ("PLO" of "PLO official NAME") belongs to its head.
    private static void Gather(Mention member, ImmutableArray<int>.Builder heads, ImmutableArray<string>.Builder relations)
    {
        for (var t = member.Range.First; t < member.Range.End; t++)
        {
            if (t != member.Head && !member.Range.Contains(heads[t])) (heads[t], relations[t]) = (member.Head, "compound");
        }
    }

    // Two or more mentions with nothing but commas and a closing "and" between them.
    private static IEnumerable<List<Mention>> Lists(Document document, Referents referents)
    {
        var mentions = Outermost(referents);
        for (var i = 0; i < mentions.Count;)
        {
            var list = new List<Mention> { mentions[i].Mention };
            var (last, closed) = (mentions[i], false);
            var next = i + 1;
            for (; next < mentions.Count && !closed; next++)
            {
                var link = LinkOf(document, new(last.Mention.Range.End, mentions[next].Mention.Range.First));
                if (link == Link.None || !AreAlike(mentions[i].Referent, mentions[next].Referent, link == Link.And && list.Count > 1)) break;
                // "NAME, the minister, and NAME": the second is the first.
                if (mentions[next].Referent != last.Referent) list.Add(mentions[next].Mention);
                else if (link == Link.And) break;
                last = mentions[next];
                closed = link == Link.And;
            }
            if (closed && list.Count > 1) yield return list;
            i = Math.Max(next, i + 1);
        }
    }

    private static List<(Referent Referent, Mention Mention)> Outermost(Referents referents)
    {
        var all = referents.All.Where(r => r.CanAct).SelectMany(r => r.Mentions.Where(m => m.Form != MentionForm.Pronoun).Select(m => (Referent: r, Mention: m)))
            .OrderBy(m => m.Mention.Range.First).ThenByDescending(m => m.Mention.Range.End);
        var kept = new List<(Referent Referent, Mention Mention)>();
        foreach (var mention in all)
        {
            if (kept.Count == 0 || mention.Mention.Range.First >= kept[^1].Mention.Range.End) kept.Add(mention);
        }
        return kept;
    }

    // "the G7, ASEAN and several neighbours": a group may close a list of bodies.
    private static bool AreAlike(Referent one, Referent other, bool closes) => one.Kind == other.Kind || (IsBody(one) && (IsBody(other) || (closes && other.Kind == EntityKind.Group)));

    private static bool IsBody(Referent referent) => referent.Kind is EntityKind.State or EntityKind.Organisation;

    private static Link LinkOf(Document document, TokenRange between)
    {
        if (between.Count is < 1 or > 3) return Link.None;
        var link = Link.Comma;
        for (var t = between.First; t < between.End; t++)
        {
            if (document.Lemmas[t] is "and" && document.Upos[t] == Upos.CCONJ) link = Link.And;
            else if (document.FormOf(t) is not "," && !(t > between.First && (document.Upos[t] == Upos.DET || document.Lemmas[t] is "several" or "other" or "many"))) return Link.None;
        }
        return link;
    }

    // The member that the parser has made the subject of the verb right behind the list; -1 where the list is no such subject.
    private static int VerbOf(Document document, List<Mention> list)
    {
        if (!OpensClause(document, list[0].Range.First)) return -1;
        var end = list[^1].Range.End;
        foreach (var member in list)
        {
            if (!document.DepRels[member.Head].StartsWith("nsubj", StringComparison.Ordinal)) continue;
            var verb = document.Heads[member.Head];
            if (verb >= end && Enumerable.Range(end, verb - end).All(t => document.Upos[t] is Upos.AUX or Upos.ADV or Upos.PART)) return member.Head;
        }
        return -1;
    }

    private static bool OpensClause(Document document, int first)
    {
        var before = first - 1;
        if (before >= 0 && document.Upos[before] == Upos.DET) before--;
        return before < 0 || document.SentenceOf(before) != document.SentenceOf(first) || document.Upos[before] is Upos.PUNCT or Upos.SCONJ or Upos.ADV;
    }

    // Joined by the parser, to the first or ("the leaders of Russia, Ukraine and France") to a name inside it.
    private static bool IsJoined(Document document, List<Mention> list) => list.Skip(1).Any(m => document.Heads[m.Head] != list[0].Head && list[0].Range.Contains(document.Heads[m.Head]))
        || list.Skip(1).All(m => document.Heads[m.Head] == list[0].Head && document.DepRels[m.Head] == "conj");

    // Whether the verb hangs somewhere below a member: then joining would close a circle.
    private static bool IsUnder(ImmutableArray<int>.Builder? heads, Document document, int verb, List<Mention> list)
    {
        var at = verb;
        for (var step = 0; at >= 0; step++)
        {
            if (step > DeepestTree || list.Exists(m => m.Range.Contains(at))) return true;
            at = heads is null ? document.Heads[at] : heads[at];
        }
        return false;
    }

    private enum Link
    {
        None,
        Comma,
        And,
    }
}
