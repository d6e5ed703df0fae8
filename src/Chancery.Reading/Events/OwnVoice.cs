using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Who says "we" in a text of his own: "We, the ministers of Canada and Italy, urge … We reject …", or what is headed "Statement by the ministers of Canada and Italy".</summary>
internal sealed class OwnVoice
{
    private static readonly FrozenSet<string> We = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "we", "us", "our");

    /// <summary>Whoever gives a text out says so in its first sentences.</summary>
    private const int Opening = 5;

    private readonly Document _document;
    private readonly Tree _tree;
    private readonly CoderWords _words;
    private readonly WhoIsMeant _meant;
    private readonly Lazy<ImmutableArray<int>> _issuers;

    /// <summary>Looks at a document.</summary>
    public OwnVoice(Document document, Tree tree, CoderWords words, WhoIsMeant meant)
    {
        (_document, _tree, _words, _meant) = (document, tree, words, meant);
        _issuers = new(Issuers);
    }

    /// <summary>The words for which a "we" of the narrator's stands: heads of the phrases that name who gives the text out. Any other word stands for itself.</summary>
    public ImmutableArray<int> Behind(int token) =>
        We.Contains(_document.Lemmas[token]) && _meant.Of(token) is null && _issuers.Value is { Length: > 0 } issuers ? issuers : [token];

    private ImmutableArray<int> Issuers()
    {
        for (var s = 0; s < Math.Min(Opening, _document.Sentences.Length); s++)
        {
            var sentence = _document.Sentences[s];
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if (NamedBeside(t, sentence.End) is >= 0 and var noun) return _tree.Conjuncts(noun);
                if (_document.BlockOf(s).Kind == BlockKind.Title && IssuerIn(t) is >= 0 and var issuer) return _tree.Conjuncts(issuer);
            }
        }
        return [];
    }

    // "We, the foreign ministers of …,": the first noun or name behind the comma that is the head of its phrase.
    private int NamedBeside(int we, int end)
    {
        if (!_document.FormOf(we).SequenceEqual("We") || we + 2 >= end || !_document.FormOf(we + 1).SequenceEqual(",") || _document.Upos[we + 2] is not (Upos.DET or Upos.PROPN)) return -1;
        for (var t = we + 2; t < end && !_document.FormOf(t).SequenceEqual(","); t++)
        {
            if (_document.Upos[t] is Upos.NOUN or Upos.PROPN && _document.Heads[t] is var head && (head <= we || head >= end || _document.Upos[head] is Upos.VERB)) return t;
        }
        return -1;
    }

    // "Joint Statement by the ministers of …" in the headline.
    private int IssuerIn(int text)
    {
        if (_document.Upos[text] is not (Upos.NOUN or Upos.PROPN) || !_words.Texts.Contains(_document.Lemmas[text].ToLowerInvariant())) return -1;
        foreach (var child in _tree.Children(text))
        {
            if (child > text && _document.DepRels[child] == "nmod" && ClauseForms.CaseOf(_tree, child) is "by" or "of" or "from") return child;
        }
        return -1;
    }
}
