using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Text;

namespace Chancery.Record;

/// <summary>Tells whether reading an article again could give anything new: equal fingerprints mean the same input read by the same program with the same knowledge.</summary>
public static class Fingerprint
{
    /// <summary>The fingerprint of an article read by certain makers.</summary>
    /// <param name="article">As it came from the intake. Its path does not count: a file that was moved need not be read again.</param>
    /// <param name="makers">Versions or hashes of program, models and knowledge; any text that changes when one of them does.</param>
    /// <returns>32 lower-case hexadecimal digits (the first half of a SHA-256).</returns>
    public static string Of(Article article, string makers)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(makers);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, makers);
        Add(hash, article.Headline);
        Add(hash, article.Text);
        Add(hash, article.SourceId);
        Add(hash, article.Url);
        Add(hash, article.Format);
        Add(hash, article.Publisher);
        Add(hash, article.Published is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day.Date:yyyy-MM-dd} {day.Basis}") : null);
        foreach (var block in article.Blocks) Add(hash, string.Create(CultureInfo.InvariantCulture, $"{block.Kind} {block.Story} {block.Span}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    // The length in front keeps "a" + "bc" apart from "ab" + "c", and an empty value apart from none.
    private static void Add(IncrementalHash hash, string? value)
    {
        hash.AppendData(BitConverter.GetBytes(value?.Length ?? -1));
        if (value is not null) hash.AppendData(Encoding.UTF8.GetBytes(value));
    }
}
