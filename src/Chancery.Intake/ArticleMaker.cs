using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Intake;

/// <summary>Lays out a decoded text and adds the problems that concern all formats.</summary>
internal static class ArticleMaker
{
    /// <summary>An article of a plain text.</summary>
    public static Article OfText(DecodedText decoded, string? path, IntakeOptions options) => new(decoded.Text, TextLayout.Blocks(decoded.Text))
    {
        Path = path,
        Publisher = options.Publisher,
        Published = options.Date is { } date ? new(date, DateBasis.Option) : null,
        Problems = [.. decoded.Problems, .. OfLength(decoded.Text, decoded.Problems)],
    };

    /// <summary>INT001 for a text of white space alone, INT003 for one too long to be read to its end.</summary>
    public static ImmutableArray<Problem> OfLength(string text, ImmutableArray<Problem> found)
    {
        if (text.Length > TextLayout.LongestRead)
        {
            return [new("INT003", "intake", null,
                FormattableString.Invariant($"The article has {text.Length} characters; only the first {TextLayout.LongestRead} were read."))];
        }
        var known = found.Any(p => p.Code == "INT002");
        return !known && string.IsNullOrWhiteSpace(text) ? [new("INT001", "intake", null, "The article is empty: there is nothing to read.")] : [];
    }
}
