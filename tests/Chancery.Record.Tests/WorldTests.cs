using System.Globalization;

namespace Chancery.Record.Tests;

/// <summary>Faults of the world: files that are no records, other processes, killed runs.</summary>
public sealed class WorldTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    private static string MessageOf(Action open) => Assert.Throws<RecordException>(open).Message;

    [Fact]
    public void A_file_that_is_no_database_is_named_and_left_alone()
    {
        var path = _place["notes.duckdb"];
        File.WriteAllText(path, new string('x', 9000));
        Assert.Contains($"'{path}' is not a DuckDB database", MessageOf(() => Store.Open(path, TimeProvider.System)), StringComparison.Ordinal);
        Assert.Equal(9000, new FileInfo(path).Length);
    }

    [Fact]
    public void A_damaged_record_is_refused_in_one_line()
    {
        var path = _place["r.duckdb"];
        using (var store = Store.Open(path, TimeProvider.System)) store.Put([new(Readings.Full())]);
        using (var file = File.OpenWrite(path))
        {
            file.Position = 4096;
            file.Write(new byte[8192]);
        }
        var message = MessageOf(() => Store.Open(path, TimeProvider.System));
        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void A_folder_is_no_record() => Assert.Contains("is a folder", MessageOf(() => Store.Open(_place[""], TimeProvider.System)), StringComparison.Ordinal);

    [Fact]
    public void A_record_in_a_folder_that_does_not_exist_is_refused() =>
        Assert.Contains("folder of the record", MessageOf(() => Store.Open(_place["no/such/r.duckdb"], TimeProvider.System)), StringComparison.Ordinal);

    [Fact]
    public void A_record_that_does_not_exist_cannot_be_asked() =>
        Assert.Contains("There is no record", MessageOf(() => Store.OpenReadOnly(_place["r.duckdb"])), StringComparison.Ordinal);

    [Fact]
    public void A_database_of_others_is_left_alone()
    {
        var path = _place["theirs.duckdb"];
        using (var theirs = StoreFile.Open(path, readOnly: false))
        {
            using var command = theirs.CreateCommand();
            command.CommandText = "CREATE TABLE sales (a INTEGER)";
            command.ExecuteNonQuery();
        }
        Assert.Contains("no record of Chancery", MessageOf(() => Store.Open(path, TimeProvider.System)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_schema_is_refused_with_both_numbers()
    {
        var path = _place["r.duckdb"];
        using (Store.Open(path, TimeProvider.System)) { }
        using (var newer = StoreFile.Open(path, readOnly: false))
        {
            using var command = newer.CreateCommand();
            command.CommandText = "UPDATE meta SET value = '99' WHERE key = 'schema'";
            command.ExecuteNonQuery();
        }
        var message = MessageOf(() => Store.Open(path, TimeProvider.System));
        Assert.Contains("schema 99", message, StringComparison.Ordinal);
        Assert.Contains(SchemaUpgrade.Current.ToString(CultureInfo.InvariantCulture), message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_held_by_another_process_is_refused_and_a_killed_process_leaves_whole_articles()
    {
        var path = _place["r.duckdb"];
        using var child = Child.Start(path);
        for (var batch = 0; batch < 3; batch++) Assert.NotNull(await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Contains("held by another process", MessageOf(() => Store.Open(path, TimeProvider.System)), StringComparison.Ordinal);
        Assert.Contains("held by another process", MessageOf(() => Store.OpenReadOnly(path)), StringComparison.Ordinal);
        child.Kill();
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        using var store = Store.Open(path, TimeProvider.System);
        var articles = (long)StoreTests.Only(store, "SELECT count(*) FROM article")!;
        Assert.True(articles >= 150, $"Three batches of 50 were reported; the record holds {articles} articles.");
        Assert.Equal(0, articles % 50);
        Assert.Equal(articles, StoreTests.Only(store, "SELECT count(DISTINCT article_id) FROM evidence"));
        Assert.Equal(articles * 2, StoreTests.Only(store, "SELECT count(*) FROM problem"));
        Assert.Equal(articles, store.Fingerprints().Count);
    }
}
