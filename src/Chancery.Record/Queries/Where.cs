using System.Globalization;

namespace Chancery.Record.Queries;

/// <summary>Turns a filter into the condition of a SQL statement. Values only ever become parameters.</summary>
internal sealed class Where
{
    private readonly List<string> _conditions = [];
    private readonly Dictionary<string, object> _parameters = new(StringComparer.Ordinal);

    public Where(Scope scope, RecordFilter filter)
    {
        AddWords(scope, filter.Words);
        foreach (var (name, values) in filter.Values) AddValues(scope, name, [.. values]);
        AddDays(scope, filter);
        if (scope == Scope.Articles) AddEventsOf(filter);
        if (scope != Scope.Actors && filter.Article is { } article) Add($"article_id = {Parameter(article)}");
        if (scope != Scope.Events) return;
        if (filter.Confidence is { } least) Add($"confidence >= {Parameter(least)}");
        if (filter.Happening is { } happening) AddHappening(happening);
        if (filter.Between is var (a, b)) AddBetween(a, b);
        if (!filter.WithRetold) Add("same_as IS NULL");
    }

    /// <summary>The parameters that the condition names.</summary>
    public IReadOnlyDictionary<string, object> Parameters => _parameters;

    /// <summary>"WHERE …", or "" for no condition.</summary>
    public string Sql => _conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", _conditions);

    /// <summary>Adds a condition.</summary>
    public Where Add(string condition)
    {
        _conditions.Add(condition);
        return this;
    }

    /// <summary>A parameter of its own for a value; gives back how SQL names it.</summary>
    public string Parameter(object value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p{_parameters.Count}");
        _parameters.Add(name, value);
        return "$" + name;
    }

    /// <summary>Adds the happening of an id; an id that is none fits nothing.</summary>
    public Where AddHappening(string id) => Add(
        id.Length == 16 && ulong.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
        ? $"happening = {Parameter(number)}" : "false");

    /// <summary>Adds that two countries stand on the two sides, in either direction, or both act where there is no recipient.</summary>
    public Where AddBetween(string a, string b)
    {
        var (first, second) = (Parameter(a), Parameter(b));
        return Add($"(({Has("actor", first)} AND {Has("recipient", second)}) OR ({Has("actor", second)} AND {Has("recipient", first)}) "
            + "OR (recipient_countries_bag IN (SELECT bag_no FROM x.bag WHERE len(items) = 0) "
            + $"AND {Has("actor", first)} AND {Has("actor", second)}))");

        static string Has(string side, string country) =>
            $"{side}_countries_bag IN (SELECT bag_no FROM x.bag WHERE list_contains(items, {country}))";
    }

    private void AddValues(Scope scope, string name, IReadOnlyList<string> values)
    {
        if (Dimensions.Find(name) is { } dimension && dimension.Has(scope)) Add(Condition(dimension, scope, values));
    }

    private string Condition(Dimension dimension, Scope scope, IReadOnlyList<string> values)
    {
        var column = dimension.Of(scope)!;
        if (scope == Scope.Events && dimension.Test is { } test) return test(values.Count == 1 ? $"= {Parameter(values[0])}" : $"IN (SELECT unnest({Parameter(values)}))");
        if (scope == Scope.Events && dimension.BagOfEvents is { } bag)
            return $"{bag} IN (SELECT bag_no FROM x.bag WHERE list_has_any(items, {Parameter(values)}))";
        if (dimension.IsListIn(scope)) return $"list_has_any({column}, {Parameter(values)})";
        return values.Count == 1 ? $"{column} = {Parameter(values[0])}" : $"list_contains({Parameter(values)}, {column})";
    }

    private void AddDays(Scope scope, RecordFilter filter)
    {
        var (first, last) = scope switch { Scope.Events => ("day", "day"), Scope.Actors => ("last_day", "first_day"), _ => ("published", "published") };
        if (filter.From is { } from) Add($"{first} >= {Parameter(from)}");
        if (filter.To is { } to) Add($"{last} <= {Parameter(to)}");
    }

    // Articles are narrowed by what their events are: those that tell of a visit, those in which a minister acts.
    private void AddEventsOf(RecordFilter filter)
    {
        var values = filter.Values.Where(v => Dimensions.Find(v.Key) is { } d && !d.Has(Scope.Articles) && d.Has(Scope.Events)).ToList();
        if (values.Count == 0 && filter.Confidence is null) return;
        var inner = new List<string>();
        foreach (var (name, wanted) in values) inner.Add(Condition(Dimensions.Find(name)!, Scope.Events, [.. wanted]));
        if (filter.Confidence is { } least) inner.Add($"confidence >= {Parameter(least)}");
        Add($"article_no IN (SELECT article_no FROM x.event_row WHERE {string.Join(" AND ", inner)})");
    }

    private void AddWords(Scope scope, string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return;
        var terms = SearchTerm.Of(words);
        // Marks without a letter stand in no row.
        if (terms.Count == 0 || terms.Any(t => t.Words.Count == 0)) Add("false");
        else foreach (var term in terms) Add(scope.Numbers() is { } number ? Indexed(scope, number, term) : $"contains(words, {Pattern(term)})");
    }

    // Rows with all words of a term, from the index of words; where these have to stand side by side only those rows are looked at.
    private string Indexed(Scope scope, string number, SearchTerm term)
    {
        var table = scope.Table().Replace("_row", "_word", StringComparison.Ordinal);
        var there = term.Words.Select((w, i) =>
            $"{number} IN (SELECT {number} FROM {table} WHERE {IsWord(Parameter(w), term.IsOpen && i == term.Words.Count - 1)})").ToList();
        if (there.Count == 1) return there[0];
        // The limit is none: it only keeps DuckDB from looking at the words of every row before it knows which have all of them.
        return $"{number} IN (SELECT {number} FROM (SELECT {number}, words FROM {scope.Table()} WHERE {string.Join(" AND ", there)} LIMIT 1000000000000) "
            + $"WHERE contains(words, {Pattern(term)}))";
    }

    private static string IsWord(string parameter, bool isOpen) =>
        isOpen ? $"word >= x.word_of({parameter}) AND word < x.word_of({parameter}) || chr(1114111)" : $"word = x.word_of({parameter})";

    private string Pattern(SearchTerm term) => term.IsOpen ? $"rtrim({Normal(Parameter(term.Text))})" : Normal(Parameter(term.Text));

    // Words as the tables hold them. The marks at either end of a term leave empty words behind.
    private static string Normal(string sql) => $"' ' || trim(x.words_of({sql})) || ' '";
}
