using Chancery.Reading;

namespace Chancery.Web;

/// <summary>A text to be read and not kept.</summary>
/// <param name="Text">The article.</param>
/// <param name="Date">Day of publication; null if unknown.</param>
/// <param name="Publisher">Who published it; null if unknown.</param>
public sealed record TryText(string Text, DateOnly? Date, string? Publisher);

/// <summary>How the explorer is served.</summary>
public sealed record ExplorerOptions
{
    /// <summary>Name of the record, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Address to listen on. Loopback unless told.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>Port; 0 takes a free one.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>Served to others behind a proxy: tighter limits, any host name, no readings of long texts.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Reads a text; null: the server cannot.</summary>
    public Func<TryText, CancellationToken, ArticleReading>? Read { get; init; }

    /// <summary>Answers questions in SQL; null: they are not taken.</summary>
    public Record.Sandbox.SqlDesk? Sql { get; init; }

    /// <summary>English name of a country code; null where it has none.</summary>
    public Func<string, string?> CountryName { get; init; } = _ => null;

    /// <summary>Told faults of the program, one line each.</summary>
    public Action<string> Log { get; init; } = _ => { };

    /// <summary>Longest text that <see cref="Read"/> is given, in characters.</summary>
    public int LongestText => IsPublic ? 20_000 : 100_000;

    /// <summary>Requests that one client may make at once, and again every ten seconds.</summary>
    public int RequestsPerTenSeconds { get; init; } = 300;
}
