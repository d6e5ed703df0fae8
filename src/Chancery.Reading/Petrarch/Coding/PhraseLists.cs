using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Petrarch.Coding;

/// <summary>Joins noun phrases to lists ("A, B and C"), gives agents the actors that follow them ("soldiers of A and B"), and puts the codes
/// together.</summary>
internal static class PhraseLists
{
    /// <summary>Sets lists and codes of all phrases of a sentence.</summary>
    public static void Code(Document document, SentenceWords words, List<NounPhrase> phrases)
    {
        Join(document, phrases);
        foreach (var phrase in phrases) phrase.Codes = OwnCodes(phrase, Inherited(phrase));
        Attach(document, phrases);
    }

    // "Danish media and government": what stands before the first noun holds for those behind that have no article.
    private static NounPhrase? Inherited(NounPhrase phrase)
    {
        var first = phrase.List[0];
        return phrase != first && phrase.Actor is null && !phrase.Agents.IsEmpty && first.Actor is not null && !first.Agents.IsEmpty
            && phrase.Tokens.Count == 1 ? first : null;
    }

    private static ImmutableArray<string> OwnCodes(NounPhrase phrase, NounPhrase? model)
    {
        var actor = phrase.Actor ?? model?.Actor;
        if (phrase.IsNobody || (actor is null && phrase.Agents.IsEmpty)) return [];
        IEnumerable<(string Role, bool IsPrefix)> roles = model is null ? phrase.Agents : [.. model.Agents.Take(model.Agents.Length - 1), .. phrase.Agents];
        return Codes(actor, roles);
    }

    private static ImmutableArray<string> Codes(string? actor, IEnumerable<(string Role, bool IsPrefix)> roles) =>
        [.. (actor?.Split('/') ?? [Roles.Nobody]).Select(a => roles.Aggregate(a, (code, role) => Roles.With(code, role.Role, role.IsPrefix)))];

    private static void Join(Document document, List<NounPhrase> phrases)
    {
        for (var i = 0; i < phrases.Count;)
        {
            var list = new List<NounPhrase> { phrases[i] };
            var isClosed = false;
            var next = i + 1;
            for (; next < phrases.Count && !isClosed; next++)
            {
                var link = Between(document, list[^1].Tokens.End, phrases[next].Tokens.First);
                if (link == Link.None || BeginsClause(document, list[^1], phrases[next])) break;
                list.Add(phrases[next]);
                isClosed = link == Link.And;
            }
            if (!isClosed)
            {
                i++;
                continue;
            }
            foreach (var member in list) member.List = [.. list];
            i = next;
        }
    }

    // "met A, and B said": the second is the subject of a verb of its own.
    private static bool BeginsClause(Document document, NounPhrase left, NounPhrase right) =>
        document.DepRels[right.Head].StartsWith("nsubj", StringComparison.Ordinal) && document.Heads[right.Head] != document.Heads[left.Head];

    private enum Link
    {
        None,
        Comma,
        And,
    }

    private static Link Between(Document document, int from, int to)
    {
        var link = Link.None;
        for (var t = from; t < to; t++)
        {
            if (document.FormOf(t) is "," && link == Link.None) link = Link.Comma;
            else if (document.Upos[t] == Upos.CCONJ && document.Lemmas[t] is not "but" && link != Link.And) link = Link.And;
            else return Link.None;
        }
        return link;
    }

    /// <summary>"The ambassadors of A, B and C", "soldiers from A": agents without an actor take those of the phrase behind "of".</summary>
    private static void Attach(Document document, List<NounPhrase> phrases)
    {
        for (var i = 0; i + 1 < phrases.Count; i++)
        {
            var (holder, owner) = (phrases[i], phrases[i + 1]);
            if (holder.List[^1] != holder || holder.Actor is not null || holder.Agents.IsEmpty || owner.Actor is null
                || !Belongs(document, holder, owner)) continue;
            var owners = owner.List.Where(o => o.Actor is not null).ToList();
            foreach (var member in holder.List.Where(m => m.Actor is null && !m.Agents.IsEmpty))
                member.Codes = [.. owners.SelectMany(o => Codes(o.Actor, o.Agents.Concat(member.Agents)))];
            foreach (var taken in owner.List) taken.Codes = [];
            holder.End = owner.List[^1].End;
        }
    }

    private static bool Belongs(Document document, NounPhrase holder, NounPhrase owner) =>
        owner.Tokens.First - holder.Tokens.End == 1 && document.Upos[holder.Tokens.End] == Upos.ADP
        && document.Lemmas[holder.Tokens.End].ToLowerInvariant() is "of" or "from" or "in" or "for" or "at";
}
