using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Chancery.Reading.Events;

/// <summary>Joins the deed and the harm it did where one sentence tells both: "opened fire on the convoy, killing two", "died when a bomb went off", "killed in a raid" are one assault each.</summary>
/// <param name="context">The document.</param>
/// <param name="harms">Verbs of the harm that a deed does.</param>
internal sealed class OneAssault(CodingContext context, FrozenSet<string> harms)
{
    private static readonly FrozenSet<string> Apart = FrozenSet.Create(StringComparer.Ordinal, "after", "before", "since", "follow", "following", "despite", "while", "until", "as", "because");

    /// <summary>The events with such harm joined to its deed; the others as they are.</summary>
    /// <param name="events">In text order.</param>
    public List<CodedEvent> Joined(List<CodedEvent> events)
    {
        var joined = new List<CodedEvent>();
        foreach (var coded in events.Where(e => !IsMarchOf(e, events)))
        {
            var other = coded.Type == "ASSAULT" ? LastOfSentence(joined, coded) : -1;
            if (other < 0) joined.Add(coded);
            else joined[other] = IsHarm(joined[other]) && !IsHarm(coded) ? With(coded, joined[other]) : With(joined[other], coded);
        }
        return joined;
    }

    /// <summary>"missiles fired by the navy struck a depot", "troops sent to the town killed …": a move of forces inside the words of an assault belongs to it (PLOVER's manual).</summary>
    private bool IsMarchOf(CodedEvent march, List<CodedEvent> events)
    {
        var forces = context.Document.Heads[march.Head];
        if (march.Type != "MOBILIZE" || forces < 0 || context.Document.DepRels[march.Head] is not ("acl" or "acl:relcl") || context.Document.DepRels[forces] is not ("nsubj" or "obl:agent")) return false;
        return events.Any(e => e.Type == "ASSAULT" && e.Actuality == march.Actuality && e.Trigger.Contains(context.Document.Heads[forces]));
    }

    /// <summary>The last event before, in the same sentence, that is one with this one; -1 if there is none.</summary>
    private int LastOfSentence(List<CodedEvent> before, CodedEvent coded)
    {
        var sentence = context.Document.SentenceOf(coded.Head);
        for (var i = before.Count - 1; i >= 0 && context.Document.SentenceOf(before[i].Head) == sentence; i--)
        {
            if (AreOne(before[i], coded)) return i;
        }
        return -1;
    }

    private bool AreOne(CodedEvent first, CodedEvent later)
    {
        if (first.Type != "ASSAULT" || first.Actuality != later.Actuality) return false;
        if (!IsHarm(first) && !IsHarm(later)) return false;
        return IsHarmBeside(later) || IsSameHarm(first, later) || Serves(later.Head, first) || Serves(first.Head, later);
    }

    /// <summary>"was shot and killed": two verbs with one object.</summary>
    private bool IsSameHarm(CodedEvent first, CodedEvent later)
    {
        var verb = later.Head;
        if (context.Document.DepRels[verb] != "conj" || !first.Trigger.Contains(context.Document.Heads[verb]) || context.Tree.Child(verb, "nsubj:pass") >= 0) return false;
        if (context.Tree.Child(verb, "obj") >= 0 && context.Tree.Child(first.Head, "obj") >= 0) return false;
        return first.Recipients.Select(r => r.Referent).SequenceEqual(later.Recipients.Select(r => r.Referent));
    }

    private bool IsHarm(CodedEvent coded) => harms.Contains(context.Document.Lemmas[coded.Head]);

    /// <summary>", killing two": a participle without a word of its own that says when, whatever the tree hangs it on.</summary>
    private bool IsHarmBeside(CodedEvent coded)
    {
        var document = context.Document;
        if (!IsHarm(coded) || document.Xpos[coded.Head] != "VBG") return false;
        foreach (var child in context.Tree.Children(coded.Head))
        {
            if (document.DepRels[child] is "aux" or "mark" or "case" or "nsubj") return false;
        }
        return true;
    }

    /// <summary>Whether a word hangs on a word of the other event, with nothing between them that puts time or a cause there.</summary>
    private bool Serves(int word, CodedEvent other)
    {
        var document = context.Document;
        var governor = document.Heads[word];
        if (governor < 0 || !other.Trigger.Contains(governor) || document.DepRels[word] is not ("advcl" or "xcomp" or "obl" or "obl:agent" or "nmod" or "acl" or "nsubj" or "parataxis")) return false;
        foreach (var child in context.Tree.Children(word))
        {
            if (document.DepRels[child] is "case" or "mark" && Apart.Contains(document.Lemmas[child])) return false;
        }
        return true;
    }

    /// <summary>What one of the two lacks the other gives.</summary>
    private CodedEvent With(CodedEvent deed, CodedEvent harm)
    {
        ImmutableArray<Side> actors = deed.Actors.IsEmpty ? [.. harm.Actors.Where(a => deed.Recipients.All(r => r.Referent != a.Referent))] : deed.Actors;
        return deed with
        {
            Actors = actors,
            // "two Nepalese guards died in the attack on the consulate": who was hurt tells more than what was attacked.
            Recipients = deed.Recipients.All(r => context.Referents.All[r.Referent].Country is null) && !harm.Recipients.IsEmpty ? [.. harm.Recipients.Where(r => actors.All(a => a.Referent != r.Referent))] : deed.Recipients,
            Modes = deed.Modes.IsEmpty ? harm.Modes : deed.Modes,
            Cameo = deed.Modes.IsEmpty ? harm.Cameo ?? deed.Cameo : deed.Cameo,
            Date = deed.Date ?? harm.Date,
            Place = deed.Place ?? harm.Place,
        };
    }
}
