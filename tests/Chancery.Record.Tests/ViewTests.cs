namespace Chancery.Record.Tests;

public sealed class ViewTests : IDisposable
{
    private readonly Place _place = new();
    private readonly Store _store;

    public ViewTests()
    {
        _store = Store.Open(_place["r.duckdb"], TimeProvider.System);
        var meeting = Readings.Full("a2");
        meeting = meeting with { Events = [meeting.Events[0] with { Actors = [new("e2", null, null), new("e3", null, null), new("e1", null, null)], Recipients = [], SaidIn = [] }] };
        var undated = Readings.Full("a3");
        undated = undated with { Events = [undated.Events[0] with { Date = null, Numbers = [] }] };
        _store.Put([new(Readings.Full("a1")), new(meeting), new(undated)]);
    }

    public void Dispose()
    {
        _store.Dispose();
        _place.Dispose();
    }

    [Fact]
    public void The_chain_leads_from_the_publisher_to_the_innermost_speaker() =>
        Assert.Equal("CRR → Mara Venn → Keld", StoreTests.Only(_store, "SELECT chain FROM chain WHERE article_id = 'a1' AND statement_id = 's2'"));

    [Fact]
    public void An_event_line_names_both_sides_and_on_whose_word_it_stands()
    {
        var row = Assert.Single(StoreTests.Rows(_store, "SELECT actors, recipients, actor_countries::VARCHAR, recipient_countries::VARCHAR, said_by, is_narrated, quote FROM event_line WHERE article_id = 'a1'"));
        Assert.Equal(["Oster", "Keld", "[OST]", "[KLD]", "CRR → Mara Venn → Keld", false, "Keld would host Oster on Monday"], row);
        Assert.Equal(["CRR", true], Assert.Single(StoreTests.Rows(_store, "SELECT said_by, is_narrated FROM event_line WHERE article_id = 'a2'")));
    }

    [Fact]
    public void Numbers_stand_beside_the_line_of_their_event() =>
        Assert.Equal([null, 30L, "published"], Assert.Single(StoreTests.Rows(_store, "SELECT dead, crowd, date_basis FROM event_line WHERE article_id = 'a1'")));

    [Fact]
    public void A_dyad_says_where_the_day_of_publication_stands_in_for_the_day()
    {
        var rows = StoreTests.Rows(_store, "SELECT day::VARCHAR, day_basis FROM dyad WHERE article_id IN ('a1', 'a3') ORDER BY article_id");
        Assert.Equal([["2031-05-05", "published"], ["2031-05-06", "none"]], rows);
    }

    [Fact]
    public void A_directed_event_is_one_dyad_from_actor_to_recipient() =>
        Assert.Equal(["OST", "KLD", true], Assert.Single(StoreTests.Rows(_store, "SELECT actor_country, recipient_country, is_directed FROM dyad WHERE article_id = 'a1'")));

    [Fact]
    public void A_meeting_without_direction_is_one_dyad_for_each_pair_of_countries() =>
        Assert.Equal(["KLD", "OST", false], Assert.Single(StoreTests.Rows(_store, "SELECT actor_country, recipient_country, is_directed FROM dyad WHERE article_id = 'a2'")));

    [Fact]
    public void Codes_of_PETRARCH_are_one_row_a_pair()
    {
        var full = Readings.Full("a3");
        var directed = full.Events[0] with { Actors = [new("e2", null, null, "OST"), new("e3", null, null, "OSTMIL")], Recipients = [new("e1", null, null, "KLDGOV")], Issues = ["PORTS"] };
        var mutual = directed with { Id = "v2", Actors = [new("e2", null, null, "OST"), new("e3", null, null, "KLD")], Recipients = [] };
        _store.Put([new(full with { Provenance = full.Provenance with { Codebook = "PETRARCH" }, Events = [directed, mutual] })]);
        var rows = StoreTests.Rows(_store, "SELECT event_id, source, target, issues::VARCHAR FROM petrarch_event ORDER BY event_id, source");
        Assert.Equal(
            [["v1", "OST", "KLDGOV", "[PORTS]"], ["v1", "OSTMIL", "KLDGOV", "[PORTS]"], ["v2", "KLD", "OST", "[PORTS]"], ["v2", "OST", "KLD", "[PORTS]"]],
            rows);
        Assert.Equal("PETRARCH", StoreTests.Only(_store, "SELECT DISTINCT codebook FROM event WHERE article_id = 'a3'"));
        Assert.Equal("PLOVER 2.0", StoreTests.Only(_store, "SELECT DISTINCT codebook FROM event WHERE article_id = 'a1'"));
    }

    [Fact]
    public void Who_says_joins_the_pieces_of_the_content()
    {
        var row = Assert.Single(StoreTests.Rows(_store, "SELECT speaker, cue, content, addressees, said_by FROM who_says WHERE article_id = 'a1' AND statement_id = 's1'"));
        Assert.Equal(["Mara Venn", "said", "😀 … that Keld would host Oster on Monday", "Oster", "CRR → Mara Venn"], row);
    }
}
