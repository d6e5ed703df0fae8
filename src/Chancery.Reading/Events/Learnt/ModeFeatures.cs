using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Events.Learnt;

/// <summary>Features of a mode of an act: all that the type was told by, and what the frame says of the mode.</summary>
internal static class ModeFeatures
{
    /// <summary>Most features of one mode.</summary>
    public const int Most = ActFeatures.Most + 8;

    // Features of the word come behind those of the frame.
    private const uint OfWord = 16;

    /// <summary>Rows of a mode.</summary>
    /// <param name="word">Rows of the word in the table of types.</param>
    /// <param name="match">The act.</param>
    /// <param name="fits">Whether its frame fits, and not only nearly.</param>
    /// <param name="mode">Name of the mode; empty for none.</param>
    /// <param name="bits">Size of the table.</param>
    /// <param name="room">Room for <see cref="Most"/> rows.</param>
    public static ReadOnlySpan<int> Of(scoped ReadOnlySpan<int> word, FrameMatch match, bool fits, string mode, int bits, Span<int> room)
    {
        var rows = new FeatureRows(room, bits);
        ulong type = FeatureHash.Of(match.Frame.Type), own = FeatureHash.Join(type, FeatureHash.Of(mode)), frame = FeatureHash.Of(match.Frame.Name);
        var vote = FeatureRows.Number((match.Frame.Mode is null ? 0 : match.Frame.Mode == mode ? 1 : 2) + (fits ? 4 : 0) + (mode.Length == 0 ? 8 : 0));
        rows.Add(own);
        rows.Add(vote);
        rows.Add(vote, type);
        rows.Add(vote, own);
        rows.Add(frame, own);
        rows.Add(vote, frame);
        rows.Template = OfWord;
        foreach (var row in word)
        {
            rows.Template = OfWord;
            rows.Add(FeatureHash.Spread((ulong)row), own);
        }
        return rows.All;
    }
}
