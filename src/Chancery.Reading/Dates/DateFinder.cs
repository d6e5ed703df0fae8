using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Dates;

/// <summary>Finds the words of a document that say when, and the days they mean.</summary>
/// <remarks>
/// Dates that count from the day of publication are found without it, but stay unresolved (<see cref="DateExpression.Start"/> null, with the precision they would have). A weekday is the most recent
/// one up to the day of publication, or the next one from it on where the governing verb tells of what is to come. Weeks run from Monday to Sunday. Immutable; one serves all threads.
/// </remarks>
/// <param name="words">The words of English.</param>
public sealed class DateFinder(DateWords words)
{
    /// <summary>The expressions of all sentences, in text order, disjoint.</summary>
    /// <param name="document">Needs tokens and sentences; tags and trees, where they are, tell names from dates and past from future.</param>
    /// <param name="published">The day of publication; null if unknown.</param>
    public ImmutableArray<DateExpression> Find(Document document, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(document);
        // Nothing is counted across the ends of the calendar.
        if (published is { Year: < 3 or > 9996 }) published = null;
        var tenses = new TenseReader(document, words);
        var found = ImmutableArray.CreateBuilder<DateExpression>();
        foreach (var sentence in document.Sentences) FindInSentence(new(document, sentence, words), published, tenses, found);
        return found.ToImmutable();
    }

    private static void FindInSentence(DateTokens tokens, DateOnly? published, TenseReader tenses, ImmutableArray<DateExpression>.Builder all)
    {
        var dates = DatesOf(tokens, published, tenses);
        if (dates.Count == 0) return;
        // What the words alone tell is the same without a day of publication.
        var told = published is null ? dates : DatesOf(tokens, null, tenses);
        foreach (var date in dates) all.Add(Expression(tokens, date, !told.Exists(d => d.First == date.First && d.End == date.End && d.Days == date.Days)));
    }

    private static List<Found> DatesOf(DateTokens tokens, DateOnly? published, TenseReader tenses)
    {
        // What is since a day lies behind, whatever the verb says.
        Tense TenseAt(int t) => tokens.In(t - 1, "since") ? Tense.Past : tenses.At(t, tokens.Sentence);
        var explicitDates = new ExplicitDates(tokens, published, TenseAt);
        var relativeDates = new RelativeDates(tokens, published, TenseAt);
        var found = new List<Found>();
        for (var t = tokens.Sentence.First; t < tokens.Sentence.End;)
        {
            if (tokens.Words.CanBegin(tokens.Form(t)) && Longer(explicitDates.At(t), relativeDates.At(t)) is { } date)
            {
                found.Add(date.First < (found.Count > 0 ? found[^1].End : tokens.Sentence.First) ? date with { First = t } : date);
                t = date.End;
            }
            else t++;
        }
        return [.. JoinRanges(tokens, found)];
    }

    private static Found? Longer(Found? a, Found? b) => a is null || (b is { } second && second.End > a.Value.End) ? b : a;

    /// <summary>"from March to May 2015", "between Monday and Thursday": two dates that are the ends of one stretch.</summary>
    private static IEnumerable<Found> JoinRanges(DateTokens tokens, List<Found> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (i + 1 < found.Count && AreEnds(tokens, found[i], found[i + 1]))
            {
                yield return Join(found[i], found[i + 1]);
                i++;
            }
            else yield return found[i];
        }
    }

    private static bool AreEnds(DateTokens tokens, Found first, Found second)
    {
        if (second.First != first.End + 1 || !tokens.In(first.End, "range-to")) return false;
        return tokens.In(first.First - 1, "range-open") || !tokens.Is(first.End, "and", "to", "—", "--", "until", "till");
    }

    private static Found Join(Found first, Found second)
    {
        // "from May to July 2015": the year is said once, at the end.
        if (first.YearlessMonth > 0 && second.Days.Start is { } other && (second.YearlessMonth == 0 || first.Days.Start > other))
        {
            first = first with { Days = InYear(first, other.Year) is { Start: { } day } sameYear && day <= other ? sameYear : InYear(first, other.Year - 1) };
        }
        var ordered = first.Days.Start is { } start && second.Days.End is { } end && start <= end;
        return new(first.First, second.End, ordered ? new(first.Days.Start, second.Days.End) : Days.Unknown, "period");
    }

    private static Days InYear(Found date, int year) => date.YearlessDay > 0 ? Days.Day(year, date.YearlessMonth, date.YearlessDay) : Days.Months(year, date.YearlessMonth, 1);

    private static DateExpression Expression(DateTokens tokens, Found date, bool isCounted)
    {
        var range = new TokenRange(date.First, date.End);
        // "Since 2011" has begun and not ended.
        if (tokens.In(date.First - 1, "since") && date.Days.Start is not null) return new(range, date.Days.Start, null, "period", isCounted);
        return new(range, date.Days.Start, date.Days.End, date.Precision, isCounted);
    }
}
