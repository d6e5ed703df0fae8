using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements;

namespace Chancery.Reading.Tests.Statements;

public class ReportingCuesTests
{
    [Fact]
    public void The_lexicon_holds_the_verbs_of_diplomatic_prose()
    {
        Assert.True(Sample.Cues.All.Length > 500);
        foreach (var verb in (string[])["affirm", "underline", "stress", "reiterate", "voice", "point", "denounce"])
            Assert.NotEmpty(Sample.Cues.StartingWith(CueClass.Verb, verb));
    }

    [Fact]
    public void No_cue_stands_twice_in_the_lexicon() =>
        Assert.Empty(Sample.Cues.All.GroupBy(c => (c.Class, string.Join(' ', c.Words))).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Longer_cues_come_before_shorter_ones() =>
        Assert.Equal(["out", "to"], Sample.Cues.StartingWith(CueClass.Verb, "point")[0].Words.Skip(1));

    [Theory]
    [InlineData("verb | say | assertion | strong | clause", "six fields")]
    [InlineData("verb | say | opinion | strong | clause | She said no.", "'opinion'")]
    [InlineData("verb | say | assertion | strong | clause, 3 | She said no.", "'3'")]
    [InlineData("chain", "'chain'")]
    public void A_wrong_line_is_told_with_its_place(string text, string expected)
    {
        var error = Assert.Throws<KnowledgeException>(() => ReportingCues.Parse([new("cues.txt", 61, 0, text)]));
        Assert.Contains("cues.txt:61:1: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_gives_its_kind_strength_and_complements()
    {
        var cue = Assert.Single(ReportingCues.Parse([new("cues.txt", 1, 0, "verb | call for | demand | plain | object, gerund | They called for calm.")]).All);
        Assert.Equal((StatementKind.Demand, CueStrength.Plain), (cue.Kind, cue.Strength));
        Assert.True(cue.Takes(CueComplements.Gerund) && !cue.Takes(CueComplements.Quote));
    }
}
