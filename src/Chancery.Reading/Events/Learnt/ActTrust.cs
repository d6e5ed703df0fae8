namespace Chancery.Reading.Events.Learnt;

/// <summary>How far frames and rules are believed beside what was learnt, in log odds. The sentences that are learnt from hold more traps for them than articles do.</summary>
/// <param name="Reserve">What "no act" gets for nothing: more of it means fewer and surer events.</param>
/// <param name="Unframed">What "no act" gets besides where no frame fits: what no frame knows must be surer.</param>
/// <param name="InFrames">What the type of the best frame that fits gets.</param>
/// <param name="InPhrases">What it gets besides where the frame asks for several words: "siege imposed" is told apart from other things better than "siege".</param>
/// <param name="InRules">What the side that the rules give somebody gets.</param>
/// <param name="InSilence">What no side gets where the rules give somebody none.</param>
/// <param name="InNetwork">What the log chances count that the network gives types.</param>
/// <param name="InNetworkSides">What those count that it gives sides.</param>
internal sealed record ActTrust(float Reserve, float Unframed, float InFrames, float InPhrases, float InRules, float InSilence, float InNetwork, float InNetworkSides)
{
    /// <summary>What "no act" gets for a word.</summary>
    /// <param name="isFramed">Whether a frame fits it.</param>
    public float ReserveOf(bool isFramed) => isFramed ? Reserve : Reserve + Unframed;

    /// <summary>What the type of a frame that fits gets.</summary>
    /// <param name="words">How many words of it stand there.</param>
    public float InFrame(int words) => words > 1 ? InFrames + InPhrases : InFrames;

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        foreach (var value in new[] { Reserve, Unframed, InFrames, InPhrases, InRules, InSilence, InNetwork, InNetworkSides }) writer.Write(value);
    }

    /// <summary>Reads it.</summary>
    public static ActTrust Read(BinaryReader reader) => new(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
}
