using System.Globalization;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Record.Tests;

public sealed class StoreTests : IDisposable
{
    private readonly Place _place = new();

    private string Record => _place["r.duckdb"];

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_reading_comes_back_as_it_was_put()
    {
        var reading = Readings.Full();
        using var store = Store.Open(Record, new Clock());
        Assert.Equal(1, store.Put([new(reading, "f1")]));
        Assert.Equal(reading, store.Find("a1"));
        Assert.Equal(reading, store.FindByFingerprint("f1"));
        Assert.Null(store.Find("a2"));
    }

    [Fact]
    public void A_reading_comes_back_from_a_record_opened_again_for_reading()
    {
        using (var store = Store.Open(Record, new Clock())) store.Put([new(Readings.Full())]);
        using var again = Store.OpenReadOnly(Record);
        Assert.Equal(Readings.Full(), again.Find("a1"));
    }

    [Fact]
    public void A_text_with_NUL_keeps_its_offsets_and_its_reading()
    {
        var reading = Readings.Full(suffix: "\0 end");
        using var store = Store.Open(Record, new Clock());
        store.Put([new(reading)]);
        Assert.Equal(reading, store.Find("a1"));
        Assert.Equal((long)new CodePoints(reading.Article.Text).FromUtf16(reading.Article.Text.Length), Only(store, "SELECT length(text) FROM article"));
    }

    [Fact]
    public void Every_quote_stands_where_its_span_says()
    {
        using var store = Store.Open(Record, new Clock());
        store.Put([new(Readings.Full())]);
        var tables = Rows(store, "SELECT table_name FROM information_schema.columns WHERE column_name = 'quote' AND table_name IN (SELECT table_name FROM duckdb_tables())").Select(r => (string)r[0]!).ToList();
        Assert.Contains("evidence", tables);
        foreach (var table in tables)
        {
            var wrong = Rows(store, $"SELECT t.quote, substring(text, t.start_char + 1, t.end_char - t.start_char) FROM {table} t JOIN article USING (article_id) WHERE t.start_char IS NOT NULL AND substring(text, t.start_char + 1, t.end_char - t.start_char) <> t.quote");
            Assert.Empty(wrong);
            Assert.True((long)Only(store, $"SELECT count(*) FROM {table} WHERE quote IS NOT NULL")! > 0, $"{table} has no quote to check.");
        }
    }

    [Fact]
    public void Reading_again_replaces_the_article_and_leaves_all_others()
    {
        using var store = Store.Open(Record, new Clock());
        store.Put([new(Readings.Full("a1"), "f1"), new(Readings.Full("a2"), "f2")]);
        var others = Snapshot(store, "a2");
        store.Put([new(Readings.Full("a1", " More."), "f3")]);
        Assert.Equal(others, Snapshot(store, "a2"));
        Assert.Equal(Readings.Full("a1", " More."), store.Find("a1"));
        Assert.Equal(2L, Only(store, "SELECT count(*) FROM article"));
        Assert.Equal(2L, Only(store, "SELECT count(*) FROM event"));
        Assert.Equal(["f2", "f3"], store.Fingerprints().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Putting_the_same_reading_twice_changes_nothing()
    {
        using var store = Store.Open(Record, new Clock());
        store.Put([new(Readings.Full())]);
        var before = Snapshot(store, "a1");
        store.Put([new(Readings.Full()), new(Readings.Full())]);
        Assert.Equal(before, Snapshot(store, "a1"));
    }

    [Fact]
    public void A_batch_that_fails_leaves_the_record_as_it_was()
    {
        using var store = Store.Open(Record, new Clock());
        store.Put([new(Readings.Full("a1"))]);
        var broken = Readings.Full("a1") with { Sentences = [new(new(5, 9999), 0)] };
        var error = Assert.Throws<RecordException>(() => store.Put([new(Readings.Full("a2")), new(broken)]));
        Assert.Contains("leaves its text", error.Message, StringComparison.Ordinal);
        Assert.Equal(Readings.Full("a1"), store.Find("a1"));
        Assert.Null(store.Find("a2"));
    }

    [Fact]
    public void More_than_a_batch_is_written_whole()
    {
        using var store = Store.Open(Record, new Clock());
        Assert.Equal(600, store.Put(Enumerable.Range(0, 600).Select(i => new RecordEntry(Readings.Full(string.Create(CultureInfo.InvariantCulture, $"a{i}"))))));
        Assert.Equal(600L, Only(store, "SELECT count(DISTINCT article_id) FROM evidence"));
    }

    [Fact]
    public void The_time_of_reading_is_the_clocks()
    {
        using var store = Store.Open(Record, new Clock());
        store.Put([new(Readings.Full())]);
        Assert.Equal("2031-05-06 07:08:09", Only(store, "SELECT strftime(read_at AT TIME ZONE 'UTC', '%Y-%m-%d %H:%M:%S') FROM article"));
    }

    [Fact]
    public void Articles_are_found_by_the_beginning_of_the_id_the_source_id_the_path_and_the_address()
    {
        using var store = Store.Open(Record, new Clock());
        store.Put([new(Readings.Full("abc1"))]);
        foreach (var words in new[] { "abc", "abc1", "c-1", "courier/1.txt", "https://courier.example/1" }) Assert.Equal(["abc1"], store.Search(words));
        Assert.Empty(store.Search("bc1"));
    }

    [Fact]
    public void A_wrong_query_is_refused_in_DuckDBs_words()
    {
        using var store = Store.Open(Record, new Clock());
        var error = Assert.Throws<RecordException>(() => store.Query("SELECT nothing FROM article"));
        Assert.Contains("nothing", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_record_opened_for_reading_cannot_be_changed()
    {
        using (Store.Open(Record, new Clock())) { }
        using var store = Store.OpenReadOnly(Record);
        Assert.Throws<RecordException>(() => store.Query("DELETE FROM article"));
    }

    [Fact]
    public void The_fingerprint_changes_with_the_input_and_with_the_makers_but_not_with_the_path()
    {
        var article = new Article("Some words.", [new(BlockKind.Paragraph, 0, new(0, 11))]);
        var print = Fingerprint.Of(article, "m1");
        Assert.Matches("^[0-9a-f]{32}$", print);
        Assert.Equal(print, Fingerprint.Of(new Article("Some words.", article.Blocks) { Path = "elsewhere.txt" }, "m1"));
        Assert.NotEqual(print, Fingerprint.Of(article, "m2"));
        Assert.NotEqual(print, Fingerprint.Of(new Article("Some words!", article.Blocks), "m1"));
        Assert.NotEqual(print, Fingerprint.Of(new Article("Some words.", article.Blocks) { Publisher = "P" }, "m1"));
        Assert.NotEqual(print, Fingerprint.Of(new Article("Some words.", []), "m1"));
    }

    internal static List<object?[]> Rows(Store store, string sql)
    {
        using var rows = store.Query(sql);
        return [.. rows];
    }

    internal static object? Only(Store store, string sql) => Assert.Single(Rows(store, sql))[0];

    private static string Snapshot(Store store, string article) => string.Join('\n', Tables.TableWriters.Tables.SelectMany(
        t => Rows(store, $"SELECT to_json(t)::VARCHAR FROM {t} t WHERE article_id = '{article}' ORDER BY ALL").Select(r => $"{t} {r[0]}")));

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);
    }
}
