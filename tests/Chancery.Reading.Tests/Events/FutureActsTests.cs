using Chancery.Reading.Events;

namespace Chancery.Reading.Tests.Events;

public sealed class FutureActsTests
{
    [Theory]
    [InlineData("CONSULT", "visit", "AGREE  036")]
    [InlineData("SUPPORT", null, "AGREE  032")]
    [InlineData("COOPERATE", null, "AGREE  031")]
    [InlineData("AID", null, "AGREE  033")]
    [InlineData("RETREAT", "withdraw", "CONCEDE  035")]
    [InlineData("SANCTION", "expel", "THREATEN expel 131")]
    [InlineData("COERCE", "arrest", "THREATEN arrest 132")]
    [InlineData("ASSAULT", null, "THREATEN violence 138")]
    public void What_is_announced_is_the_announcement(string type, string? mode, string expected)
    {
        var recoded = FutureActs.Recoded(Coded(type, mode, Actuality.Planned), null, isWilled: true);
        Assert.Equal($"{expected} Actual", $"{recoded.Type} {string.Join(' ', recoded.Modes)} {recoded.Cameo} {recoded.Actuality}");
        Assert.True(recoded.Confidence < 0.8);
    }

    [Theory]
    [InlineData("CONSULT", "REJECT meet")]
    [InlineData("AID", "REJECT assist")]
    [InlineData("CONCEDE", "REJECT yield")]
    [InlineData("AGREE", "REJECT ")]
    public void What_somebody_says_he_will_not_do_is_refused(string type, string expected)
    {
        var coded = Coded(type, null, Actuality.Denied);
        var recoded = FutureActs.Recoded(coded, null, isWilled: true);
        Assert.Equal(expected, $"{recoded.Type} {string.Join(' ', recoded.Modes)}");
        Assert.Same(coded, FutureActs.Recoded(coded, null, isWilled: false));
    }

    [Theory]
    [InlineData("REQUEST")]
    [InlineData("AGREE")]
    [InlineData("REJECT")]
    [InlineData("THREATEN")]
    public void Under_a_demand_a_refusal_or_an_agreement_an_act_stays_what_it_is(string governor)
    {
        var coded = Coded("CONSULT", null, Actuality.Planned);
        Assert.Same(coded, FutureActs.Recoded(coded, Frame(governor), isWilled: true));
    }

    [Theory]
    [InlineData(Actuality.Actual)]
    [InlineData(Actuality.Possible)]
    [InlineData(Actuality.Hypothetical)]
    [InlineData(Actuality.Demanded)]
    public void Only_what_is_planned_or_refused_is_recoded(Actuality actuality)
    {
        var coded = Coded("CONSULT", null, actuality);
        Assert.Same(coded, FutureActs.Recoded(coded, null, isWilled: true));
    }

    [Fact]
    public void A_limit_that_nobody_else_suffers_is_no_threat_and_nobodys_plan_no_agreement()
    {
        var aimless = Coded("COERCE", "restrict", Actuality.Planned) with { Recipients = [] };
        Assert.Same(aimless, FutureActs.Recoded(aimless, null, isWilled: true));
        var nobodys = Coded("CONSULT", null, Actuality.Planned) with { Actors = [] };
        Assert.Same(nobodys, FutureActs.Recoded(nobodys, null, isWilled: true));
    }

    private static Frame Frame(string type) => new() { Name = "t", Type = type, File = "t.frames", Line = 1 };

    private static CodedEvent Coded(string type, string? mode, Actuality actuality) => new()
    {
        Frame = Frame(type),
        Head = 0,
        Trigger = [0],
        Predication = new(0, false, [], []),
        Type = type,
        Modes = mode is null ? [] : [mode],
        Actors = [new(0, new(0, 1), null, false)],
        Recipients = [new(1, new(1, 2), null, false)],
        Actuality = actuality,
        Confidence = 0.8,
    };
}
