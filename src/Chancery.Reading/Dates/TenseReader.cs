using Chancery.Text;

namespace Chancery.Reading.Dates;

/// <summary>On which side of publication a stretch of text stands.</summary>
internal enum Tense
{
    /// <summary>Nothing tells.</summary>
    Unknown,
    /// <summary>Before or on the day.</summary>
    Past,
    /// <summary>On the day or after.</summary>
    Future,
}

/// <summary>Reads the tense of the verb that governs a token; without trees, of the words in front of it.</summary>
internal sealed class TenseReader
{
    // A date hangs on its verb within a few steps; a longer way is another clause.
    private const int LongestClimb = 8;
    private const int LongestLook = 12;

    private readonly Document _document;
    private readonly DateWords _words;
    private readonly Tree? _tree;

    /// <summary>Prepares the look at one document.</summary>
    public TenseReader(Document document, DateWords words)
    {
        _document = document;
        _words = words;
        _tree = document.Layers.HasFlag(Layers.Trees) ? new(document) : null;
    }

    /// <summary>The tense at a token.</summary>
    public Tense At(int token, TokenRange sentence) => _tree is null ? FromWords(token, sentence) : FromTree(_tree, token);

    private Tense FromTree(Tree tree, int token)
    {
        var below = "";
        for (var (t, steps) = (token, 0); t >= 0 && steps < LongestClimb; t = _document.Heads[t], steps++)
        {
            if (t != token && _words.Is("future", _document.FormOf(t).ToString())) return Tense.Future;
            if (_document.Upos[t] is Upos.VERB or Upos.AUX && OfVerb(tree, t, below) is var tense && tense != Tense.Unknown) return tense;
            below = _document.DepRels[t];
        }
        return Tense.Unknown;
    }

    /// <summary>The tense that a verb gives what hangs on it by a relation.</summary>
    private Tense OfVerb(Tree tree, int verb, string relation)
    {
        if (relation is "xcomp" or "ccomp" && _document.Lemmas.Length > verb && _words.Is("future-verb", _document.Lemmas[verb])) return Tense.Future;
        // "the election to be held on 9 August"
        if (_document.DepRels[verb] == "acl" && tree.Child(verb, "mark") is >= 0 and var mark && _document.FormOf(mark) is "to") return Tense.Future;
        foreach (var child in tree.Children(verb))
        {
            if (IsAuxiliary(child) && _words.Is("future", _document.FormOf(child).ToString())) return Tense.Future;
        }
        return Xpos(verb) switch
        {
            "VBD" => Tense.Past,
            "VBN" when HasPastAuxiliary(tree, verb) => Tense.Past,
            "VBZ" or "VBP" when _document.Lemmas.Length > verb && _words.Is("calendar", _document.Lemmas[verb]) => Tense.Future,
            _ => Tense.Unknown,
        };
    }

    private bool IsAuxiliary(int token) => _document.DepRels[token].StartsWith("aux", StringComparison.Ordinal);

    private bool HasPastAuxiliary(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (IsAuxiliary(child) && Xpos(child) is "VBD" or "VBZ" or "VBP") return true;
        }
        return false;
    }

    private Tense FromWords(int token, TokenRange sentence)
    {
        for (var t = token - 1; t >= Math.Max(sentence.First, token - LongestLook); t--)
        {
            var form = _document.FormOf(t);
            if (form is "." or ";" or ":" or "\"") break;
            if (form.Length < 12 && char.IsLower(form[0]) && _words.Is("future", form.ToString())) return Tense.Future;
        }
        return Tense.Unknown;
    }

    private string Xpos(int token) => _document.Xpos.Length > token ? _document.Xpos[token] : "";
}
