using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Events;
using Chancery.Reading.Statements;
using Chancery.Reading.Tests.Dates;
using Chancery.Text;

namespace Chancery.Reading.Tests.Events;

/// <summary>Words 0 and 1 are "met" and "met", 2 and 3 "the talks"; referents 0 to 3 are two persons of Peru, one of Japan and the state of Chile.</summary>
public sealed class SameHappeningTests
{
    private static readonly CodingContext Context = MakeContext();

    [Fact]
    public void The_same_word_with_the_same_sides_is_the_same_happening() => Assert.Equal([null, 0], Linked(Event(0, [0], [2]), Event(1, [0], [2])));

    [Fact]
    public void A_third_telling_points_at_the_first() => Assert.Equal([null, 0, 0], Linked(Event(0, [0], [2]), Event(1, [0], [2]), Event(1, [0], [2])));

    [Fact]
    public void Other_persons_of_the_same_country_are_another_meeting() => Assert.Equal([null, null], Linked(Event(0, [0], [2]), Event(1, [1], [2])));

    [Fact]
    public void Another_day_story_mode_type_or_actuality_is_another_happening()
    {
        var met = Event(0, [0], [2]);
        var again = Event(1, [0], [2]);
        Assert.Equal([null, null], Linked(met with { Date = Day(4) }, again with { Date = Day(5) }));
        Assert.Equal([null, null], Linked(met, again with { Story = 1 }));
        Assert.Equal([null, null], Linked(met with { Modes = ["visit"] }, again with { Modes = ["phone"] }));
        Assert.Equal([null, null], Linked(met, again with { Type = "AGREE" }));
        Assert.Equal([null, null], Linked(met, again with { Actuality = Actuality.Denied }));
        Assert.Equal([null, 0], Linked(met with { Date = Day(4) }, again with { Date = Day(4) }));
    }

    [Fact]
    public void The_first_telling_gets_the_day_that_a_later_one_gives()
    {
        var linked = SameHappening.Link(Context, [Event(0, [0], [2]), Event(1, [0], [2]) with { Date = Day(4) }]);
        Assert.Equal(new DateOnly(2031, 5, 4), linked[0].Date?.Start);
    }

    [Fact]
    public void A_definite_noun_takes_up_a_meeting_of_the_same_countries() => Assert.Equal([null, 0], Linked(Event(0, [0, 2], []), Event(3, [0, 2], [])));

    [Fact]
    public void A_meeting_with_another_country_is_not_taken_up() => Assert.Equal([null, null], Linked(Event(0, [0], [2]), Event(3, [0], [3])));

    private static int?[] Linked(params CodedEvent[] events) => [.. SameHappening.Link(Context, [.. events]).Select(e => e.SameAs)];

    private static Chancery.Reading.Dates.DateExpression Day(int day) => new(new(0, 1), new(2031, 5, day), new(2031, 5, day), "day");

    private static CodedEvent Event(int head, int[] actors, int[] recipients) => new()
    {
        Frame = new Frame { Name = "t", Type = "CONSULT", File = "t.frames", Line = 1 },
        Head = head,
        Trigger = [head],
        Predication = new(head, false, [], []),
        Type = "CONSULT",
        Actors = Sides(actors),
        Recipients = Sides(recipients),
    };

    private static ImmutableArray<Side> Sides(int[] referents) => [.. referents.Select(r => new Side(r, new(0, 1), null, false))];

    private static CodingContext MakeContext()
    {
        var document = Written.Tree("met/meet/VERB/VBD/0/root met/meet/VERB/VBD/1/conj the/the/DET/DT/4/det talks/talk/NOUN/NNS/1/obj");
        Referent Of(int index, EntityKind kind, string country) =>
            new() { Index = index, Kind = kind, Name = "r", Country = country, Mentions = [new(new(index, index + 1), index, MentionForm.Name)] };
        var referents = new Referents([Of(0, EntityKind.Person, "PER"), Of(1, EntityKind.Person, "PER"), Of(2, EntityKind.Person, "JPN"), Of(3, EntityKind.State, "CHL")], document.Count);
        return new(document, new Tree(document), referents, new Attributions([], document.Count), [], null, null);
    }
}
