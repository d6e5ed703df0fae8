using System.Collections.Frozen;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Ontology;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>
/// Objects, subjects and complements with which a verb never tells a type of act: "met the deadline" is no meeting, what analysts warn of no threat, "pleaded for anonymity" no demand, whatever a model
/// thinks of it. Immutable; one serves all threads.
/// </summary>
internal sealed class OtherSenses
{
    private const string File = "other-senses.txt";

    private const string Doer = "by", Thing = "";

    // What the verb of such a type has as its object (Thing), who does it (Doer), or what stands behind a preposition.
    private readonly FrozenDictionary<(string Type, string Verb, string Part), FrozenSet<string>> _words;
    private readonly FrozenSet<string> _prepositions;

    private OtherSenses(Dictionary<(string Type, string Verb, string Part), HashSet<string>> words)
    {
        _words = words.ToFrozenDictionary(w => w.Key, w => w.Value.ToFrozenSet(StringComparer.Ordinal));
        _prepositions = words.Keys.Select(k => k.Part).Where(p => p is not (Doer or Thing)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Reads <c>other-senses.txt</c>.</summary>
    /// <param name="knowledge">The knowledge folder with its overlays.</param>
    /// <param name="language">"en".</param>
    /// <param name="plover">Its types are the ones that may stand there.</param>
    /// <exception cref="KnowledgeException">The file is missing or a line is wrong.</exception>
    public static OtherSenses Load(KnowledgeFolder knowledge, string language, Plover plover)
    {
        Dictionary<(string Type, string Verb, string Part), HashSet<string>> found = [];
        foreach (var line in knowledge.Lines($"{language}/{File}"))
        {
            var (key, values) = Fields.Entry(line);
            var words = key.Split(' ');
            if (words.Length is not (2 or 3) || !plover.Types.ContainsKey(words[0]))
                throw line.Error($"Found '{key}'; expected a type of PLOVER and a verb in its base form, as in \"CONSULT meet: deadline; need\", or with a preposition behind them, as in \"THREATEN warn by: analyst\" or \"REQUEST plead for: anonymity\".");
            var of = (words[0], words[1], words.Length == 3 ? words[2] : Thing);
            if (!found.TryGetValue(of, out var set)) found[of] = set = new(StringComparer.Ordinal);
            set.UnionWith(values);
        }
        return new(found);
    }

    /// <summary>Whether the object or the subject of an act's verb shows that the act is another.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tree">Its trees.</param>
    /// <param name="match">The act.</param>
    public bool IsOne(Document document, Tree tree, FrameMatch match)
    {
        var verb = match.Head;
        if (document.Upos[verb] != Upos.VERB) return false;
        var thing = tree.Child(verb, "obj") is >= 0 and var direct ? direct : tree.Child(verb, "nsubj:pass");
        var doer = tree.Child(verb, "nsubj") is >= 0 and var subject ? subject : tree.Child(verb, "obl:agent");
        return WarnsOfWhatHasHappened(document, tree, match) || Holds(Thing, thing) || Holds(Doer, doer) || (thing < 0 && Antecedents().Any(t => Holds(Thing, t))) || HoldsBehind();

        bool HoldsBehind()
        {
            foreach (var child in tree.Children(verb))
            {
                if (document.DepRels[child] == "obl" && CaseOf(child) is { } preposition && Holds(preposition, child)) return true;
            }
            return false;
        }

        bool Holds(string part, int word) =>
            word >= 0 && _words.TryGetValue((match.Frame.Type, document.Lemmas[verb], part), out var words) && words.Contains(document.Lemmas[word].ToLowerInvariant());

        string? CaseOf(int token) => tree.Child(token, "case") is >= 0 and var preposition && document.Lemmas[preposition] is var lemma && _prepositions.Contains(lemma) ? lemma : null;

        // "the candidate for the election to be held": the participle tells of the nearest noun, whichever the parser has hung it on.
        IEnumerable<int> Antecedents()
        {
            if (document.DepRels[verb] is not ("acl" or "acl:relcl") || document.Heads[verb] is not (>= 0 and var head) || head > verb) yield break;
            yield return head;
            for (var t = verb - 1; t > head; t--)
            {
                if (document.Upos[t] is not (Upos.NOUN or Upos.PROPN)) continue;
                yield return t;
                yield break;
            }
        }
    }

    // "warned that his ministers had received threats": what has happened is no threat of his.
    private static bool WarnsOfWhatHasHappened(Document document, Tree tree, FrameMatch match)
    {
        if (match.Frame.Type != "THREATEN" || document.Lemmas[match.Head] != "warn" || tree.Child(match.Head, "ccomp") is not (>= 0 and var clause)) return false;
        var isPerfect = false;
        foreach (var child in tree.Children(clause))
        {
            if (document.Xpos[child] == "MD") return false;
            isPerfect |= document.DepRels[child] == "aux" && document.Lemmas[child] == "have" && document.Xpos[clause] == "VBN";
        }
        return isPerfect;
    }
}
