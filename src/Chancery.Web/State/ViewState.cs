using System.Globalization;
using System.Text;
using Chancery.Record.Queries;

namespace Chancery.Web.State;

/// <summary>What an address says: the view and all that narrows it. Immutable; links are made from it, so that every address is a permalink.</summary>
public sealed class ViewState
{
    private readonly List<KeyValuePair<string, string>> _query;

    internal ViewState(string path, IEnumerable<KeyValuePair<string, string>> query)
    {
        Path = path;
        _query = [.. query];
        Filter = FilterReader.Read(this);
        Paging = new(FilterReader.Number(this, "page", 1, 100_000, 1), FilterReader.Number(this, "size", 1, 500, 50));
    }

    /// <summary>"/search".</summary>
    public string Path { get; }

    /// <summary>What is wanted.</summary>
    public RecordFilter Filter { get; }

    /// <summary>Which rows of it.</summary>
    public Paging Paging { get; }

    /// <summary>Keys and values in the order of the address.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query => _query;

    /// <summary>The first value of a key; null if it is not there.</summary>
    public string? this[string key] => _query.Find(p => p.Key == key).Value;

    /// <summary>All values of a key.</summary>
    public IEnumerable<string> All(string key) => _query.Where(p => p.Key == key).Select(p => p.Value);

    /// <summary>Whether the key has this value.</summary>
    public bool Has(string key, string value) => _query.Contains(new(key, value));

    /// <summary>The address itself.</summary>
    public string Url => To(Path);

    /// <summary>Another view of the same choice.</summary>
    public string To(string path) => path + Text(_query);

    /// <summary>The address with one value of a key instead of all that were; null takes the key out. Paging begins anew.</summary>
    public string With(string key, string? value) => WithAll(key, value is null ? [] : [value]);

    /// <summary>Another view with one value of a key instead of all that were.</summary>
    public string ToWith(string path, params (string Key, string? Value)[] changes)
    {
        var kept = _query.Where(p => p.Key is not ("page" or "in") && !changes.Any(c => c.Key == p.Key));
        return path + Text(kept.Concat(changes.Where(c => c.Value is not null).Select(c => new KeyValuePair<string, string>(c.Key, c.Value!))));
    }

    /// <summary>The address with a value of a key put in, or taken out where it was.</summary>
    public string Toggle(string key, string value)
    {
        var there = Has(key, value);
        var rest = _query.Where(p => p.Key != "page" && !(p.Key == key && p.Value == value));
        return Path + Text(there ? rest : rest.Append(new(key, value)));
    }

    /// <summary>The address with several values of a key.</summary>
    public string WithAll(string key, IEnumerable<string> values) =>
        Path + Text(Without(key).Concat(values.Select(v => new KeyValuePair<string, string>(key, v))));

    /// <summary>The same rows as data.</summary>
    /// <param name="view">Name of the view in the API: "events".</param>
    /// <param name="suffix">"csv", "json" or "jsonl".</param>
    public string Data(string view, string suffix) => $"/api/v1/{view}.{suffix}" + Text(_query.Where(p => p.Key is not ("in" or "page" or "size")));

    /// <summary>An address from a path and pairs; pairs without a value are left out.</summary>
    public static string Link(string path, params (string Key, string? Value)[] pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return path + Text(pairs.Where(p => p.Value is not null).Select(p => new KeyValuePair<string, string>(p.Key, p.Value!)));
    }

    private IEnumerable<KeyValuePair<string, string>> Without(string key) => _query.Where(p => p.Key != key && p.Key != "page");

    private static string Text(IEnumerable<KeyValuePair<string, string>> query)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in query)
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length == 0 ? '?' : '&')}{Uri.EscapeDataString(key)}={Uri.EscapeDataString(value)}");
        return text.ToString();
    }
}
