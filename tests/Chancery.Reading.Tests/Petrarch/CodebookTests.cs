using System.Collections.Concurrent;
using Chancery.Reading.Knowledge;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Reading.Tests.Petrarch;

/// <summary>Readings whose events dictionaries of PETRARCH coded.</summary>
public sealed class CodebookTests
{
    private static readonly ConcurrentDictionary<string, Reader> Readers = new(StringComparer.Ordinal);

    private const string Text = "Troops from Orvania attacked a tower in Telmark on Monday. Halda Brenn met the police of Telmark. \"Telmark gave us copper,\" said Brenn.";

    [Fact]
    public void Events_have_codes_beside_PLOVER_s_type_and_stand_on_words()
    {
        var reading = Read(Text);
        Assert.Equal("PETRARCH", reading.Provenance.Codebook);
        var attack = reading.Events.First(e => e.Cameo == "190");
        Assert.Equal(("ASSAULT", "my.txt:24", "ORVMIL", "TLM"), (attack.Type, attack.Rule, attack.Actors[0].Code, attack.Recipients[0].Code));
        Assert.Equal("2030-05-06", attack.Date?.Start);
        var entity = reading.Entities.Single(e => e.Id == attack.Recipients[0].Entity);
        Assert.Equal("Telmark", entity.Name);
        foreach (var side in reading.Events.SelectMany(e => e.Actors.Concat(e.Recipients)))
        {
            Assert.NotNull(side.Span);
            Assert.Contains(reading.Entities, e => e.Id == side.Entity);
        }
    }

    [Fact]
    public void A_code_of_two_directions_is_one_happening_told_twice()
    {
        var meetings = Read(Text).Events.Where(e => e.Cameo == "040").ToList();
        Assert.Equal(2, meetings.Count);
        Assert.Equal((null, meetings[0].Id), (meetings[0].SameAs, meetings[1].SameAs));
        Assert.Equal(meetings[0].Actors[0].Code, meetings[1].Recipients[0].Code);
    }

    [Fact]
    public void Entities_stay_in_order_of_first_mention_and_have_ids_in_order()
    {
        var reading = Read(Text);
        Assert.Equal(Enumerable.Range(1, reading.Entities.Count).Select(i => $"e{i}"), reading.Entities.Select(e => e.Id));
        var starts = reading.Entities.Select(e => e.Mentions[0].Span.Start).ToList();
        Assert.Equal(starts.Order(), starts);
    }

    [Fact]
    public void What_PLOVER_has_no_type_for_has_none()
    {
        var said = Read("Orvania said nothing to Telmark.").Events.Single();
        Assert.Equal(("-", "010", 1, 0.0), (said.Type, said.Cameo, said.Quad, said.Score));
    }

    [Theory]
    [InlineData("+WATER POLO", "Orvania attacked Telmark. It liked water polo.", "DIS001")]
    [InlineData("WATER POLO", "Orvania attacked Telmark at water polo.", "DIS002")]
    public void What_a_list_drops_is_told(string list, string text, string code)
    {
        var reading = Read(text, list);
        Assert.Empty(reading.Events);
        Assert.Contains(reading.Problems, p => p.Code == code);
    }

    private static ArticleReading Read(string text, string discards = "")
    {
        if (ShippedModel.ReadingPipeline is not { } pipeline)
        {
            Assert.Skip("There is no model models/en/fast.model.");
            throw new InvalidOperationException();
        }
        var reader = Readers.GetOrAdd(discards, d => new(pipeline, new KnowledgeFolder(Repository.Knowledge), [], "test", codebook: Dictionary.Folder(d)));
        return reader.Read(new Article(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))]) { Published = new(new(2030, 5, 8), DateBasis.Option) });
    }
}
