using System.Collections.Frozen;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Ontology;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>
/// Objects and subjects with which a verb never tells a type of act: "met the deadline" is no meeting, what analysts warn of no threat, whatever a model thinks of it. Immutable; one serves all
/// threads.
/// </summary>
internal sealed class OtherSenses
{
    private const string File = "other-senses.txt";

    // What the verb of such a type has as its object, and who does it.
    private readonly FrozenDictionary<(string Type, string Verb), FrozenSet<string>> _objects, _subjects;

    private OtherSenses(FrozenDictionary<(string Type, string Verb), FrozenSet<string>> objects, FrozenDictionary<(string Type, string Verb), FrozenSet<string>> subjects) => (_objects, _subjects) = (objects, subjects);

    /// <summary>Reads <c>other-senses.txt</c>.</summary>
    /// <param name="knowledge">The knowledge folder with its overlays.</param>
    /// <param name="language">"en".</param>
    /// <param name="plover">Its types are the ones that may stand there.</param>
    /// <exception cref="KnowledgeException">The file is missing or a line is wrong.</exception>
    public static OtherSenses Load(KnowledgeFolder knowledge, string language, Plover plover)
    {
        Dictionary<(string, string), HashSet<string>> objects = [], subjects = [];
        foreach (var line in knowledge.Lines($"{language}/{File}"))
        {
            var (key, values) = Fields.Entry(line);
            var words = key.Split(' ');
            if (words.Length is not (2 or 3) || (words.Length == 3 && words[2] != "by") || !plover.Types.ContainsKey(words[0]))
                throw line.Error($"Found '{key}'; expected a type of PLOVER and a verb in its base form, as in \"CONSULT meet: deadline; need\", or with \"by\" behind them, as in \"THREATEN warn by: analyst\".");
            var lists = words.Length == 2 ? objects : subjects;
            if (!lists.TryGetValue((words[0], words[1]), out var set)) lists[(words[0], words[1])] = set = new(StringComparer.Ordinal);
            set.UnionWith(values);
        }
        return new(Frozen(objects), Frozen(subjects));
    }

    private static FrozenDictionary<(string Type, string Verb), FrozenSet<string>> Frozen(Dictionary<(string, string), HashSet<string>> lists) => lists.ToFrozenDictionary(o => o.Key, o => o.Value.ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether the object or the subject of an act's verb shows that the act is another.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tree">Its trees.</param>
    /// <param name="match">The act.</param>
    public bool IsOne(Document document, Tree tree, FrameMatch match)
    {
        if (document.Upos[match.Head] != Upos.VERB) return false;
        var thing = tree.Child(match.Head, "obj") is >= 0 and var direct ? direct : tree.Child(match.Head, "nsubj:pass");
        var doer = tree.Child(match.Head, "nsubj") is >= 0 and var subject ? subject : tree.Child(match.Head, "obl:agent");
        return Holds(_objects, thing) || Holds(_subjects, doer);

        bool Holds(FrozenDictionary<(string Type, string Verb), FrozenSet<string>> lists, int word) =>
            word >= 0 && lists.TryGetValue((match.Frame.Type, document.Lemmas[match.Head]), out var words) && words.Contains(document.Lemmas[word].ToLowerInvariant());
    }
}
