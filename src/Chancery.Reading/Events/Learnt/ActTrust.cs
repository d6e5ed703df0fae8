namespace Chancery.Reading.Events.Learnt;

/// <summary>How far frames and rules are believed beside what was learnt, in log odds. The sentences that are learnt from hold more traps for them than articles do.</summary>
/// <param name="Reserve">What "no act" gets for nothing: more of it means fewer and surer events.</param>
/// <param name="Unframed">What "no act" gets besides where no frame fits: what no frame knows must be surer.</param>
/// <param name="InFrames">What the type of the best frame that fits gets.</param>
/// <param name="InRules">What the side that the rules give somebody gets.</param>
/// <param name="InSilence">What no side gets where the rules give somebody none.</param>
internal sealed record ActTrust(float Reserve, float Unframed, float InFrames, float InRules, float InSilence)
{
    /// <summary>What "no act" gets for a word.</summary>
    /// <param name="isFramed">Whether a frame fits it.</param>
    public float ReserveOf(bool isFramed) => isFramed ? Reserve : Reserve + Unframed;

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        foreach (var value in new[] { Reserve, Unframed, InFrames, InRules, InSilence }) writer.Write(value);
    }

    /// <summary>Reads it.</summary>
    public static ActTrust Read(BinaryReader reader) => new(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
}
