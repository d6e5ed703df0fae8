using Chancery.Reading.Entities;
using Chancery.Reading.Tests.Events;

namespace Chancery.Reading.Tests.Entities;

/// <summary>Whose "the Senate", "the country", "Tripoli", "the Secretary" are, where several may be meant: read with the shipped models.</summary>
public sealed class MainStateTests
{
    [Theory]
    [InlineData("Turkey's foreign minister arrived in Tripoli on Monday.", "Tripoli", "LBY")]
    [InlineData("Lebanon's army closed the road to Tripoli on Monday.", "Tripoli", "LBN")]
    [InlineData("Nigeria's president wrote to the lawmakers. Nigeria and Niger closed the border. Nigeria's army waits. A letter of Nigeria's leader was read out to the Senate. The United States watched.", "the Senate", "NGA")]
    [InlineData("The Senate passed the bill for Ukraine. Democrats in Washington cheered. The United States will send tanks to Ukraine.", "The Senate", "USA")]
    [InlineData("Niger hosts troops. Niger is seen as a partner by France. The country also trains soldiers.", "The country", "NER")]
    [InlineData("The envoy visited Ghana. Togo watched. The premier of Ghana said that Ghana would help the country.", "the country", "TGO")]
    public void The_state_is_that_of_the_article(string text, string words, string country) => Assert.Equal(country, Meant(text, words)?.Country);

    [Fact]
    public void A_bare_title_is_of_the_one_whose_longer_title_was_told()
    {
        const string text = "Secretary of State Dean Harrow met Japan's Foreign Minister Kenji Okada on Monday. The Secretary thanked Japan.";
        Assert.Equal("Dean Harrow", Meant(text, "The Secretary")?.Name);
    }

    [Fact]
    public void Ministers_are_those_who_were_named_with_that_office()
    {
        var read = ShippedReader.Whole.ReadMaterial(ShippedReader.ArticleOf(
            "French Foreign Minister Luc Ardent and Polish Foreign Minister Marek Nowak met in Oslo. Norway was the host. The Foreign Ministers condemned the attack."), TestContext.Current.CancellationToken);
        Assert.Contains("ACCUSE FRA POL -> ", ShippedReader.Sides(read));
    }

    private static Referent? Meant(string text, string words)
    {
        var read = ShippedReader.Whole.ReadMaterial(ShippedReader.ArticleOf(text), TestContext.Current.CancellationToken);
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return read.Referents.All.FirstOrDefault(r => r.Mentions.Any(m => read.Document.Tokens[m.Range.First].Start == at || (at + 4 == read.Document.Tokens[m.Range.First].Start && words.StartsWith("the ", StringComparison.OrdinalIgnoreCase))));
    }
}
