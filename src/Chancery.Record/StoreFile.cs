using DuckDB.NET.Data;

namespace Chancery.Record;

/// <summary>Opens database files and says plainly why one cannot be opened.</summary>
internal static class StoreFile
{
    public static DuckDBConnection Open(string path, bool readOnly)
    {
        var settings = new DuckDBConnectionStringBuilder { DataSource = path };
        // Since 1.2 DuckDB packs long texts with zstd, but writes what older versions read unless told otherwise.
        settings.StorageCompatibilityVersion = "v1.2.0";
        // Nothing may be fetched from a network behind the user's back.
        settings["autoinstall_known_extensions"] = "false";
        if (readOnly) settings["ACCESS_MODE"] = "READ_ONLY";
        var connection = new DuckDBConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (DuckDBException e)
        {
            connection.Dispose();
            throw new RecordException(Explain(path, e.Message), e);
        }
    }

    private static string Explain(string path, string message)
    {
        if (Directory.Exists(path)) return $"The record '{path}' is a folder; expected a DuckDB file or a new name.";
        if (Has(message, "not a valid DuckDB database")) return $"The file '{path}' is not a DuckDB database. Name another file with --into, or move this one away.";
        if (Has(message, "lock")) return $"The record '{path}' is held by another process{Holder(message)}. DuckDB allows one at a time: wait for it to end, or copy the file and use the copy. "
            + "If it is 'chancery serve', stop it first, or start it with --inbox DIR and put the articles into that folder: it reads them into its record.";
        if (Has(message, "newer") || Has(message, "version number"))
            return $"The record '{path}' was written by another version of DuckDB and cannot be opened: {OneLine(message)}";
        if (Has(message, "Permission denied") || Has(message, "Read-only file system")) return $"The record '{path}' cannot be written: permission denied. Name a file in a folder of yours with --into.";
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) return $"The folder of the record '{path}' does not exist. Make it first, or name another file with --into.";
        return $"The record '{path}' cannot be opened: {OneLine(message)} If it is damaged, move it away and read the articles again.";
    }

    private static string Holder(string message)
    {
        var start = message.IndexOf("PID ", StringComparison.Ordinal);
        return start < 0 ? "" : $" ({new string([.. message[start..].TakeWhile(c => c is not (')' or '.' or ' ') || c == ' ' && message[start] == 'P').Take(12)]).TrimEnd()})";
    }

    internal static string OneLine(string message) => string.Join(' ', message.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static bool Has(string message, string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
