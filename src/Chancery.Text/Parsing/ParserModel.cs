using System.Collections.Immutable;
using Chancery.Text.Models;

namespace Chancery.Text.Parsing;

/// <summary>What a parser has learnt, and how it parses one sentence with it.</summary>
/// <param name="Labels">Relations with subtypes, without "root"; at most 64.</param>
/// <param name="Clusters">Classes of words.</param>
/// <param name="StepWeights">Columns are <see cref="Transition"/>s; the fourth is unused.</param>
/// <param name="LabelWeights">Columns are <paramref name="Labels"/>.</param>
internal sealed record ParserModel(ImmutableArray<string> Labels, WordClusters Clusters, WeightTable StepWeights, WeightTable LabelWeights)
{
    /// <summary>Most labels that a set of them (64 bits) can hold.</summary>
    public const int MaxLabels = 64;

    /// <summary>Parses the sentence that <paramref name="configuration"/> was started with, to the end.</summary>
    public void Parse(Configuration configuration)
    {
        Span<int> rows = stackalloc int[Math.Max(StepFeatures.Count, LabelFeatures.Count)];
        var stepRows = rows[..(Clusters.Any ? StepFeatures.Count : StepFeatures.OfWords)];
        var labelRows = rows[..(Clusters.Any ? LabelFeatures.Count : LabelFeatures.OfWords)];
        Span<short> scores = stackalloc short[LabelWeights.Stride];
        while (!configuration.IsFinal)
        {
            var step = Choose(configuration, stepRows);
            var label = 0;
            if (step != Transition.Shift)
            {
                var (head, dependent) = configuration.ArcOf(step);
                LabelFeatures.Fill(configuration, head, dependent, LabelWeights.Bits, labelRows);
                LabelWeights.Sum(labelRows, scores);
                label = WeightTable.Best(scores[..Labels.Length]);
            }
            configuration.Take(step, label);
        }
    }

    /// <summary>Writes the model but for the classes of words.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Labels.Length);
        foreach (var label in Labels) writer.Write(label);
        SparseWeights.Write(writer, StepWeights);
        SparseWeights.Write(writer, LabelWeights);
    }

    /// <summary>Reads a model, whose classes of words are stored by themselves.</summary>
    public static ParserModel Read(BinaryReader reader, WordClusters clusters)
    {
        var labels = new string[reader.ReadInt32()];
        for (var i = 0; i < labels.Length; i++) labels[i] = reader.ReadString();
        return new([.. labels], clusters, SparseWeights.Read(reader), SparseWeights.Read(reader));
    }

    private Transition Choose(Configuration configuration, Span<int> rows)
    {
        // Where one step is left there is nothing to weigh.
        if (configuration.Depth == 0) return Transition.Shift;
        if (configuration.Next == configuration.None) return Transition.Right;
        StepFeatures.Fill(configuration, StepWeights.Bits, rows);
        var scores = StepWeights.SumOfFour(rows);
        var best = Transition.Shift;
        if (scores[(int)Transition.Left] > scores[(int)best]) best = Transition.Left;
        if (configuration.Depth >= 2 && scores[(int)Transition.Right] > scores[(int)best]) best = Transition.Right;
        return best;
    }
}
