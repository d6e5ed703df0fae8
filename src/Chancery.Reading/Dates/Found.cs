namespace Chancery.Reading.Dates;

/// <summary>A date expression as found, before it is joined with its neighbours.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Days">What it resolves to.</param>
/// <param name="Precision">As in <see cref="DateExpression.Precision"/>.</param>
internal readonly record struct Found(int First, int End, Days Days, string Precision)
{
    /// <summary>Month of an expression that says no year; 0 otherwise. "From May to July 2015" gives it the year of its neighbour.</summary>
    public int YearlessMonth { get; init; }

    /// <summary>Day of the month of an expression that says no year; 0 for a whole month.</summary>
    public int YearlessDay { get; init; }
}
