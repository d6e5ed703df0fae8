namespace Chancery.Reading;

/// <summary>Leaves out of a reading the events that are less sure than asked for.</summary>
public static class TrustedEvents
{
    /// <summary>The reading without these events. Those that stay keep their identifiers; what pointed at one that went points at nothing.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="minimum">Least <see cref="Event.Confidence"/>, 0 to 1.</param>
    public static ArticleReading Of(ArticleReading reading, double minimum)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var kept = reading.Events.Where(e => e.Confidence >= minimum).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        if (kept.Count == reading.Events.Count) return reading;
        string? Kept(string? id) => id is not null && kept.Contains(id) ? id : null;
        return reading with
        {
            Events = reading.Events.Where(e => kept.Contains(e.Id)).Select(e => e with { SameAs = Kept(e.SameAs) }).ToSequence(),
            Positions = reading.Positions.Select(p => p with { Basis = p.Basis with { Event = Kept(p.Basis.Event) } }).ToSequence(),
        };
    }
}
