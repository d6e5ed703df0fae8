using CsCheck;

namespace Chancery.Reading.Tests.Dates;

public sealed class DateFinderTests
{
    // A Wednesday.
    private static readonly DateOnly Published = new(2015, 7, 15);

    [Theory]
    [InlineData("They signed it on 5 May 2014 .", "5 May 2014 = 2014-05-05..2014-05-05 day")]
    [InlineData("They signed it on May 5 , 2014 in Oslo .", "May 5 , 2014 = 2014-05-05..2014-05-05 day")]
    [InlineData("They signed it on the 5th of May 2014 .", "5th of May 2014 = 2014-05-05..2014-05-05 day")]
    [InlineData("They signed it on Sept. 17 , 1978 .", "Sept. 17 , 1978 = 1978-09-17..1978-09-17 day")]
    [InlineData("They signed it on Monday , 5 May 2014 .", "Monday , 5 May 2014 = 2014-05-05..2014-05-05 day")]
    [InlineData("They signed it on 2014-05-05 .", "2014-05-05 = 2014-05-05..2014-05-05 day")]
    [InlineData("They met from 3 to 5 May 2014 .", "3 to 5 May 2014 = 2014-05-03..2014-05-05 period")]
    [InlineData("They met on May 3 - 5 , 2014 .", "May 3 - 5 , 2014 = 2014-05-03..2014-05-05 period")]
    [InlineData("They met in March 2020 .", "March 2020 = 2020-03-01..2020-03-31 month")]
    [InlineData("They met in March .", "March = 2015-03-01..2015-03-31 month")]
    [InlineData("They met in October .", "October = 2014-10-01..2014-10-31 month")]
    [InlineData("They fought from May to July 2012 .", "May to July 2012 = 2012-05-01..2012-07-31 period")]
    [InlineData("War has raged since 2011 .", "2011 = 2011-01-01.. period")]
    [InlineData("It fell apart in the 1990s .", "1990s = 1990-01-01..1999-12-31 decade")]
    [InlineData("It was written in 1975 .", "1975 = 1975-01-01..1975-12-31 year")]
    [InlineData("They met in the spring of 2014 .", "spring of 2014 = 2014-03-01..2014-05-31 season")]
    [InlineData("They left on 3 June .", "3 June = 2015-06-03..2015-06-03 day")]
    [InlineData("It held between 2012 and 2014 .", "2012 and 2014 = 2012-01-01..2014-12-31 period")]
    public void Dates_with_a_name_or_a_number_are_found_and_resolved(string sentence, string expected) =>
        Assert.Equal([expected], Written.Dates(Written.Sentence(sentence), Published));

    [Theory]
    [InlineData("They met on Monday .", "Monday = 2015-07-13..2015-07-13 day")]
    [InlineData("They met on Wednesday .", "Wednesday = 2015-07-15..2015-07-15 day")]
    [InlineData("They met on Friday .", "Friday = 2015-07-10..2015-07-10 day")]
    [InlineData("They will meet on Friday .", "Friday = 2015-07-17..2015-07-17 day")]
    [InlineData("They met last week Wednesday .", "last week Wednesday = 2015-07-08..2015-07-08 day")]
    [InlineData("They met on Monday last week .", "Monday last week = 2015-07-06..2015-07-06 day")]
    [InlineData("They will meet on Tuesday of next week .", "Tuesday of next week = 2015-07-21..2015-07-21 day")]
    [InlineData("They met on Monday afternoon .", "Monday afternoon = 2015-07-13..2015-07-13 day")]
    [InlineData("They met last Wednesday .", "last Wednesday = 2015-07-08..2015-07-08 day")]
    [InlineData("They may meet next Monday .", "next Monday = 2015-07-20..2015-07-20 day")]
    [InlineData("They met yesterday .", "yesterday = 2015-07-14..2015-07-14 day")]
    [InlineData("They met last night .", "last night = 2015-07-14..2015-07-14 day")]
    [InlineData("They met the day before yesterday .", "the day before yesterday = 2015-07-13..2015-07-13 day")]
    [InlineData("They met three days ago .", "three days ago = 2015-07-12..2015-07-12 day")]
    [InlineData("They met a couple of years ago .", "a couple of years ago = 2013-01-01..2013-12-31 year")]
    [InlineData("They met on 31 February 2014 .", "31 February 2014 = .. day")]
    [InlineData("They met several weeks ago .", "several weeks ago = .. unknown")]
    [InlineData("They met last week .", "last week = 2015-07-06..2015-07-12 week")]
    [InlineData("They meet next month .", "next month = 2015-08-01..2015-08-31 month")]
    [InlineData("They met earlier this month .", "earlier this month = 2015-07-01..2015-07-15 month")]
    [InlineData("They met last March .", "last March = 2015-03-01..2015-03-31 month")]
    [InlineData("They met last summer .", "last summer = 2014-06-01..2014-08-31 season")]
    [InlineData("Trade fell during the past two years .", "the past two years = 2013-07-15..2015-07-15 period")]
    [InlineData("They met over the weekend .", "the weekend = 2015-07-11..2015-07-12 period")]
    [InlineData("They met a decade ago .", "a decade ago = 2005-01-01..2005-12-31 year")]
    [InlineData("Money was promised over the next decade .", "the next decade = 2015-07-15..2025-07-15 period")]
    [InlineData("Some 80 have died since August 1 .", "August 1 = 2014-08-01.. period")]
    [InlineData("Most died between August 1 and June 30 .", "August 1 and June 30 = 2014-08-01..2015-06-30 period")]
    [InlineData("It was reached on Nov. 29 .", "Nov. 29 = 2014-11-29..2014-11-29 day")]
    [InlineData("They spoke the same day .", "the same day = .. day")]
    public void Dates_that_count_from_publication_are_found_and_resolved(string sentence, string expected) =>
        Assert.Equal([expected], Written.Dates(Written.Sentence(sentence), Published));

