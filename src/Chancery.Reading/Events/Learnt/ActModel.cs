using Chancery.Reading.Events.Learnt.Network;
using Chancery.Text.Models;

namespace Chancery.Reading.Events.Learnt;

/// <summary>What was learnt of acts: linear models with hashed features.</summary>
/// <param name="Types">Weights of a word's features for each of <see cref="ActLabels"/>.</param>
/// <param name="Trials">Weights of what the frames of one type say of a word, whichever type it is: the first column.</param>
/// <param name="Sides">Weights of what somebody who is named beside an act has to do with it: columns as <see cref="SideLabel"/>.</param>
/// <param name="Modes">Weights of the modes of an act: the first column.</param>
/// <param name="Classes">Words that behave alike.</param>
/// <param name="Trust">How far frames, rules and network are believed beside it.</param>
/// <param name="Network">What reads words with what stands around them; null for none.</param>
internal sealed record ActModel(WeightTable Types, WeightTable Trials, WeightTable Sides, WeightTable Modes, WordClusters Classes, ActTrust Trust, ActNetwork? Network = null)
{
    /// <summary>What a weight of 1 is in the tables.</summary>
    public const float Scale = 256;

    /// <summary>Writes the model.</summary>
    public void Write(BinaryWriter writer)
    {
        SparseWeights.Write(writer, Types);
        SparseWeights.Write(writer, Trials);
        SparseWeights.Write(writer, Sides);
        SparseWeights.Write(writer, Modes);
        Classes.Write(writer);
        Trust.Write(writer);
        ActNetwork.Write(writer, Network);
    }

    /// <summary>Reads a model.</summary>
    public static ActModel Read(BinaryReader reader) => new(SparseWeights.Read(reader), SparseWeights.Read(reader), SparseWeights.Read(reader), SparseWeights.Read(reader), WordClusters.Read(reader), ActTrust.Read(reader), ActNetwork.Read(reader));
}
