using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Mends the base form of plurals in -men that the lemmatiser has not learnt: "servicemen" are many a "serviceman", as the lists have it.</summary>
internal static class PluralMen
{
    /// <summary>The document with such lemmas; the same one where there is none.</summary>
    public static Document Mend(Document document)
    {
        ImmutableArray<string>.Builder? lemmas = null;
        for (var t = 0; t < document.Count; t++)
        {
            if (document.Xpos[t] != "NNS" || document.Lemmas[t] is not { Length: > 5 } lemma || !lemma.EndsWith("men", StringComparison.Ordinal)) continue;
            lemmas ??= document.Lemmas.ToBuilder();
            lemmas[t] = lemma[..^2] + "an";
        }
        return lemmas is null ? document : document with { Lemmas = lemmas.ToImmutable() };
    }
}
