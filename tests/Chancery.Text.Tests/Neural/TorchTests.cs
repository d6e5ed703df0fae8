using System.Globalization;
using Chancery.Text.Neural;

namespace Chancery.Text.Tests.Neural;

/// <summary>The twins in training/neural (Python) say the same.</summary>
public sealed class TorchTests
{
    private const double Rounding = 2e-4;

    [Fact]
    public void Words_have_the_features_that_the_training_saw()
    {
        var keys = new ulong[WordFeatures.Count];
        foreach (var line in File.ReadAllLines(NeuralFixture.Of("words.txt")))
        {
            var fields = line.Split('\t');
            WordFeatures.Of(fields[0], keys);
            var found = keys.Select(k => k.ToString("x16", CultureInfo.InvariantCulture));
            Assert.Equal((fields[0], string.Join(' ', fields[1..])), (fields[0], string.Join(' ', found)));
        }
    }

    [Fact]
    public void Tags_and_trees_are_those_of_torch()
    {
        var document = NeuralFixture.Document([.. NeuralFixture.Expected.Select(s => string.Join(' ', s.Select(w => w[0])))]);

        var parsed = NeuralFixture.Parse(document);

        foreach (var (sentence, expected) in parsed.Sentences.Zip(NeuralFixture.Expected))
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var token = sentence.First + i;
                var head = parsed.Heads[token] < 0 ? 0 : parsed.Heads[token] - sentence.First + 1;
                var found = $"{document.FormOf(token)} {parsed.Upos[token]} {parsed.Xpos[token]} {parsed.Feats[token]} {head} {parsed.DepRels[token]}";
                Assert.Equal(string.Join(' ', expected[i][..5]), found);
            }
        }
    }

    [Fact]
    public void Scores_are_those_of_torch()
    {
        foreach (var expected in NeuralFixture.Expected)
        {
            var document = NeuralFixture.Document(string.Join(' ', expected.Select(w => w[0])));
            var network = NeuralFixture.Tiny.Network;
            var n = document.Count;
            var scores = network.Run(document, document.Sentences.AsSpan(), new([n]));
            var arcs = new float[n * (n + 1)];
            network.Heads.Arcs(scores, [.. Enumerable.Range(0, n)], arcs);
            for (var i = 0; i < n; i++)
            {
                var tag = OutputHeads.BestOf(scores.AsSpan(i * network.Heads.Width, network.Heads.Tags));
                Assert.Equal(Number(expected[i][5]), scores[i * network.Heads.Width + tag], Rounding);
                Assert.Equal(Number(expected[i][6]), arcs[i * (n + 1) + int.Parse(expected[i][3], CultureInfo.InvariantCulture)], Rounding);
            }
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
