using Chancery.Text;

namespace Chancery.Intake.Tests;

public sealed class LayoutTests
{
    private static string[] Kinds(string text) => [.. TextLayout.Blocks(text).Select(b => $"{b.Kind}{(b.Story > 0 ? b.Story : "")}")];

    private static string[] Words(string text, BlockKind kind) => [.. TextLayout.Blocks(text).Where(b => b.Kind == kind).Select(b => text[b.Span.Start..b.Span.End])];

    private const string Body = "The foreign minister of Norway met her Kenyan counterpart on Tuesday and spoke of fishing rights for two hours.";

    [Fact]
    public void A_headline_a_dateline_and_paragraphs_are_told_apart()
    {
        var text = $"Norway and Kenya talk about fish\n\nOSLO, NTB - {Body}\n\n{Body}\n";
        Assert.Equal(["Title", "Dateline", "Paragraph", "Paragraph"], Kinds(text));
        Assert.Equal(["OSLO, NTB -"], Words(text, BlockKind.Dateline));
    }

    [Theory]
    [InlineData("(Corrects the name in the third paragraph)\n\nBy Ada Hale and Tom Reyes\n\n")]
    [InlineData("Both sides want more ships and fewer rules, and they said so for three days.\n\n")]
    public void A_dateline_may_stand_behind_notes_bylines_or_a_summary(string before) =>
        Assert.Equal(["OSLO, Dec 1 (NTB) -"], Words($"Norway and Kenya talk about fish\n\n{before}OSLO, Dec 1 (NTB) - {Body}", BlockKind.Dateline));

    [Theory]
    [InlineData("Oslo, NTB- ", "Oslo, NTB-")]
    [InlineData("OSLO, Norway (AP) — ", "OSLO, Norway (AP) —")]
    [InlineData("GENEVA, 12 March (Xinhua) -- ", "GENEVA, 12 March (Xinhua) --")]
    [InlineData("(Reuters) - ", "(Reuters) -")]
    [InlineData("TEHRAN, Mar. 3 (IRNA) – ", "TEHRAN, Mar. 3 (IRNA) –")]
    [InlineData("MOSCOW, February 12. /TASS/. ", "MOSCOW, February 12. /TASS/.")]
    [InlineData("MOSCOW. March 4 (Interfax) - ", "MOSCOW. March 4 (Interfax) -")]
    [InlineData("BAGHDAD/BEIRUT, Aug 5 (Reuters) - ", "BAGHDAD/BEIRUT, Aug 5 (Reuters) -")]
    [InlineData("PORT-AU-PRINCE, Haiti — ", "PORT-AU-PRINCE, Haiti —")]
    [InlineData("LONDON—", "LONDON—")]
    [InlineData("UNITED NATIONS (AP) — ", "UNITED NATIONS (AP) —")]
    [InlineData("WASHINGTON, D.C., 1 August 1975 – ", "WASHINGTON, D.C., 1 August 1975 –")]
    [InlineData("al-Hasakah, SANA – ", "al-Hasakah, SANA –")]
    [InlineData("Amman, Aug. 24 (Petra) -- ", "Amman, Aug. 24 (Petra) --")]
    [InlineData("Nairobi - ", "Nairobi -")]
    [InlineData("Frankfurt am Main (dpa) - ", "Frankfurt am Main (dpa) -")]
    [InlineData("ŁÓDŹ, Poland (AP) — ", "ŁÓDŹ, Poland (AP) —")]
    [InlineData("New Delhi, Aug 26 (PTI) ", "New Delhi, Aug 26 (PTI)")]
    [InlineData("Bergen (Norway) Aug 26 (NTB) ", "Bergen (Norway) Aug 26 (NTB)")]
    [InlineData("Bergen, 22 November. ", "Bergen, 22 November.")]
    [InlineData("Mombasa, Tuesday. ", "Mombasa, Tuesday.")]
    [InlineData("NAIROBI, 30.11.2025 /KNA/. ", "NAIROBI, 30.11.2025 /KNA/.")]
    public void Datelines_of_many_agencies_end_with_their_dash(string dateline, string expected) =>
        Assert.Equal([expected], Words($"Norway and Kenya talk about fish\n\n{dateline}{Body}", BlockKind.Dateline));

    [Theory]
    [InlineData("Kerry – now in his second year – said that talks would go on until the two sides had found common ground.")]
    [InlineData("Asked about the plan, the minister said: \"We have nothing to hide - and nothing to add.\" He left at noon.")]
    [InlineData("The vice-president said the long-awaited talks, planned for May - would not take place before summer.")]
    [InlineData("Kerry: We will go on talking to everyone who wants to talk to us, and to some who do not want to.")]
    [InlineData("Smith, 34. He left the harbour town in the spring and has not been seen since, his brother says.")]
    [InlineData("Monday. Nobody came, nobody called, and the ministry left the letter of the fishermen without an answer.")]
    [InlineData("NATO. The alliance has been at it again, and the fishermen of the north are the ones who pay for its ships.")]
    public void A_dash_in_a_sentence_is_no_dateline(string paragraph) =>
        Assert.Empty(Words($"Minister speaks about the talks\n\n{paragraph}", BlockKind.Dateline));

