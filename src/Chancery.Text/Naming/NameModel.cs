using Chancery.Text.Models;

namespace Chancery.Text.Naming;

/// <summary>What a name tagger has learnt, and how it finds the names of one sentence with it.</summary>
/// <param name="Gazetteer">Lists, compiled when the model was trained: reading needs no other file.</param>
/// <param name="Weights">Columns are labels.</param>
/// <param name="Steps">Score of a label (column) after another (row). Shape (labels × labels).</param>
internal sealed record NameModel(Gazetteer Gazetteer, WeightTable Weights, float[] Steps)
{
    /// <summary>Cells a row of <see cref="Weights"/>.</summary>
    public const int Stride = 32;

    /// <summary>Labels one sentence.</summary>
    /// <param name="scene">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="decoder">The thread's decoder.</param>
    /// <param name="emissions">Room for scores. Shape (tokens of the sentence × <see cref="Stride"/>).</param>
    /// <param name="labels">Receives the labels. Shape (tokens of the sentence).</param>
    public void Label(NameScene scene, TokenRange sentence, NameDecoder decoder, Span<float> emissions, Span<byte> labels)
    {
        Score(scene, sentence, emissions);
        decoder.Decode(emissions, Stride, scene.IsCandidate.AsSpan(sentence.First, sentence.Count), Steps, labels);
    }

    /// <summary>Scores the labels of each token that may be in a name.</summary>
    /// <param name="scene">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="emissions">Receives the scores. Shape (tokens of the sentence × <see cref="Stride"/>).</param>
    public void Score(NameScene scene, TokenRange sentence, Span<float> emissions)
    {
        Span<int> rows = stackalloc int[NameFeatures.Most];
        Span<short> scores = stackalloc short[Stride];
        var features = new NameFeatures(scene, sentence, Weights.Bits, rows);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!scene.IsCandidate[sentence.First + i]) continue;
            Weights.Sum(features.Of(sentence.First + i), scores);
            for (var label = 0; label < NameLabels.Count; label++) emissions[i * Stride + label] = scores[label];
        }
    }

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        Gazetteer.Phrases.Write(writer);
        Gazetteer.Words.Write(writer);
        Gazetteer.Clusters.Write(writer);
        SparseWeights.Write(writer, Weights);
        foreach (var step in Steps) writer.Write((short)step);
    }

    /// <summary>Reads a model.</summary>
    public static NameModel Read(BinaryReader reader)
    {
        var gazetteer = new Gazetteer(HashMap16.Read(reader), HashMap16.Read(reader), WordClusters.Read(reader));
        var weights = SparseWeights.Read(reader);
        var steps = new float[NameLabels.Count * NameLabels.Count];
        for (var i = 0; i < steps.Length; i++) steps[i] = reader.ReadInt16();
        return new(gazetteer, weights, steps);
    }
}
