using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Chancery.Record.Queries;

/// <summary>Answers that were given: going back, on or aside in a view asks most questions again. Safe for several threads.</summary>
/// <remarks>Holds rows of records of strings, numbers, days and lists of strings alone, so that they can be kept as JSON from one start to the next.</remarks>
internal sealed class AnswerCache
{
    private const int MostRows = 50_000, MostOfOne = 2_000;

    private readonly ConcurrentDictionary<string, object> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _kept = new(StringComparer.Ordinal);
    private int _rows;

    /// <summary>Names a question: its text, its values and what its rows are made into.</summary>
    public static string Key<T>(string sql, IReadOnlyDictionary<string, object> parameters)
    {
        var key = new StringBuilder(typeof(T).Name).Append('\n').Append(sql);
        foreach (var (name, value) in parameters)
        {
            var text = value is IEnumerable<string> list ? string.Join('\u001f', list) : Convert.ToString(value, CultureInfo.InvariantCulture);
            key.Append('\u001e').Append(name).Append('\u001f').Append(text);
        }
        return key.ToString();
    }

    /// <summary>The answer to a question; null if it was not given yet.</summary>
    public IReadOnlyList<T>? Find<T>(string key)
    {
        if (_answers.TryGetValue(key, out var known)) return (IReadOnlyList<T>)known;
        if (!_kept.TryRemove(key, out var json)) return null;
        var rows = JsonSerializer.Deserialize<List<T>>(json)!;
        Add(key, rows);
        return rows;
    }

    /// <summary>Remembers an answer, unless it is long.</summary>
    public void Add<T>(string key, IReadOnlyList<T> rows)
    {
        if (rows.Count > MostOfOne) return;
        // Simple and enough: people ask around one thing for a while, then around another.
        if (Interlocked.Add(ref _rows, rows.Count + 1) > MostRows) Clear();
        _answers[key] = rows;
    }

    /// <summary>Takes up an answer of an earlier start.</summary>
    public void Keep(string key, string json) => _kept[key] = json;

    /// <summary>All answers as JSON.</summary>
    public IEnumerable<(string Key, string Json)> All() => _answers.Select(a => (a.Key, JsonSerializer.Serialize(a.Value, a.Value.GetType())));

    /// <summary>Forgets all: the record has changed.</summary>
    public void Clear()
    {
        _answers.Clear();
        _kept.Clear();
        _rows = 0;
    }
}
