using Chancery.Intake;
using Chancery.Reading;
using Chancery.Record;
using Chancery.Text;

namespace Chancery.Cli.Runs;

/// <summary>Reads articles on several threads and hands the readings on in the order of the input.</summary>
internal sealed class ReadRun(
    Func<Article, CancellationToken, ArticleReading> read, Func<Article, string?> fingerprint, Store? store, JsonlFile? lines, int threads, bool again)
{
    // Articles in flight beyond the threads, so that a long one does not keep the others waiting.
    private const int Ahead = 4;

    // What a killed run has to read again.
    private static readonly TimeSpan LongestBatch = TimeSpan.FromSeconds(10);

    private readonly List<RecordEntry> _batch = [];
    private readonly List<ArticleReading> _unwritten = [];
    private readonly IReadOnlySet<string> _there = store is null || again ? new HashSet<string>() : store.Fingerprints();
    private long _lastSave = TimeProvider.System.GetTimestamp();

    /// <summary>Reads all items, or until cancelled: then what is in flight is dropped and what was read is kept.</summary>
    public Harvest Run(IEnumerable<IntakeItem> items, IReadProgress progress, CancellationToken cancellation)
    {
        var harvest = new Harvest();
        try
        {
            foreach (var outcome in Outcomes(items, cancellation))
            {
                Take(outcome, harvest, progress);
                if (store is null || _batch.Count >= Store.BatchSize || _unwritten.Count >= Store.BatchSize || TimeProvider.System.GetElapsedTime(_lastSave) > LongestBatch) Save();
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            progress.Line("chancery: stopped; what was read is kept, and the same command goes on from here.");
        }
        Save();
        return harvest;
    }

    private void Take(Outcome outcome, Harvest harvest, IReadProgress progress)
    {
        if (outcome.Fault is { } fault)
        {
            harvest.AddFault();
            progress.Line(fault);
        }
        else if (outcome.Reading is { } reading)
        {
            harvest.AddRead(reading);
            if (store is not null) _batch.Add(new(reading, outcome.Fingerprint));
            if (lines is not null) _unwritten.Add(reading);
        }
        else
        {
            var known = lines is not null || harvest.WantsRows ? store!.FindByFingerprint(outcome.Fingerprint!) : null;
            harvest.AddThere(known);
            if (lines is not null && known is not null) _unwritten.Add(known);
        }
        progress.Advance(outcome.Length, outcome.Fault is null ? 1 : 0);
    }

    /// <summary>The record first: a line that others see stands for an article that stays.</summary>
    private void Save()
    {
        store?.Put(_batch);
        foreach (var reading in _unwritten) lines?.Write(reading);
        lines?.Flush();
        _batch.Clear();
        _unwritten.Clear();
        _lastSave = TimeProvider.System.GetTimestamp();
    }

    private IEnumerable<Outcome> Outcomes(IEnumerable<IntakeItem> items, CancellationToken cancellation)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var window = new Queue<Task<Outcome>>();
        foreach (var item in items)
        {
            window.Enqueue(Task.Factory.StartNew(() => Read(item, cancellation), cancellation, TaskCreationOptions.None, scheduler));
            if (window.Count >= threads * Ahead) yield return window.Dequeue().GetAwaiter().GetResult();
        }
        while (window.Count > 0) yield return window.Dequeue().GetAwaiter().GetResult();
    }

    private Outcome Read(IntakeItem item, CancellationToken cancellation)
    {
        if (item.Article is not { } article) return new(0, null, null, item.Fault!.ToString());
        var print = fingerprint(article);
        if (print is not null && _there.Contains(print)) return new(article.Text.Length, print, null, null);
        try
        {
            return new(article.Text.Length, print, read(article, cancellation), null);
        }
        // One article must not end a run over a million; the message names it, so that the fault can be found.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var name = article.SourceId ?? article.Path ?? "standard input";
            return new(article.Text.Length, print, null, $"{name}: reading failed, a fault of the program: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}
