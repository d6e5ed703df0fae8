using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Reads predications off the trees of one document: undoes passives, relative clauses, participles, control and coordination.</summary>
public sealed class PredicationReader
{
    private readonly Dictionary<int, Predication> _known = [];
    private readonly ClauseForms _forms;
    private readonly ClauseSubjects _subjects;
    private readonly VerbFills _verbs;
    private readonly NounFills _nouns;

    /// <summary>Makes a reader for one document.</summary>
    /// <param name="document">With tags, lemmas and trees.</param>
    /// <param name="tree">The view of its trees.</param>
    /// <param name="words">Words that the rules ask for.</param>
    public PredicationReader(Document document, Tree tree, CoderWords words)
    {
        _forms = new(document, tree, words);
        _subjects = new(document, tree, words, _forms);
        _verbs = new(document, tree, words, _forms, _subjects);
        _nouns = new(document, tree, words, _forms, _subjects, _verbs);
    }

    /// <summary>What the forms of the document's words tell.</summary>
    internal ClauseForms Forms => _forms;

    /// <summary>The predication of a word; read once, then remembered.</summary>
    public Predication Of(int token)
    {
        if (_known.TryGetValue(token, out var known)) return known;
        return _known[token] = _forms.IsVerbal(token) ? _verbs.Of(token) : _nouns.Of(token);
    }

    /// <summary>Who or what a verb's clause is about: its own subject or the one that the grammar shares with it; -1 if there is none.</summary>
    public int SurfaceSubject(int verb) => _subjects.Of(verb);
}
