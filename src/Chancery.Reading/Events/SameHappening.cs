using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Links events of one article that tell of the same happening: the headline and the first paragraph, "the meeting" after "met".</summary>
internal static class SameHappening
{
    /// <summary>So many happenings of one type back is another article's news: what is longer than this is a collection.</summary>
    private const int Reach = 100;

    /// <summary>Sets <see cref="CodedEvent.SameAs"/> to the first event of each happening.</summary>
    public static ImmutableArray<CodedEvent> Link(CodingContext context, ImmutableArray<CodedEvent> events)
    {
        var linked = events.ToBuilder();
        var firsts = new Dictionary<(int Story, string Type, Actuality Actuality), List<int>>();
        for (var i = 0; i < linked.Count; i++)
        {
            var key = (linked[i].Story, linked[i].Type, linked[i].Actuality);
            if (!firsts.TryGetValue(key, out var tellings)) firsts.Add(key, tellings = []);
            var found = Told(context, linked, tellings, i);
            if (found < 0)
            {
                tellings.Add(i);
                continue;
            }
            linked[i] = linked[i] with { SameAs = found };
            linked[found] = Completed(context, linked[found], linked[i]);
        }
        return linked.ToImmutable();
    }

    /// <summary>The first telling of the happening that event i tells; -1 if there is none.</summary>
    private static int Told(CodingContext context, ImmutableArray<CodedEvent>.Builder events, List<int> tellings, int i)
    {
        for (var t = Math.Max(0, tellings.Count - Reach); t < tellings.Count; t++)
        {
            if (AreSame(context, events[tellings[t]], events[i])) return tellings[t];
        }
        return -1;
    }

    /// <summary>The headline seldom says when, where and to whom; what the body says of the same happening holds for it.</summary>
    private static CodedEvent Completed(CodingContext context, CodedEvent first, CodedEvent later) => first with
    {
        Actors = first.Actors.IsEmpty && IsHeadline(context, first) && later.Recipients.Any(r => first.Recipients.Any(f => f.Referent == r.Referent)) ? later.Actors : first.Actors,
        Recipients = first.Recipients.IsEmpty && IsHeadline(context, first) && !later.Actors.IsEmpty ? later.Recipients : first.Recipients,
        Date = first.Date ?? later.Date,
        Place = first.Place ?? later.Place,
        About = first.About ?? later.About,
        Process = first.Process ?? later.Process,
        Agreement = first.Agreement ?? later.Agreement,
        Gathering = first.Gathering ?? later.Gathering,
        Numbers = [.. first.Numbers, .. later.Numbers.Where(n => first.Numbers.All(f => f.Kind != n.Kind))],
    };

    private static bool AreSame(CodingContext context, CodedEvent first, CodedEvent later)
    {
        if (first.Date is { Start: { } one } && later.Date is { Start: { } other } && one != other) return false;
        if (first.Modes is [var mode] && later.Modes is [var otherMode] && mode != otherMode) return false;
        var firstHead = context.Document.Lemmas[first.Head];
        var sameWord = firstHead == context.Document.Lemmas[later.Head];
        var sameKind = first.Frame == later.Frame || (first.Cameo is { } code && code == later.Cameo);
        var fromTitle = IsHeadline(context, first);
        var definite = IsDefinite(context, later.Head);
        if (!sameWord && !(fromTitle && sameKind) && !((fromTitle || definite) && first.Type == "CONSULT")) return false;
        // Of nobody in particular: the body's "demonstrations" are those of the headline.
        if (Sides(first).Count == 0 || Sides(later).Count == 0) return sameWord && (definite || fromTitle);
        return Agree(context, first.Actors, later.Actors) && Agree(context, first.Recipients, later.Recipients)
            || (first.Type == "CONSULT" && SameCountries(context, first, later));
    }

    private static bool IsHeadline(CodingContext context, CodedEvent coded) =>
        context.Document.BlockOf(context.Document.SentenceOf(coded.Head)).Kind is BlockKind.Title or BlockKind.TeaserTitle;

    private static bool IsDefinite(CodingContext context, int head)
    {
        if (context.Document.Upos[head] != Upos.NOUN) return false;
        foreach (var child in context.Tree.Children(head))
        {
            if (context.Document.DepRels[child] == "det" && context.Document.Lemmas[child] is "the" or "this" or "these") return true;
        }
        return false;
    }

    private static HashSet<int> Sides(CodedEvent coded) => [.. coded.Actors.Concat(coded.Recipients).Select(s => s.Referent)];

    /// <summary>Whether two sides share a referent or, where one tells no person, a country.</summary>
    private static bool Agree(CodingContext context, ImmutableArray<Side> one, ImmutableArray<Side> other)
    {
        if (one.IsEmpty || other.IsEmpty) return one.IsEmpty == other.IsEmpty || one.IsEmpty;
        if (one.Any(a => other.Any(b => a.Referent == b.Referent))) return true;
        return one.Any(a => other.Any(b => Country(context, a) is { } country && country == Country(context, b) && !(IsPerson(context, a) && IsPerson(context, b))));
    }

    private static bool SameCountries(CodingContext context, CodedEvent one, CodedEvent other)
    {
        var persons = Sides(one).Where(r => context.Referents.All[r].Kind == EntityKind.Person).ToHashSet();
        var otherPersons = Sides(other).Where(r => context.Referents.All[r].Kind == EntityKind.Person).ToHashSet();
        if (persons.Count > 0 && otherPersons.Count > 0 && !otherPersons.SetEquals(persons) && otherPersons.Except(persons).Any()) return false;
        var countries = Sides(one).Select(r => context.Referents.All[r].Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var otherCountries = Sides(other).Select(r => context.Referents.All[r].Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return otherCountries.Count > 0 && countries.SetEquals(otherCountries);
    }

    private static string? Country(CodingContext context, Side side) => context.Referents.All[side.Referent].Country;

    private static bool IsPerson(CodingContext context, Side side) => context.Referents.All[side.Referent].Kind == EntityKind.Person;
}
