using System.Runtime.InteropServices;
using Chancery.Text.Models;

namespace Chancery.Text.Tagging;

/// <summary>Gives each token its UPOS, XPOS and features: an averaged perceptron that goes through each sentence from left to right.</summary>
/// <remarks>
/// After Collins (2002), greedy. Linear in the number of tokens. Get one from <see cref="LanguageModel.Tagger"/>. Immutable; serves all threads.
/// </remarks>
public sealed class Tagger : IAnnotator
{
    private readonly TaggerModel _model;

    internal Tagger(TaggerModel model) => _model = model;

    internal TaggerModel Model => _model;

    /// <inheritdoc />
    public Layers Requires => Layers.Tokens | Layers.Sentences;

    /// <inheritdoc />
    public Layers Provides => Layers.Tags;

    /// <inheritdoc />
    public Document Annotate(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var upos = new Upos[document.Count];
        var xpos = new string[document.Count];
        var feats = new string[document.Count];
        using var room = new SentenceRoom(document);
        foreach (var sentence in document.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            var words = room.Read(document, sentence);
            var tags = room.Tags(sentence.Count);
            var choices = room.Choices(sentence.Count);
            _model.Tag(words, room.Classes(sentence.Count), room.Clusters(sentence.Count), tags);
            _model.ChooseFeats(words, tags, choices);
            for (var i = 0; i < tags.Length; i++)
            {
                upos[sentence.First + i] = _model.Tags.Upos[tags[i]];
                xpos[sentence.First + i] = _model.Tags.Xpos[tags[i]];
                feats[sentence.First + i] = _model.Tags.Feats[tags[i]][choices[i]];
            }
        }
        return document with
        {
            Upos = ImmutableCollectionsMarshal.AsImmutableArray(upos),
            Xpos = ImmutableCollectionsMarshal.AsImmutableArray(xpos),
            Feats = ImmutableCollectionsMarshal.AsImmutableArray(feats),
            Layers = document.Layers | Layers.Tags,
        };
    }
}
