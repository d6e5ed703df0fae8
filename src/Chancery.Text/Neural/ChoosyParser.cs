using System.Runtime.InteropServices;
using Chancery.Text.Models;

namespace Chancery.Text.Neural;

/// <summary>Tags and parses with the fast model, and again with the accurate one those sentences that are worth it.</summary>
/// <remarks>Immutable; serves all threads if the choice does.</remarks>
/// <param name="fast">Reads all sentences, and gives all lemmas.</param>
/// <param name="accurate">Reads the sentences chosen.</param>
/// <param name="isWorthIt">The choice, from a document with tokens, sentences, tags, lemmas and trees of the fast model, and one of its sentences.</param>
public sealed class ChoosyParser(LanguageModel fast, AccurateModel accurate, Func<Document, TokenRange, bool> isWorthIt) : IAnnotator
{
    private readonly AccurateParser _parser = accurate.With(fast);

    /// <inheritdoc />
    public Layers Requires => Layers.Tokens | Layers.Sentences;

    /// <inheritdoc />
    public Layers Provides => Layers.Tags | Layers.Lemmas | Layers.Trees;

    /// <inheritdoc />
    public Document Annotate(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var annotator in (IAnnotator[])[fast.Tagger, fast.Lemmatiser, fast.Parser]) document = annotator.Annotate(document, cancellation);
        var chosen = new List<TokenRange>();
        foreach (var sentence in document.Sentences)
        {
            if (isWorthIt(document, sentence)) chosen.Add(sentence);
        }
        if (chosen.Count == 0) return document;
        // Lemmas follow from tags: new tags, new lemmas.
        return fast.Lemmatiser.Annotate(_parser.Annotate(document, CollectionsMarshal.AsSpan(chosen), cancellation), cancellation);
    }
}
