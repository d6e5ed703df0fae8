using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Reading.Events;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends the tags of common nouns that open a sentence and were taken for names because of their capital: "Gunmen attacked a village", "Shelling went on".</summary>
/// <remarks>Immutable; one serves all threads.</remarks>
internal sealed class OpeningNouns
{
    private readonly FrozenSet<string> _groups;
    private readonly FrozenSet<string> _acts;

    /// <summary>Collects the nouns.</summary>
    /// <param name="groups">Nouns for groups, singular.</param>
    /// <param name="frames">Their noun triggers are the nouns for acts.</param>
    public OpeningNouns(Lexicon groups, IEnumerable<Frame> frames)
    {
        _groups = groups.Entries.Select(e => e.Text).Where(t => !t.Contains(' ', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);
        _acts = frames.SelectMany(f => f.Triggers).Where(t => t.Kind == TriggerKind.Noun && t.Parts.IsEmpty).Select(t => t.Head).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The document with such tags mended; the same document where there is none.</summary>
    public Document Mend(Document document)
    {
        var tree = new Tree(document);
        ImmutableArray<Upos>.Builder? upos = null;
        ImmutableArray<string>.Builder? xpos = null, lemmas = null;
        HashSet<string>? names = null;
        foreach (var sentence in document.Sentences)
        {
            if (FirstWord(document, sentence) is not { } first || !StandsAlone(document, tree, first)) continue;
            var form = document.FormOf(first).ToString();
            var word = form.ToLowerInvariant();
            if (CommonNoun(word) is not { } noun || !form.AsSpan(1).SequenceEqual(word.AsSpan(1)) || (names ??= NamesInside(document)).Contains(form)) continue;
            upos ??= document.Upos.ToBuilder();
            xpos ??= document.Xpos.ToBuilder();
            lemmas ??= document.Lemmas.ToBuilder();
            (upos[first], xpos[first], lemmas[first]) = (Upos.NOUN, string.Equals(noun, word, StringComparison.Ordinal) ? "NN" : "NNS", noun);
        }
        return upos is null ? document : document with { Upos = upos.ToImmutable(), Xpos = xpos!.ToImmutable(), Lemmas = lemmas!.ToImmutable() };
    }

    private static int? FirstWord(Document document, TokenRange sentence)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (document.Upos[t] != Upos.PUNCT) return document.Upos[t] == Upos.PROPN ? t : null;
        }
        return null;
    }

    /// <summary>Whether the word is a phrase of its own: names of several words are names.</summary>
    private static bool StandsAlone(Document document, Tree tree, int token)
    {
        if (document.DepRels[token] is not ("nsubj" or "nsubj:pass") || token + 1 >= document.Count || document.Upos[token + 1] == Upos.PROPN) return false;
        foreach (var child in tree.Children(token))
        {
            if (document.DepRels[child] is "flat" or "compound" or "appos") return false;
        }
        return true;
    }

    /// <summary>Words that the article writes with a capital inside a sentence too: those are somebody's names.</summary>
    private static HashSet<string> NamesInside(Document document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in document.Sentences)
        {
            for (var t = sentence.First + 1; t < sentence.End; t++)
            {
                if (document.Upos[t] == Upos.PROPN && document.Upos[t - 1] != Upos.PUNCT) names.Add(document.FormOf(t).ToString());
            }
        }
        return names;
    }

    /// <summary>The singular of a plural for a group or an act, or a mass noun for an act; null for any other word.</summary>
    private string? CommonNoun(string word)
    {
        foreach (var singular in Singulars(word))
        {
            if (_groups.Contains(singular) || _acts.Contains(singular)) return singular;
        }
        var isMass = word.EndsWith("fire", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ence", StringComparison.Ordinal);
        return isMass && _acts.Contains(word) ? word : null;
    }

    private static IEnumerable<string> Singulars(string word)
    {
        if (word.EndsWith("men", StringComparison.Ordinal)) yield return word[..^2] + "an";
        if (!word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal)) yield break;
        yield return word[..^1];
        if (word.EndsWith("ies", StringComparison.Ordinal)) yield return word[..^3] + "y";
        if (word.EndsWith("es", StringComparison.Ordinal)) yield return word[..^2];
    }
}
