using Chancery.Intake;
using Chancery.Reading;
using Chancery.Record;
using Chancery.Record.Queries;

namespace Chancery.Cli.Runs;

/// <summary>A folder whose articles are read into a record while it is served. A file is taken once it has stopped growing, and moved away when it is
/// done.</summary>
internal sealed class Inbox(string folder, string record, RecordQueries queries, Workshop workshop, Reader reader, IReadOnlyList<string> overlays,
    Terminal terminal)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, (long Length, DateTime Written)> _seen = new(StringComparer.Ordinal);
    private readonly string _makers = workshop.Makers(overlays);

    /// <summary>Looks again and again until stopped.</summary>
    public async Task WatchAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                Look(stop);
                await Task.Delay(Pause, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            // A full disk or a folder taken away must not end the explorer; it is tried again.
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or RecordException)
            {
                terminal.Error.WriteLine($"chancery: inbox '{folder}': {e.Message}");
                await Task.Delay(10 * Pause, stop).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    /// <summary>Reads what lies there complete.</summary>
    /// <returns>Number of articles read.</returns>
    public int Look(CancellationToken stop)
    {
        var ready = new DirectoryInfo(folder).EnumerateFiles().Where(f => f.Name[0] != '.' && HasSettled(f)).Select(f => f.FullName)
            .Order(StringComparer.Ordinal).ToList();
        if (ready.Count == 0) return 0;
        var articles = 0;
        using (var store = Store.Open(record, terminal.Time))
        {
            foreach (var file in ready) articles += Take(file, store, stop);
        }
        queries.Refresh();
        terminal.Error.WriteLine($"chancery: inbox: {articles} article{(articles == 1 ? "" : "s")} read.");
        // What has come is seen from here on; the first pages, which ask most, are made ready while nothing else waits.
        if (articles > 0) queries.AnswerFirst();
        return articles;
    }

    private bool HasSettled(FileInfo file)
    {
        var now = (file.Length, file.LastWriteTimeUtc);
        var settled = _seen.TryGetValue(file.FullName, out var before) && before == now;
        _seen[file.FullName] = now;
        return settled;
    }

    private int Take(string file, Store store, CancellationToken stop)
    {
        var run = new ReadRun((a, c) => reader.Read(a, c), a => Fingerprint.Of(a, _makers), store, null, Environment.ProcessorCount, again: false);
        var harvest = run.Run(ArticleSource.Read([file], new()), new Lines(terminal.Error), stop);
        stop.ThrowIfCancellationRequested();
        var goal = Path.Combine(folder, harvest.Articles + harvest.There == 0 ? "refused" : "read");
        Directory.CreateDirectory(goal);
        File.Move(file, Free(goal, Path.GetFileName(file)));
        _seen.Remove(file);
        return harvest.Articles;
    }

    private static string Free(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        for (var i = 2; Path.Exists(path); i++) path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}-{i}{Path.GetExtension(name)}");
        return path;
    }

    private sealed class Lines(TextWriter error) : IReadProgress
    {
        public void Line(string text) => error.WriteLine(text);

        public void Advance(int characters, int articles) { }
    }
}
