using System.Runtime.InteropServices;

namespace Chancery.Text.Lemmas;

/// <summary>Gives each token its lemma by learnt edits of its form under its tags.</summary>
/// <remarks>Get one from <see cref="Models.LanguageModel.Lemmatiser"/>. Immutable; serves all threads.</remarks>
public sealed class Lemmatiser : IAnnotator
{
    private readonly LemmaModel _model;

    internal Lemmatiser(LemmaModel model) => _model = model;

    /// <inheritdoc />
    public Layers Requires => Layers.Tokens | Layers.Tags;

    /// <inheritdoc />
    public Layers Provides => Layers.Lemmas;

    /// <inheritdoc />
    public Document Annotate(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lemmas = new string[document.Count];
        for (var i = 0; i < lemmas.Length; i++) lemmas[i] = _model.Lemma(document.FormOf(i), document.Upos[i], document.Xpos[i]);
        return document with { Lemmas = ImmutableCollectionsMarshal.AsImmutableArray(lemmas), Layers = document.Layers | Layers.Lemmas };
    }
}
