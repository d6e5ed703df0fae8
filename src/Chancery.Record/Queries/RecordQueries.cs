using System.Globalization;
using DuckDB.NET.Data;

namespace Chancery.Record.Queries;

/// <summary>How a record is opened for questions.</summary>
/// <param name="IsWritable">Whether readings may be put into it meanwhile by this process (<see cref="RecordQueries.Refresh"/>). Otherwise other processes
/// may ask it at the same time.</param>
/// <param name="Longest">Longest time that a question may take.</param>
/// <param name="Preparing">Told how many articles are to be indexed before the work begins.</param>
/// <param name="First">Asks what people ask first, after the index was made; the answers are kept beside it.</param>
public sealed record QueryOptions(bool IsWritable, TimeSpan Longest, Action<int> Preparing, Action<RecordQueries> First);

/// <summary>Questions to a record: the explorer's. Safe for several threads.</summary>
/// <remarks>
/// Wide tables and an index of words are kept in a second file beside the record ("talks.explorer.duckdb" beside "talks.duckdb"), made when it is missing or
/// behind, or in memory where it
/// cannot be written. It holds nothing that the record does not hold and can be deleted.
/// </remarks>
public sealed class RecordQueries : IDisposable
{
    private readonly DuckDBConnection _connection;
    private readonly Asker _asker;
    private readonly Lock _lock = new();
    private readonly Action<int> _preparing;
    private readonly Action<RecordQueries> _first;

    private RecordQueries(DuckDBConnection connection, QueryOptions options)
    {
        _connection = connection;
        _preparing = options.Preparing;
        _first = options.First;
        _asker = new(connection, options.Longest);
        Version = IndexBuild.Version(connection);
        Events = new(_asker);
        Statements = new(_asker);
        Articles = new(_asker);
        Actors = new(_asker);
        Happenings = new(_asker);
        Dyads = new(_asker);
        Processes = new(_asker);
        Issues = new(_asker);
        Places = new(_asker);
        Networks = new(_asker);
        Facets = new(_asker);
    }

    /// <summary>Names what the record holds: the same text for the same readings and the same program.</summary>
    public string Version { get; private set; }

    /// <summary>Who did what to whom.</summary>
    public EventQueries Events { get; }

    /// <summary>Who said what.</summary>
    public StatementQueries Statements { get; }

    /// <summary>The articles.</summary>
    public ArticleQueries Articles { get; }

    /// <summary>Persons, states, organisations and groups.</summary>
    public ActorQueries Actors { get; }

    /// <summary>Events of several articles that tell of the same.</summary>
    public HappeningQueries Happenings { get; }

    /// <summary>Pairs of countries.</summary>
    public DyadQueries Dyads { get; }

    /// <summary>Negotiations, accords and gatherings.</summary>
    public ProcessQueries Processes { get; }

    /// <summary>What people are for or against.</summary>
    public IssueQueries Issues { get; }

    /// <summary>Where it takes place.</summary>
    public PlaceQueries Places { get; }

    /// <summary>Who stands with and against whom.</summary>
    public NetworkQueries Networks { get; }

    /// <summary>Counts by dimension.</summary>
    public FacetQueries Facets { get; }

    /// <summary>Opens a record and brings its index into step.</summary>
    /// <exception cref="RecordException">As <see cref="Store.OpenReadOnly"/>.</exception>
    public static RecordQueries Open(string path, QueryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Upgrade(path, options.IsWritable);
        var connection = StoreFile.Open(path, readOnly: !options.IsWritable);
        try
        {
            var file = Path.ChangeExtension(Path.GetFullPath(path), ".explorer.duckdb");
            var isFile = Attach(connection, file);
            var changed = IndexBuild.Update(connection, options.Preparing);
            var queries = new RecordQueries(connection, options);
            // What everybody asks first is answered when the index is made, so that the first pages come at once from then on.
            if (changed)
            {
                queries.AnswerFirst();
                // Their connections would hold the index, which is opened anew.
                queries._asker.Dispose();
            }
            else KeptAnswers.TakeUp(connection, queries._asker.Known);
            if (isFile && !options.IsWritable) SqlScript.Run(connection, $"DETACH x; ATTACH {Literal(file)} AS x (READ_ONLY)");
            else if (isFile && changed) SqlScript.Run(connection, "CHECKPOINT x");
            // From here on no question reaches any file, whatever it asks.
            // Rows of a page (500 at most) are looked up by number rather than searched for in whole columns.
            SqlScript.Run(connection, "SET dynamic_or_filter_threshold = 512; SET enable_external_access = false; SET lock_configuration = true");
            return queries;
        }
        catch (Exception e)
        {
            connection.Dispose();
            if (e is DuckDBException) throw new RecordException($"The record '{path}' cannot be explored: {StoreFile.OneLine(e.Message)}", e);
            throw;
        }
    }

    /// <summary>Takes up what was put into the record meanwhile.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Refresh()
    {
        lock (_lock)
        {
            using var connection = new DuckDBConnection(_connection.ConnectionString);
            connection.Open();
            if (!IndexBuild.Update(connection, _preparing)) return false;
            _asker.Known = new();
            Version = IndexBuild.Version(connection);
            return true;
        }
    }

    /// <summary>Asks what people ask first (<see cref="QueryOptions.First"/>) and keeps the answers with the index: after <see cref="Refresh"/>, when
    /// there is time, so that the first pages come at once again.</summary>
    public void AnswerFirst()
    {
        lock (_lock)
        {
            _first(this);
            using var connection = new DuckDBConnection(_connection.ConnectionString);
            connection.Open();
            KeptAnswers.Write(connection, _asker.Known);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _asker.Dispose();
        _connection.Dispose();
    }

    // A record of an older version gets its new columns first; that needs a moment of its own.
    private static void Upgrade(string path, bool isWritable)
    {
        if (isWritable)
        {
            Store.Open(path, TimeProvider.System).Dispose();
            return;
        }
        int found;
        using (var store = Store.OpenReadOnly(path)) found = store.Schema;
        if (found < SchemaUpgrade.Current) Store.Open(path, TimeProvider.System).Dispose();
    }

    /// <summary>Whether the index stands in a file; false: in memory.</summary>
    private static bool Attach(DuckDBConnection connection, string file)
    {
        try
        {
            SqlScript.Run(connection, $"ATTACH {Literal(file)} AS x (READ_WRITE)");
            if (IndexBuild.Fits(connection)) return true;
            SqlScript.Run(connection, "DETACH x");
            File.Delete(file);
            SqlScript.Run(connection, $"ATTACH {Literal(file)} AS x (READ_WRITE)");
        }
        // Another server holds the file, or the folder takes none: the same tables in memory do as well.
        catch (Exception e) when (e is DuckDBException or IOException or UnauthorizedAccessException)
        {
            SqlScript.Run(connection, "ATTACH ':memory:' AS x (READ_WRITE)");
            IndexBuild.Create(connection);
            return false;
        }
        IndexBuild.Create(connection);
        return true;
    }

    private static string Literal(string text) => string.Create(CultureInfo.InvariantCulture, $"'{text.Replace("'", "''", StringComparison.Ordinal)}'");
}
