using Chancery.Reading;

namespace Chancery.Record.Tests;

public sealed class ActorTests : IDisposable
{
    private readonly Place _place = new();
    private readonly Store _store;

    public ActorTests() => _store = Store.Open(_place["r.duckdb"], TimeProvider.System);

    public void Dispose()
    {
        _store.Dispose();
        _place.Dispose();
    }

    [Fact]
    public void One_actor_is_one_row_with_the_articles_that_name_it()
    {
        _store.Put([Article("a1", "2031-05-06", ("Mara Venn", "KLD", "person/mara venn/KLD")), Article("a2", "2031-05-09", ("Mara Venn", "KLD", "person/mara venn/KLD")),
            Article("a3", "2031-05-01", ("Mara J. Venn", "KLD", "person/mara venn/KLD"))]);
        var row = Assert.Single(StoreTests.Rows(_store, "SELECT actor_id, kind, name, other_names::VARCHAR, country, sectors::VARCHAR, articles, first_published::VARCHAR, last_published::VARCHAR FROM actor"));
        Assert.Equal(["person/mara venn/KLD", "person", "Mara Venn", "[Mara J. Venn]", "KLD", "[GOV]", 3L, "2031-05-01", "2031-05-09"], row);
        Assert.Equal(["a1", "a2", "a3"], StoreTests.Rows(_store, "SELECT article_id FROM actor_article ORDER BY article_id").Select(r => r[0]));
    }

    [Fact]
    public void A_surname_alone_is_no_actor()
    {
        _store.Put([Article("a1", "2031-05-06", ("Mara Venn", "KLD", "person/mara venn/KLD"), ("Venn", null, null))]);
        Assert.Equal("Mara Venn", Assert.Single(StoreTests.Rows(_store, "SELECT name FROM actor"))[0]);
    }

    [Fact]
    public void A_name_without_country_joins_the_only_one_of_that_name()
    {
        _store.Put([Article("a1", "2031-05-06", ("Mara Venn", "KLD", "person/mara venn/KLD")), Article("a2", "2031-05-07", ("Mara Venn", null, "person/mara venn/-"))]);
        Assert.Equal(["person/mara venn/KLD", 2L], Assert.Single(StoreTests.Rows(_store, "SELECT actor_id, articles FROM actor")));
    }

    [Fact]
    public void Where_two_countries_have_a_name_the_third_stays_apart()
    {
        _store.Put([Article("a1", "2031-05-06", ("Mara Venn", "KLD", "person/mara venn/KLD")), Article("a2", "2031-05-07", ("Mara Venn", "OST", "person/mara venn/OST")),
            Article("a3", "2031-05-08", ("Mara Venn", null, "person/mara venn/-"))]);
        Assert.Equal(["person/mara venn/-", "person/mara venn/KLD", "person/mara venn/OST"], StoreTests.Rows(_store, "SELECT actor_id FROM actor ORDER BY actor_id").Select(r => r[0]));
    }

    [Fact]
    public void A_record_of_the_first_schema_gets_its_actors_when_it_is_read_again()
    {
        var path = _place["old.duckdb"];
        using (var old = StoreFile.Open(path, readOnly: false))
        {
            using var resource = typeof(Store).Assembly.GetManifestResourceStream("Schema.0001_record.sql")!;
            using var reader = new StreamReader(resource);
            using var command = old.CreateCommand();
            command.CommandText = reader.ReadToEnd() + "INSERT INTO meta VALUES ('schema', '1'); INSERT INTO entity VALUES ('a0', 'e1', 'person', 'Mara Venn', 'KLD', ['GOV'], 'text', NULL, []);";
            command.ExecuteNonQuery();
        }
        using var store = Store.Open(path, TimeProvider.System);
        Assert.Equal(0L, StoreTests.Only(store, "SELECT count(*) FROM actor"));
        store.Put([Article("a1", "2031-05-06", ("Mara Venn", "KLD", "person/mara venn/KLD"))]);
        Assert.Equal(1L, StoreTests.Only(store, "SELECT count(*) FROM actor"));
    }

    private static RecordEntry Article(string id, string published, params (string Name, string? Country, string? Actor)[] people)
    {
        var full = Readings.Full(id);
        var entities = people.Select((p, i) => full.Entities[0] with { Id = $"e{i + 1}", Name = p.Name, Country = p.Country, Sectors = p.Country is null ? [] : ["GOV"], Actor = p.Actor, Identifier = null });
        return new(full with { Entities = entities.ToSequence(), Article = full.Article with { Published = new(published, "day", "option") } });
    }
}