    [Fact]
    public void Heads_of_other_stories_at_the_foot_are_teasers_with_stories_of_their_own()
    {
        var text = $"Norway and Kenya talk about fish\n\nOSLO, NTB - {Body}\n\nWorld Desk\n\nSee Also\n\nChile sends envoy to Lima\n\nSantiago, ANC - Chile sent an envoy to Peru to …\n\nSnow closes passes in the Andes\n\nAll roads are closed and …";
        Assert.Equal(
            ["Title", "Dateline", "Paragraph", "Section", "Furniture", "TeaserTitle1", "Dateline1", "Teaser1", "TeaserTitle2", "Teaser2"], Kinds(text));
    }

    [Fact]
    public void A_link_amid_the_story_does_not_end_it()
    {
        var text = $"Norway and Kenya talk about fish\n\n{Body}\n\nRead more\n\nChile sends envoy to Lima\n\n{Body}\n\n{Body}\n\n{Body}";
        Assert.Equal(["Title", "Paragraph", "Furniture", "TeaserTitle1", "Paragraph", "Paragraph", "Paragraph"], Kinds(text));
    }

    [Fact]
    public void Bylines_captions_headings_lists_and_credits_have_their_kinds()
    {
        var text = $"Norway and Kenya talk about fish\nBy Ada Hale in Oslo\nPublished: 4 March 2019, 14:05 GMT\n\nPhoto: The two ministers shake hands in Oslo.\n\n{Body}\n\nA long quarrel\n\n{Body}\n\nThey agreed to:\n\n- fish less\n- count more\n\n(Reporting by Ada Hale; Editing by Tom Reyes)\n\n© 2019 The Daily Net. All rights reserved.";
        Assert.Equal(["Title", "Byline", "Dateline", "Caption", "Paragraph", "Heading", "Paragraph", "Paragraph", "List", "List", "Byline", "Furniture"], Kinds(text));
    }

    [Fact]
    public void Lines_wrapped_by_hand_are_one_paragraph()
    {
        const string text = """
            Norway and Kenya talk about fish
            OSLO (NTB) - The foreign minister of Norway met her
            Kenyan counterpart on Tuesday and spoke of fishing
            rights for two hours, and of the weather in between
            as well, which had been bad.
            Both sides said that they would meet again before the
            summer, when the nets are mended and the boats leave
            for the north.
            """;
        Assert.Equal(["Title", "Dateline", "Paragraph", "Paragraph"], Kinds(text));
    }

    [Fact]
    public void Long_lines_without_blank_lines_are_paragraphs()
    {
        var text = $"Norway and Kenya talk about fish\n{Body} {Body}\n{Body} {Body}\n{Body}";
        Assert.Equal(["Title", "Paragraph", "Paragraph", "Paragraph"], Kinds(text));
    }

    [Fact]
    public void A_broken_sentence_is_a_paragraph_and_no_heading()
    {
        var text = $"Norway and Kenya talk about fish\n\n{Body}\n\nThe two sides spoke about the\n\n{Body}";
        Assert.Equal(["Title", "Paragraph", "Paragraph", "Paragraph"], Kinds(text));
    }

    [Theory]
    [InlineData("Norway And Kenya Talk About Fish.")]
    [InlineData("Will Norway and Kenya agree on fish?")]
    [InlineData("Norway rejects fish talks with the U.S.")]
    public void A_headline_may_end_as_a_sentence_ends(string title) => Assert.Equal([title], Words($"{title}\n\n{Body}", BlockKind.Title));

    [Fact]
    public void A_poll_named_after_two_houses_is_no_picture_credit() =>
        Assert.DoesNotContain("Caption", Kinds($"Norway and Kenya talk about fish\n\n{Body}\n\nThe Reuters/Ipsos poll showed that most people in both countries like fish very much."));

    [Theory]
    [InlineData("By our correspondent in Oslo")]
    [InlineData("By Ada Hale and Tom Reyes")]
    [InlineData("Ada Hale, Northern Wire")]
    public void Who_wrote_it_stands_below_the_headline(string byline) => Assert.Equal([byline], Words($"Norway and Kenya talk about fish\n\n{byline}\n\n{Body}", BlockKind.Byline));

    [Fact]
    public void A_text_of_white_space_has_no_blocks() => Assert.Empty(TextLayout.Blocks(" \r\n\t\u2028 \u00A0"));

    [Fact]
    public void The_example_story_has_the_blocks_that_people_gave_it()
    {
        var path = Shared.File("examples/received-in-damascus.txt");
        var text = System.IO.File.ReadAllText(path);
        var blocks = TextLayout.Blocks(text);
        Assert.Equal(new Block(BlockKind.Title, 0, new(0, 125)), blocks[0]);
        Assert.Equal(new Block(BlockKind.Dateline, 0, new(127, 142)), blocks[1]);
        Assert.Contains(blocks, b => b.Kind is BlockKind.Section or BlockKind.Furniture && b.Span == new TextSpan(4046, 4062));
        Assert.Contains(new Block(BlockKind.Furniture, 0, new(4064, 4074)), blocks);
        Assert.Equal([BlockKind.TeaserTitle, BlockKind.Dateline, BlockKind.Teaser], blocks.Where(b => b.Story == 1).Select(b => b.Kind));
        Assert.All(blocks.Where(b => b.Span.Start is > 142 and < 4046), b => Assert.Equal(BlockKind.Paragraph, b.Kind));
    }
}