    [Theory]
    [InlineData("They met on Monday .", "Monday = .. day")]
    [InlineData("They met on 3 June .", "3 June = .. day")]
    [InlineData("They met last week .", "last week = .. week")]
    [InlineData("They met earlier this month .", "earlier this month = .. month")]
    [InlineData("They met in March .", "March = .. month")]
    [InlineData("War has raged since Monday .", "Monday = .. day")]
    public void Without_a_day_of_publication_they_stay_unresolved(string sentence, string expected) =>
        Assert.Equal([expected], Written.Dates(Written.Sentence(sentence), null));

    [Theory]
    [InlineData("The May government lost the vote .")]
    [InlineData("Crowds began a March on the capital .")]
    [InlineData("Theresa May said no .")]
    [InlineData("Some 2,000 people fled .")]
    [InlineData("The council recalled Resolution 2254 and article 5 .")]
    [InlineData("Resolution 1701 was adopted .")]
    [InlineData("The minister , 45 , left .")]
    [InlineData("They meet every Friday and on Monday nights .")]
    [InlineData("A reporter of USA Today was there .")]
    [InlineData("Black Friday was named so later .")]
    [InlineData("They march in the street and may sat down .")]
    public void What_only_looks_like_a_date_is_none(string sentence) => Assert.Empty(Written.Dates(Written.Sentence(sentence), Published));

    [Fact]
    public void A_future_verb_moves_a_weekday_forward() =>
        Assert.Equal(["Friday = 2015-07-17..2015-07-17 day"], Written.Dates(Written.Tree(
            "Talks/talk/NOUN/NNS/3/nsubj will/will/AUX/MD/3/aux resume/resume/VERB/VB/0/root on/on/ADP/IN/5/case Friday/Friday/PROPN/NNP/3/obl ././PUNCT/./3/punct"), Published));

    [Fact]
    public void An_agreement_to_meet_lies_ahead_but_its_own_day_lies_behind() =>
        Assert.Equal(["Tuesday = 2015-07-14..2015-07-14 day", "Friday = 2015-07-17..2015-07-17 day"], Written.Dates(Written.Tree(
            "They/they/PRON/PRP/2/nsubj agreed/agree/VERB/VBD/0/root on/on/ADP/IN/4/case Tuesday/Tuesday/PROPN/NNP/2/obl to/to/PART/TO/6/mark meet/meet/VERB/VB/2/xcomp " +
            "on/on/ADP/IN/8/case Friday/Friday/PROPN/NNP/6/obl ././PUNCT/./2/punct"), Published));

    [Fact]
    public void A_past_verb_in_another_clause_does_not_hold_the_future_back() =>
        Assert.Equal(["Friday = 2015-07-17..2015-07-17 day"], Written.Dates(Written.Tree(
            "He/he/PRON/PRP/2/nsubj said/say/VERB/VBD/0/root talks/talk/NOUN/NNS/5/nsubj would/would/AUX/MD/5/aux end/end/VERB/VB/2/ccomp Friday/Friday/PROPN/NNP/5/obl"), Published));

    [Fact]
    public void Dates_of_any_row_of_words_are_ordered_disjoint_and_end_after_they_start()
    {
        string[] words = ["May", "March", "5", "31", "2015", "0000", "9999", "last", "next", "this", "the", "past", "two", "years", "ago", "Monday", "to", "-", "from", "since", "early", "of", ",", "1990s", "spring", "weekend", "day", "yesterday", "9998", "decades", "Feb.", "30"];
        Gen.Select(Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[1, 14], Gen.Int[0, 3652058]).Sample((row, day) =>
        {
            var document = Written.Sentence(string.Join(' ', row));
            var end = 0;
            foreach (var date in new Chancery.Reading.Dates.DateFinder(Written.Words).Find(document, DateOnly.FromDayNumber(day)))
            {
                Assert.True(date.Range.First >= end && date.Range.Count > 0);
                Assert.True(date.Start is null || date.End is null || date.Start <= date.End);
                end = date.Range.End;
            }
        }, iter: 20000);
    }
}
