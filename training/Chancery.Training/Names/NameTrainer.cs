using Chancery.Text.Models;
using Chancery.Text.Naming;

namespace Chancery.Training.Names;

/// <summary>Trains <see cref="NameModel"/>s: structured perceptrons that must lead by a margin, averaged.</summary>
internal static class NameTrainer
{
    /// <summary>Trains; the same arguments give the same model.</summary>
    /// <param name="texts">Documents with names.</param>
    /// <param name="gazetteer">The lists, with the words of these names that begin small.</param>
    /// <param name="options">Sizes and lengths.</param>
    public static NameModel Train(IReadOnlyList<NamedText> texts, Gazetteer gazetteer, NameOptions options)
    {
        var examples = texts.SelectMany(t => Example.Of(t, gazetteer, options.Bits)).ToArray();
        var listless = texts.SelectMany(t => Example.Of(t, gazetteer with { Phrases = HashMap16.Of(new Dictionary<ulong, ushort>()) }, options.Bits)).ToArray();
        var learners = new NameLearner[options.Voters];
        Parallel.For(0, options.Voters, v =>
        {
            learners[v] = new(options);
            var random = new Random(options.Seed + v);
            var order = Enumerable.Range(0, examples.Length).ToArray();
            for (var epoch = 0; epoch < options.Epochs; epoch++)
            {
                random.Shuffle(order);
                foreach (var e in order) learners[v].Learn((random.NextSingle() < options.Listless ? listless : examples)[e], random);
            }
        });
        var weights = Perceptron.Average([.. learners.Select(l => l.Weights)], options.Scale, options.LeastUpdates);
        var steps = new float[NameLabels.Count * NameLabels.Count];
        foreach (var learner in learners) learner.AddSteps(steps);
        for (var i = 0; i < steps.Length; i++) steps[i] = MathF.Round(steps[i] * options.Scale / options.Voters);
        return new(gazetteer, weights, steps);
    }
}

/// <summary>One sentence as the learner sees it.</summary>
/// <param name="Labels">The right labels. Shape (tokens).</param>
/// <param name="IsCandidate">Shape (tokens).</param>
/// <param name="Rows">Rows of the features of each candidate. Shape (candidates, features).</param>
internal sealed record Example(byte[] Labels, bool[] IsCandidate, int[][] Rows)
{
    /// <summary>The sentences of a text.</summary>
    public static IEnumerable<Example> Of(NamedText text, Gazetteer gazetteer, int bits)
    {
        var scene = new NameScene(text.Document, gazetteer);
        var room = new int[NameFeatures.Most];
        foreach (var sentence in text.Document.Sentences)
        {
            var labels = new byte[sentence.Count];
            NameLabels.Write(text.Names.Where(n => sentence.Contains(n.Range)), sentence, labels);
            var candidates = scene.IsCandidate.AsSpan(sentence.First, sentence.Count).ToArray();
            yield return new(labels, candidates, RowsOf(scene, sentence, candidates, bits, room));
        }
    }

    private static int[][] RowsOf(NameScene scene, Text.TokenRange sentence, bool[] candidates, int bits, int[] room)
    {
        var features = new NameFeatures(scene, sentence, bits, room);
        var rows = new List<int[]>();
        for (var i = 0; i < candidates.Length; i++)
        {
            if (candidates[i]) rows.Add(features.Of(sentence.First + i).ToArray());
        }
        return [.. rows];
    }
}
