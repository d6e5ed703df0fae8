using System.Collections.Frozen;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Ontology;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Objects with which a verb never tells a type of act: "met the deadline" is no meeting, whatever a model thinks of it. Immutable; one serves all threads.</summary>
internal sealed class OtherSenses
{
    private const string File = "other-senses.txt";

    private readonly FrozenDictionary<(string Type, string Verb), FrozenSet<string>> _objects;

    private OtherSenses(FrozenDictionary<(string Type, string Verb), FrozenSet<string>> objects) => _objects = objects;

    /// <summary>Reads <c>other-senses.txt</c>.</summary>
    /// <param name="knowledge">The knowledge folder with its overlays.</param>
    /// <param name="language">"en".</param>
    /// <param name="plover">Its types are the ones that may stand there.</param>
    /// <exception cref="KnowledgeException">The file is missing or a line is wrong.</exception>
    public static OtherSenses Load(KnowledgeFolder knowledge, string language, Plover plover)
    {
        var objects = new Dictionary<(string, string), HashSet<string>>();
        foreach (var line in knowledge.Lines($"{language}/{File}"))
        {
            var (key, values) = Fields.Entry(line);
            if (key.Split(' ') is not [var type, var verb] || !plover.Types.ContainsKey(type)) throw line.Error($"Found '{key}'; expected a type of PLOVER and a verb in its base form, as in \"CONSULT meet: deadline; need\".");
            if (!objects.TryGetValue((type, verb), out var set)) objects[(type, verb)] = set = new(StringComparer.Ordinal);
            set.UnionWith(values);
        }
        return new(objects.ToFrozenDictionary(o => o.Key, o => o.Value.ToFrozenSet(StringComparer.Ordinal)));
    }

    /// <summary>Whether the object of an act's verb shows that the act is another.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tree">Its trees.</param>
    /// <param name="match">The act.</param>
    public bool IsOne(Document document, Tree tree, FrameMatch match)
    {
        if (document.Upos[match.Head] != Upos.VERB || !_objects.TryGetValue((match.Frame.Type, document.Lemmas[match.Head]), out var things)) return false;
        var thing = tree.Child(match.Head, "obj") is >= 0 and var direct ? direct : tree.Child(match.Head, "nsubj:pass");
        return thing >= 0 && things.Contains(document.Lemmas[thing].ToLowerInvariant());
    }
}
