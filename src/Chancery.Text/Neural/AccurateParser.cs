using System.Buffers;
using System.Runtime.InteropServices;

namespace Chancery.Text.Neural;

/// <summary>Gives each token its tags and each sentence its dependency tree, by a bidirectional LSTM with biaffine heads.</summary>
/// <remarks>
/// After Dozat and Manning (2017) and Kiperwasser and Goldberg (2016). Every sentence gets exactly one root; its tree may be non-projective. What a sentence
/// gets does not depend on the sentences around it. Get one from <see cref="AccurateModel.Parser"/>. Immutable; serves all threads.
/// </remarks>
public sealed class AccurateParser : IAnnotator
{
    // Words run through the network at once: enough to keep the processor busy, few enough for its caches.
    private const int MostWords = 1200;

    // Scores of arcs grow with the square: what is longer (a list, a table run together) is parsed in pieces.
    private const int LongestPiece = 300;

    private readonly Network _network;

    private readonly SecondOpinion? _opinion;

    internal AccurateParser(Network network, SecondOpinion? opinion = null) => (_network, _opinion) = (network, opinion);

    /// <inheritdoc />
    public Layers Requires => Layers.Tokens | Layers.Sentences;

    /// <inheritdoc />
    public Layers Provides => Layers.Tags | Layers.Trees;

    /// <inheritdoc />
    public Document Annotate(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Annotate(document, document.Sentences.AsSpan(), cancellation);
    }

    /// <summary>Tags and parses some sentences anew; the others keep what they have.</summary>
    /// <param name="document">With tags and trees, unless all its sentences are given.</param>
    /// <param name="sentences">Which of its sentences.</param>
    /// <param name="cancellation">Asked between batches of sentences.</param>
    public Document Annotate(Document document, ReadOnlySpan<TokenRange> sentences, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var analysis = new Analysis(document);
        var pieces = Pieces(sentences);
        for (int first = 0, end; first < pieces.Count; first = end)
        {
            cancellation.ThrowIfCancellationRequested();
            var words = 0;
            for (end = first; end < pieces.Count && (end == first || words + pieces[end].Count <= MostWords); end++) words += pieces[end].Count;
            Parse(document, CollectionsMarshal.AsSpan(pieces)[first..end], analysis);
        }
        // Pieces of one sentence stand side by side under the root of the first.
        foreach (var sentence in sentences)
        {
            if (sentence.Count > LongestPiece) analysis.JoinRoots(sentence);
        }
        return analysis.On(document);
    }

    private static List<TokenRange> Pieces(ReadOnlySpan<TokenRange> sentences)
    {
        var pieces = new List<TokenRange>(sentences.Length);
        foreach (var sentence in sentences)
        {
            for (var first = sentence.First; first < sentence.End; first += LongestPiece) pieces.Add(new(first, Math.Min(first + LongestPiece, sentence.End)));
        }
        return pieces;
    }

    private void Parse(Document document, ReadOnlySpan<TokenRange> pieces, Analysis analysis)
    {
        var lengths = new int[pieces.Length];
        for (var i = 0; i < lengths.Length; i++) lengths[i] = pieces[i].Count;
        var batch = new Batch(lengths);
        var scores = _network.Run(document, pieces, batch);
        var dependents = new int[batch.Words];
        var heads = new int[batch.Words];
        var arcs = ArrayPool<float>.Shared.Rent(batch.Times * (batch.Times + 1));
        var next = 0;
        for (var s = 0; s < batch.Sentences; s++)
        {
            var (first, n) = (pieces[batch.Sentence(s)].First, batch.Length(s));
            var rows = dependents.AsSpan(next, n);
            var opinions = _opinion?.Read(document, pieces[batch.Sentence(s)]);
            for (var t = 0; t < n; t++)
            {
                rows[t] = batch.Start(t) + s;
                var row = scores.AsSpan(rows[t] * _network.Heads.Width);
                if (opinions is not null) _opinion!.AddTo(opinions, t, row[.._network.Heads.Tags]);
                Tag(row, first + t, analysis);
            }
            _network.Heads.Arcs(scores, rows, arcs);
            TreeDecoder.Decode(arcs.AsSpan(0, n * (n + 1)), heads.AsSpan(next, n));
            next += n;
        }
        ArrayPool<float>.Shared.Return(arcs);
        Name(scores, pieces, batch, dependents, heads, analysis);
        ArrayPool<float>.Shared.Return(scores);
    }

    private void Tag(ReadOnlySpan<float> scores, int token, Analysis analysis)
    {
        var names = _network.Names;
        var tag = OutputHeads.BestOf(scores[.._network.Heads.Tags]);
        var candidates = names.FeatsOfTag[tag];
        var best = candidates[0];
        foreach (var candidate in candidates)
        {
            if (scores[_network.Heads.Tags + candidate] > scores[_network.Heads.Tags + best]) best = candidate;
        }
        analysis.Tag(token, names.Upos[tag], names.Xpos[tag], names.Feats[best]);
    }

    private void Name(ReadOnlySpan<float> scores, ReadOnlySpan<TokenRange> pieces, Batch batch, int[] dependents, int[] heads, Analysis analysis)
    {
        var relations = new int[batch.Words];
        var governors = new int[batch.Words];
        for (int s = 0, next = 0; s < batch.Sentences; next += batch.Length(s++))
        {
            // The root has no governor; it is scored with itself and the score thrown away.
            for (var t = 0; t < batch.Length(s); t++) governors[next + t] = dependents[next + (heads[next + t] < 0 ? t : heads[next + t])];
        }
        _network.Heads.Relations(scores, dependents, governors, relations);
        for (int s = 0, next = 0; s < batch.Sentences; next += batch.Length(s++))
        {
            var first = pieces[batch.Sentence(s)].First;
            for (var t = 0; t < batch.Length(s); t++)
            {
                var head = heads[next + t];
                analysis.Attach(first + t, head < 0 ? -1 : first + head, head < 0 ? "root" : _network.Names.Relations[relations[next + t]]);
            }
        }
    }
}
