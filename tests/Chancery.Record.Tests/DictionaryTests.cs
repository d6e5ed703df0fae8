using Chancery.Testing;

namespace Chancery.Record.Tests;

public sealed class DictionaryTests : IDisposable
{
    private readonly Place _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_data_dictionary_has_every_column_with_its_type_and_nothing_else()
    {
        using var store = Store.Open(_place["r.duckdb"], TimeProvider.System);
        var columns = StoreTests.Rows(store, "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'main' ORDER BY table_name, ordinal_position");
        var expected = columns.Select(r => $"{r[0]}.{r[1]} {r[2]}").ToList();
        var documented = Documented().ToList();
        Assert.Equal(expected.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
        foreach (var table in expected.GroupBy(e => e.Split('.')[0])) Assert.Equal(table, documented.Where(d => d.StartsWith(table.Key + ".", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Documented()
    {
        var table = "";
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "record.md")))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal)) table = line[4..];
            if (!line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| Column", StringComparison.Ordinal)) continue;
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            Assert.True(cells[3].Length > 0, $"{table}.{cells[1]} says nothing.");
            yield return $"{table}.{cells[1]} {cells[2]}";
        }
    }
}
