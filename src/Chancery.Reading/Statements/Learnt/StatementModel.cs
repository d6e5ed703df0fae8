using Chancery.Reading.Statements.Learnt.Network;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>What was learnt of statements: four linear models with hashed features.</summary>
/// <param name="Cues">Finds cues: labels of <see cref="PairDecoder"/> are nothing, a cue's first token, a later one.</param>
/// <param name="Parts">Finds source and content of a cue: nothing, source, content.</param>
/// <param name="Verdicts">Says whether a cue with its source and content is a statement: the first column.</param>
/// <param name="Choices">Draws the edges of contents anew: the first column.</param>
/// <param name="Threshold">What a verdict must exceed, in log odds.</param>
/// <param name="Classes">Words that behave alike.</param>
/// <param name="Generosity">What the first token of a cue gets for nothing, so that more candidates come to the verdict.</param>
/// <param name="Network">Reads words with what stands around them: what it says is weighed with the rest; null for none.</param>
internal sealed record StatementModel(WeightTable Cues, WeightTable Parts, WeightTable Verdicts, WeightTable Choices, WordClusters Classes, float Generosity, float Threshold = 0, SpeechNetwork? Network = null)
{
    /// <summary>What a weight of 1 is in the tables of labels.</summary>
    public const float Scale = 8;

    /// <summary>What a weight of 1 is in the tables of verdicts and choices.</summary>
    public const float VerdictScale = 256;

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        foreach (var table in new[] { Cues, Parts, Verdicts, Choices }) SparseWeights.Write(writer, table);
        Classes.Write(writer);
        writer.Write(Generosity);
        writer.Write(Threshold);
        SpeechNetwork.Write(writer, Network);
    }

    /// <summary>Reads a model.</summary>
    public static StatementModel Read(BinaryReader reader) =>
        new(SparseWeights.Read(reader), SparseWeights.Read(reader), SparseWeights.Read(reader), SparseWeights.Read(reader), WordClusters.Read(reader), reader.ReadSingle(), reader.ReadSingle(), SpeechNetwork.Read(reader));
}
