namespace Chancery.Reading.Tests.Statements;

public class AnnouncedSpeechTests
{
    private const string Opening = "Envoys of Kenya and Uganda met in Arusha on Monday.\n\n";

    private static string ContentOf(string cue, string text) => Assert.Single(new Told(Opening + text).Statements, s => s.Contains($"| {cue} |", StringComparison.Ordinal)).Split(" | ")[2];

    [Fact]
    public void Paragraphs_without_marks_behind_a_colon_are_the_speakers_up_to_the_last_that_says_we()
    {
        const string text = "Following the meeting the Kenyan foreign minister said:\n\nThe lake belongs to all who fish in it.\n\nWe have agreed on a joint patrol.\n\nThe patrol will sail in May.\n\nThe foreign minister flies to Kampala on Friday.";
        Assert.Equal("The lake belongs to all who fish in it … We have agreed on a joint patrol", ContentOf("said", text));
    }

    [Fact]
    public void Who_is_named_from_outside_ends_what_he_says()
    {
        const string text = "The Kenyan foreign minister said:\n\nI am glad of the result.\n\nThe Kenyan foreign minister was in Arusha for two days. We could not reach his office.";
        Assert.Equal("I am glad of the result", ContentOf("said", text));
    }

    [Fact]
    public void A_quotation_of_several_paragraphs_runs_to_its_last()
    {
        const string text = "In a call on Tuesday, the Ugandan president added:\n\n“The lake is calm.\n\n“Our boats are back in port.”\n\nThe talks go on in June.";
        Assert.Equal("“The lake is calm. … “Our boats are back in port.”", ContentOf("added", text));
    }

    [Fact]
    public void The_following_statement_is_what_is_behind_the_colon()
    {
        const string text = "The Kenyan foreign minister made the following statement:\n\nKenya will open its ports.";
        Assert.Equal("Kenya will open its ports", ContentOf("made the following statement", text));
    }

    [Theory]
    [InlineData("The Kenyan foreign minister said:\n\nNotes to editors: the minister took office in May.")]
    [InlineData("The Kenyan foreign minister said:\n\nThe Kenyan foreign minister took office in May.")]
    [InlineData("The Kenyan foreign minister visited three towns:\n\nWe list them here.")]
    public void Notes_the_narrator_and_lists_are_nobodys_speech(string text) => Assert.DoesNotContain(new Told(Opening + text).Statements, s => s.StartsWith("The Kenyan", StringComparison.Ordinal) && s.Split(" | ")[2].Length > 0);

    [Fact]
    public void What_is_said_there_is_on_the_speakers_word()
    {
        var told = new Told(Opening + "After the talks the Kenyan foreign minister said:\n\nWe know that Rwanda has bombed the port.");
        Assert.Equal("the Kenyan foreign minister", told.ChainOf("bombed").Split(" > ")[0]);
    }
}
