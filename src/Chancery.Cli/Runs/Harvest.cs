using Chancery.Reading;

namespace Chancery.Cli.Runs;

/// <summary>Counts of a run and the first of what was read.</summary>
internal sealed class Harvest
{
    /// <summary>Rows kept for the table.</summary>
    public const int MostRows = 30;

    private readonly List<(ArticleReading Article, IReadOnlyList<EventRow> Rows)> _shown = [];

    /// <summary>Articles read.</summary>
    public int Articles { get; private set; }

    /// <summary>Articles that the record had already.</summary>
    public int There { get; private set; }

    /// <summary>Events of the articles read.</summary>
    public long Events { get; private set; }

    /// <summary>Statements of the articles read.</summary>
    public long Statements { get; private set; }

    /// <summary>Problems of the articles read.</summary>
    public long Problems { get; private set; }

    /// <summary>Inputs that could not be read.</summary>
    public int Faults { get; private set; }

    /// <summary>Rows of the table so far.</summary>
    public int Rows { get; private set; }

    /// <summary>Events that the table leaves out.</summary>
    public long NotShown { get; private set; }

    /// <summary>Whether the table takes more.</summary>
    public bool WantsRows => Rows < MostRows;

    /// <summary>Articles of the table with their events, in the order of the input.</summary>
    public IReadOnlyList<(ArticleReading Article, IReadOnlyList<EventRow> Rows)> Shown => _shown;

    /// <summary>Counts an article that was read.</summary>
    public void AddRead(ArticleReading reading)
    {
        Articles++;
        Events += reading.Events.Count;
        Statements += reading.Statements.Count;
        Problems += reading.Problems.Count;
        Show(reading);
    }

    /// <summary>Counts an article that the record had.</summary>
    /// <param name="reading">For the table; null where it takes no more.</param>
    public void AddThere(ArticleReading? reading)
    {
        There++;
        if (reading is not null) Show(reading);
    }

    /// <summary>Counts a fault.</summary>
    public void AddFault() => Faults++;

    private void Show(ArticleReading reading)
    {
        var rows = EventRow.Of(reading);
        var taken = rows.Take(MostRows - Rows).ToList();
        NotShown += rows.Count - taken.Count;
        Rows += taken.Count;
        if (taken.Count > 0) _shown.Add((reading, taken));
    }
}
