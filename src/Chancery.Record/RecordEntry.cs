using Chancery.Reading;

namespace Chancery.Record;

/// <summary>A reading on its way into the record.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Fingerprint">What it was made from and by, see <see cref="Record.Fingerprint"/>; null if unknown: the article is then never passed over.</param>
public sealed record RecordEntry(ArticleReading Reading, string? Fingerprint = null);
