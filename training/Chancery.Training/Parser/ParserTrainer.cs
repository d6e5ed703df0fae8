using System.Collections.Immutable;
using Chancery.Text.Models;
using Chancery.Text.Parsing;

namespace Chancery.Training.Parser;

/// <summary>Trains <see cref="ParserModel"/>s with a dynamic oracle: the parser walks into its own errors and learns the best way on.</summary>
internal sealed class ParserTrainer
{
    private readonly TrainingOptions _options;
    private readonly WordClusters _clusters;
    private readonly ImmutableArray<string> _labels;
    private readonly Dictionary<string, int> _labelIndex;
    private readonly Perceptron _steps;
    private readonly Perceptron _relations;
    private readonly Random _random;
    private readonly Configuration _configuration = new(256);

    private ParserTrainer(ImmutableArray<string> labels, WordClusters clusters, ParserModel? from, TrainingOptions options, int seed)
    {
        _options = options;
        _clusters = clusters;
        _labels = labels;
        _labelIndex = Enumerable.Range(0, labels.Length).ToDictionary(i => labels[i], i => i, StringComparer.Ordinal);
        _steps = from is null ? new(options.StepBits, 4) : new(from.StepWeights, options.Scale, options.KeptShare, options.StepBits);
        _relations = from is null
            ? new(options.LabelBits, (labels.Length + 15) / 16 * 16)
            : new(from.LabelWeights, options.Scale, options.KeptShare, options.LabelBits);
        _random = new(seed);
    }

    /// <summary>Trains on sentences that bear the tags which a tagger gives them.</summary>
    /// <param name="sentences">Sentences with predicted tags and the trees that people gave.</param>
    /// <param name="clusters">Classes of words.</param>
    /// <param name="from">A model to go on from; null to begin.</param>
    /// <param name="options">Sizes and lengths.</param>
    /// <param name="afterPass">Called after each pass with its number (from 1) and the model so far.</param>
    public static ParserModel Train(
        IReadOnlyList<TreebankSentence> sentences, WordClusters clusters, ParserModel? from, TrainingOptions options, Action<int, Func<ParserModel>> afterPass)
    {
        var labels = from?.Labels ?? LabelsOf(sentences);
        var trainers = Enumerable.Range(0, options.Voters).Select(v => new ParserTrainer(labels, clusters, from, options, options.Seed + v)).ToArray();
        for (var pass = 1; pass <= (from is null ? options.ParseEpochs : options.ContinuedEpochs); pass++)
        {
            Parallel.ForEach(trainers, trainer => trainer.LearnAll(sentences, pass > 1 || from is not null ? options.Exploration : 0));
            afterPass(pass, () => Model(trainers));
        }
        return Model(trainers);
    }

    private static ParserModel Model(ParserTrainer[] trainers)
    {
        var options = trainers[0]._options;
        return new(
            trainers[0]._labels,
            trainers[0]._clusters,
            Perceptron.Average([.. trainers.Select(t => t._steps)], options.Scale, options.LeastStepUpdates),
            Perceptron.Average([.. trainers.Select(t => t._relations)], options.Scale, options.LeastLabelUpdates));
    }

    private static ImmutableArray<string> LabelsOf(IReadOnlyList<TreebankSentence> sentences) =>
        [.. sentences.SelectMany(s => s.DepRels).Where(r => r != "root").GroupBy(r => r, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).Take(ParserModel.MaxLabels)];

    private void LearnAll(IReadOnlyList<TreebankSentence> sentences, double exploration)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        _random.Shuffle(order);
        foreach (var s in order) Learn(sentences[s], exploration);
    }

    private void Learn(TreebankSentence sentence, double exploration)
    {
        var c = _configuration;
        c.Start(sentence.Count);
        for (var i = 0; i < sentence.Count; i++) c.SetToken(i, sentence.Words[i], _clusters.Find(sentence.Words[i].Lower), sentence.Upos[i], sentence.Xpos[i]);
        var oracle = new ArcHybridOracle(sentence.Heads);
        Span<int> rows = stackalloc int[_clusters.Any ? StepFeatures.Count : StepFeatures.OfWords];
        Span<float> scores = stackalloc float[4];
        Span<int> costs = stackalloc int[3];
        while (!c.IsFinal)
        {
            var step = Transition.Shift;
            if (c.Depth > 0 && c.Next == c.None)
            {
                step = Transition.Right;
            }
            else if (c.Depth > 0)
            {
                StepFeatures.Fill(c, _steps.Bits, rows);
                _steps.Score(rows, scores);
                oracle.Costs(c, costs);
                var best = BestStep(c, scores, costs, int.MaxValue);
                var right = BestStep(c, scores, costs, Least(c, costs));
                var wrong = BestWrong(c, scores, costs, costs[(int)right]);
                if (wrong >= 0) _steps.Learn(rows, scores, (int)right, wrong, _options.StepMargin, _options.LargestUpdate);
                step = _random.NextDouble() < exploration ? best : right;
            }
            c.Take(step, step == Transition.Shift ? 0 : LearnLabel(c, step, sentence));
        }
    }

    private int LearnLabel(Configuration c, Transition step, TreebankSentence sentence)
    {
        var (head, dependent) = c.ArcOf(step);
        Span<int> rows = stackalloc int[_clusters.Any ? LabelFeatures.Count : LabelFeatures.OfWords];
        Span<float> scores = stackalloc float[ParserModel.MaxLabels];
        LabelFeatures.Fill(c, head, dependent, _relations.Bits, rows);
        _relations.Score(rows, scores);
        var best = Perceptron.Best(scores, _labels.Length);
        if (sentence.Heads[dependent] == head && _labelIndex.TryGetValue(sentence.DepRels[dependent], out var right))
        {
            var wrong = right == 0 ? 1 : 0;
            for (var i = 0; i < _labels.Length; i++)
            {
                if (i != right && scores[i] > scores[wrong]) wrong = i;
            }
            _relations.Learn(rows, scores, right, wrong, _options.LabelMargin, _options.LargestUpdate);
        }
        return best;
    }

    private static int BestWrong(Configuration c, ReadOnlySpan<float> scores, ReadOnlySpan<int> costs, int least)
    {
        var best = -1;
        for (var t = 0; t < 3; t++)
        {
            if (c.Allows((Transition)t) && costs[t] > least && (best < 0 || scores[t] > scores[best])) best = t;
        }
        return best;
    }

    private static int Least(Configuration c, ReadOnlySpan<int> costs)
    {
        var least = int.MaxValue;
        for (var t = 0; t < 3; t++)
        {
            if (c.Allows((Transition)t)) least = Math.Min(least, costs[t]);
        }
        return least;
    }

    private static Transition BestStep(Configuration c, ReadOnlySpan<float> scores, ReadOnlySpan<int> costs, int most)
    {
        var best = -1;
        for (var t = 0; t < 3; t++)
        {
            if (c.Allows((Transition)t) && costs[t] <= most && (best < 0 || scores[t] > scores[best])) best = t;
        }
        return (Transition)best;
    }
}
