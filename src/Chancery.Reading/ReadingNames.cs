using System.Globalization;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>How identifiers, days and values are written in a reading.</summary>
internal static class ReadingNames
{
    public static string EntityId(int index) => $"e{index + 1}";

    public static string StatementId(int index) => $"s{index + 1}";

    public static string EventId(int index) => $"v{index + 1}";

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static string JsonName(BlockKind kind) => kind == BlockKind.TeaserTitle ? "teaser_title" : Lower(kind);
}
