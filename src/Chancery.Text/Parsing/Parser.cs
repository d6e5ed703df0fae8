using System.Runtime.InteropServices;
using Chancery.Text.Models;

namespace Chancery.Text.Parsing;

/// <summary>Gives each sentence its dependency tree: a greedy arc-hybrid parser, trained with a dynamic oracle.</summary>
/// <remarks>
/// After Goldberg and Nivre (2013). Every sentence gets exactly one root and a projective tree; a sentence of n tokens takes 2n - 1 steps, whatever its
/// length. Relations are named as each arc is made. Get one from <see cref="LanguageModel.Parser"/>. Immutable; serves all threads.
/// </remarks>
public sealed class Parser : IAnnotator
{
    private readonly ParserModel _model;

    internal Parser(ParserModel model) => _model = model;

    internal ParserModel Model => _model;

    /// <inheritdoc />
    public Layers Requires => Layers.Tokens | Layers.Sentences | Layers.Tags;

    /// <inheritdoc />
    public Layers Provides => Layers.Trees;

    /// <inheritdoc />
    public Document Annotate(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var heads = new int[document.Count];
        var relations = new string[document.Count];
        var longest = 0;
        foreach (var sentence in document.Sentences) longest = Math.Max(longest, sentence.Count);
        var configuration = new Configuration(longest);
        foreach (var sentence in document.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            Start(configuration, document, sentence);
            _model.Parse(configuration);
            for (var i = 0; i < sentence.Count; i++)
            {
                var isRoot = configuration.Head[i] == configuration.None;
                heads[sentence.First + i] = isRoot ? -1 : sentence.First + configuration.Head[i];
                relations[sentence.First + i] = isRoot ? "root" : _model.Labels[configuration.Label[i]];
            }
        }
        return document with
        {
            Heads = ImmutableCollectionsMarshal.AsImmutableArray(heads),
            DepRels = ImmutableCollectionsMarshal.AsImmutableArray(relations),
            Layers = document.Layers | Layers.Trees,
        };
    }

    private void Start(Configuration configuration, Document document, TokenRange sentence)
    {
        configuration.Start(sentence.Count);
        for (var i = 0; i < sentence.Count; i++)
        {
            var token = sentence.First + i;
            var word = Word.Of(document.FormOf(token));
            configuration.SetToken(i, word, _model.Clusters.Find(word.Lower), document.Upos[token], document.Xpos[token]);
        }
    }
}
