using Chancery.Reading.Dates;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Tests.Dates;

public sealed class DatelineReaderTests
{
    private static string? Country(string place) => place switch
    {
        "Oslo" or "Norway" => "NOR",
        "Tripoli" => "LBY",
        "Lebanon" => "LBN",
        "Geneva" => "CHE",
        "Washington" => "USA",
        _ => null,
    };

    private static Dateline? Read(string dateline, DateOnly? published = null) =>
        new DatelineReader(Written.Words, null, Country).Read(new Article(dateline + " They met.", [new(BlockKind.Dateline, 0, new(0, dateline.Length))])
        {
            Published = published is { } day ? new(day, DateBasis.Option) : null,
        });

    [Theory]
    [InlineData("Oslo, NTB-", "Oslo", "NOR", "NTB", null)]
    [InlineData("OSLO, Norway (AP) —", "OSLO", "NOR", "AP", null)]
    [InlineData("GENEVA, 12 March 2014 (Xinhua) --", "GENEVA", "CHE", "Xinhua", "2014-03-12")]
    [InlineData("(Reuters) -", null, null, "Reuters", null)]
    [InlineData("TRIPOLI, Lebanon –", "TRIPOLI", "LBN", null, null)]
    [InlineData("GENEVA, February 12. /TASS/.", "GENEVA", "CHE", "TASS", null)]
    [InlineData("WASHINGTON, D.C., Sept. 17, 1978 –", "WASHINGTON", "USA", null, "1978-09-17")]
    [InlineData("OSLO —", "OSLO", "NOR", null, null)]
    [InlineData("OSLO / GENEVA:", "OSLO", null, null, null)]
    [InlineData("OSLO. March 4 (Interfax) -", "OSLO", "NOR", "Interfax", null)]
    [InlineData("4 March 2019", null, null, null, "2019-03-04")]
    public void Place_country_agency_and_day_are_read(string dateline, string? place, string? country, string? agency, string? date)
    {
        var read = Read(dateline);
        Assert.NotNull(read);
        Assert.Equal((place, country, agency, date), (read.Place, read.PlaceCountry, read.Publisher, read.Date?.ToString("yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData("Oslo, NTB- ", "Oslo, NTB")]
    [InlineData("OSLO, Norway (AP) —", "OSLO, Norway (AP)")]
    [InlineData("OSLO, March 4. /TASS/.", "OSLO, March 4. /TASS/")]
    public void The_span_leaves_the_dash_out(string dateline, string words)
    {
        var span = Read(dateline)!.Span;
        Assert.Equal(words, dateline[span.Start..span.End]);
    }

    [Fact]
    public void A_day_without_a_year_takes_the_year_that_is_nearest_to_publication()
    {
        Assert.Equal(new DateOnly(2014, 12, 30), Read("OSLO, Dec. 30 (AP) —", new(2015, 1, 2))!.Date);
        Assert.Null(Read("OSLO, Dec. 30 (AP) —")!.Date);
    }

    [Fact]
    public void An_article_without_a_dateline_has_none() =>
        Assert.Null(new DatelineReader(Written.Words, null, Country).Read(new Article("They met.", [new(BlockKind.Paragraph, 0, new(0, 9))])));

    [Fact]
    public void The_shipped_publishers_are_found_by_code_and_name()
    {
        var publishers = Publishers.Load(Written.Knowledge());
        Assert.Equal("SYR", publishers.Find("SANA")?.Country);
        Assert.Equal(publishers.Find("TASS"), publishers.Find("tass"));
        Assert.Null(publishers.Find("No Such Agency"));
    }
}
