using Chancery.Text;

namespace Chancery.Reading.Dates;

/// <summary>Words that say when.</summary>
/// <param name="Range">The words ("on Monday afternoon" without the preposition: "Monday afternoon").</param>
/// <param name="Start">First day; null while unresolved (a weekday in an article without a date).</param>
/// <param name="End">Last day, included; null while unresolved, or open ("since 2011" has a start alone).</param>
/// <param name="Precision">"day", "week", "month", "season", "year", "decade", "period", "unknown".</param>
/// <param name="IsCounted">Whether the days are counted from the day of publication ("on Monday", "on 3 May" without a year) rather than told by the words alone.</param>
public sealed record DateExpression(TokenRange Range, DateOnly? Start, DateOnly? End, string Precision, bool IsCounted = false);
