using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Finds the words of a trigger around its first one, whatever stands between them: "air strike", "call off", "put pressure on".</summary>
internal sealed class TriggerWords(Document document, Tree tree, PredicationReader predications, WhoIsMeant meant)
{
    /// <summary>Words in front of a noun: "air strike", "state visit".</summary>
    public bool InFront(int noun, ImmutableArray<FrozenSet<string>> parts, SortedSet<int> words)
    {
        foreach (var part in parts)
        {
            var found = -1;
            foreach (var child in tree.Children(noun))
            {
                if (child < noun && Is(child, part)) found = child;
            }
            if (found < 0 && noun > 0 && Is(noun - 1, part)) found = noun - 1;
            if (found < 0 && noun > 1 && document.Upos[noun - 1] == Upos.PUNCT && Is(noun - 2, part)) found = noun - 2;
            if (found < 0) return false;
            words.Add(found);
        }
        return true;
    }

    /// <summary>Words after a verb: particles, prepositions, the object noun, a noun behind a preposition.</summary>
    /// <param name="verb">The word.</param>
    /// <param name="predication">Its slots.</param>
    /// <param name="parts">What is asked for, each part as alternatives.</param>
    /// <param name="words">To which those that are found are added.</param>
    public bool Behind(int verb, Predication predication, ImmutableArray<FrozenSet<string>> parts, SortedSet<int> words) => MatchParts(verb, predication, parts, 0, words);

    private bool MatchParts(int verb, Predication predication, ImmutableArray<FrozenSet<string>> parts, int at, SortedSet<int> words)
    {
        if (at == parts.Length) return true;
        return MatchParticle(verb, predication, parts, at, words) || MatchObject(verb, predication, parts, at, words) || MatchPreposition(verb, predication, parts, at, words);
    }

    private bool MatchParticle(int verb, Predication predication, ImmutableArray<FrozenSet<string>> parts, int at, SortedSet<int> words)
    {
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "compound:prt" or "advmod" or "xcomp" or "case" && Is(child, parts[at]) && Try(child)) return true;
        }
        return IsParticleOfNumber(verb + 1) && Is(verb + 1, parts[at]) && Try(verb + 1);

        bool Try(int child)
        {
            words.Add(child);
            if (MatchParts(verb, predication, parts, at + 1, words)) return true;
            words.Remove(child);
            return false;
        }
    }

    /// <summary>"handed over 700 kilos": parsers hang a particle right behind its verb on the number that follows.</summary>
    private bool IsParticleOfNumber(int token) =>
        token < document.Count && document.DepRels[token] is "advmod" or "case" && document.Heads[token] == token + 1 && document.Upos[token + 1] == Upos.NUM;

    private bool MatchObject(int verb, Predication predication, ImmutableArray<FrozenSet<string>> parts, int at, SortedSet<int> words)
    {
        foreach (var fill in predication.Fills)
        {
            // "ordered the police to arrest him" is no order of arrest: what has an object of its own is a clause.
            if (fill.Slot is not ("object" or "clause") || (fill.Slot == "clause" && document.Xpos[fill.Token] == "VB" && tree.Child(fill.Token, "obj") >= 0)) continue;
            foreach (var noun in tree.Conjuncts(fill.Token))
            {
                if (Named(noun, parts[at]) is not { } named) continue;
                words.Add(named);
                if (MatchParts(verb, predication.With(predications.Of(named)), parts, at + 1, words)) return true;
                words.Remove(named);
            }
        }
        return false;
    }

    private bool MatchPreposition(int verb, Predication predication, ImmutableArray<FrozenSet<string>> parts, int at, SortedSet<int> words)
    {
        foreach (var fill in predication.Fills)
        {
            if (!parts[at].Contains(fill.Slot)) continue;
            if (at + 1 < parts.Length && Named(fill.Token, parts[at + 1]) is { } named)
            {
                words.Add(named);
                if (MatchParts(verb, predication.With(predications.Of(named)), parts, at + 2, words)) return true;
                words.Remove(named);
            }
            else if (!IsFarParticle(verb, fill, parts) && MatchParts(verb, predication, parts, at + 1, words))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The word itself, or what it counts: "held two days of talks" is said with "hold talks". Null if neither has one of the lemmas.</summary>
    private int? Named(int noun, FrozenSet<string> lemmas)
    {
        if (Is(noun, lemmas)) return noun;
        foreach (var counted in meant.Counted(noun))
        {
            if (Is(counted, lemmas)) return counted;
        }
        return null;
    }

    /// <summary>"gave in", "turned in" end with a particle, which stands beside its verb: "gave him a medal in Paris" is something else.</summary>
    private bool IsFarParticle(int verb, Fill fill, ImmutableArray<FrozenSet<string>> parts) =>
        parts.Length == 1 && fill.Slot is "in" or "up" or "down" or "out" or "off" && tree.Child(fill.Token, "case") != verb + 1;

    /// <summary>Whether a word has one of the lemmas, or one of them for its form.</summary>
    public bool Is(int token, FrozenSet<string> lemmas)
    {
        var lookup = lemmas.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.Contains(document.Lemmas[token])) return true;
        Span<char> lower = stackalloc char[Math.Min(document.Tokens[token].Length, 64)];
        var form = document.FormOf(token);
        if (form.Length <= lower.Length && form.ToLowerInvariant(lower) >= 0 && lookup.Contains(lower[..form.Length])) return true;
        return IsEndOfCompound(token) && lemmas.Contains($"{document.Lemmas[token - 2]}-{document.Lemmas[token]}");
    }

    /// <summary>Whether a word ends one written with a hyphen, which the tokens hold in three: "cease-fire", "sit-in".</summary>
    private bool IsEndOfCompound(int token) => token > 1 && document.Xpos[token - 1] == "HYPH" && document.SentenceOf(token - 2) == document.SentenceOf(token);
}
