namespace Chancery.Text.Tests.Tokenisation;

public sealed class TokeniserTests
{
    [Theory]
    [InlineData("They don't agree, can't stay and won't sign.", "They do+n't agree , ca+n't stay and wo+n't sign .")]
    [InlineData("It’s the envoy’s plan; we’ll see if he’d go.", "It+’s the envoy+’s plan ; we+’ll see if he+’d go .")]
    [InlineData("The states' envoys cannot meet, gonna wait", "The states+' envoys can+not meet , gon+na wait")]
    [InlineData("He couldn't've known.", "He could+n't+'ve known .")]
    [InlineData("DON'T sign", "DO+N'T sign")]
    public void Clitics_are_glued_to_the_word_before(string text, string tokens) => Assert.Equal(tokens, Cut.Tokens(text));

    [Theory]
    [InlineData("a cease-fire and a long-term deal", "a cease - fire and a long - term deal")]
    [InlineData("a non-aligned, pro-government co-chair by e-mail", "a non-aligned , pro-government co-chair by e-mail")]
    [InlineData("an anti-Houthi ex-minister in mid-2015", "an anti-Houthi ex-minister in mid-2015")]
    [InlineData("al-Jaafari met Abd al-Karim", "al - Jaafari met Abd al - Karim")]
    [InlineData("a US-brokered deal", "a US - brokered deal")]
    [InlineData("the UN-backed plan, UN-BACKED or NON-ALIGNED", "the UN - backed plan , UN - BACKED or NON-ALIGNED")]
    [InlineData("Lashkar-e-Taiba sold over-the-counter", "Lashkar - e - Taiba sold over - the - counter")]
    [InlineData("de-escalation, re-election and F-16s", "de-escalation , re-election and F - 16s")]
    public void Hyphens_are_tokens_but_after_prefixes(string text, string tokens) => Assert.Equal(tokens, Cut.Tokens(text));

    [Theory]
    [InlineData("Lt. Gen. J. R. Hall of the U.S. Army", "Lt. Gen. J. R. Hall of the U.S. Army")]
    [InlineData("He met Mr. Li of Acme Inc. at 10 a.m. on Monday.", "He met Mr. Li of Acme Inc. at 10 a.m. on Monday .")]
    [InlineData("They left the U.S.", "They left the U.S .")]
    [InlineData("No. 10 said no. 10 left.", "No. 10 said no. 10 left .")]
    [InlineData("The answer was no. Talks ended.", "The answer was no . Talks ended .")]
    [InlineData("He came at 5 p.m. The talks began at 6 p.m. Monday.", "He came at 5 p.m . The talks began at 6 p.m. Monday .")]
    [InlineData("oil, gas, etc. were named", "oil , gas , etc. were named")]
    [InlineData("Roe v. Wade reached Fla. Gov. Hale and Mrs. Roe of Ohio", "Roe v. Wade reached Fla. Gov. Hale and Mrs. Roe of Ohio")]
    [InlineData("Rome Inc.'s plan for U.S.-led talks", "Rome Inc.+'s plan for U.S. - led talks")]
    [InlineData("in St. Petersburg on Sept. 3", "in St. Petersburg on Sept. 3")]
    public void A_stop_belongs_to_an_abbreviation_inside_a_sentence(string text, string tokens) => Assert.Equal(tokens, Cut.Tokens(text));

    [Theory]
    [InlineData("1,000.5 and 10% of $5bn", "1,000.5 and 10 % of $ 5 bn")]
    [InlineData("the 1990s, a 3-2 vote at 10:30 on 12/05/2024", "the 1990s , a 3 - 2 vote at 10:30 on 12/05/2024")]
    [InlineData("call 555-0100 on 2024-05-01", "call 555-0100 on 2024-05-01")]
    [InlineData("US$4.5m, €20, 30°C, 5km", "US$ 4.5 m , € 20 , 30 ° C , 5 km")]
    [InlineData("1990-1995", "1990 - 1995")]
    [InlineData("rose +1.5% to .25, 1,00,000 or [18,19,20]; dial +44", "rose + 1.5 % to .25 , 1,00,000 or [ 18 , 19 , 20 ] ; dial +44")]
    [InlineData("in the '90s and the 3rd", "in the '90s and the 3rd")]
    public void Numbers_keep_their_inner_signs(string text, string tokens) => Assert.Equal(tokens, Cut.Tokens(text));

    [Theory]
    [InlineData("See https://example.org/a_(b)?c=1#d, or www.example.com.", "See https://example.org/a_(b)?c=1#d , or www.example.com .")]
    [InlineData("(http://example.org/x)", "( http://example.org/x )")]
    [InlineData("Write to desk.one@example.co.uk.", "Write to desk.one@example.co.uk .")]
    [InlineData("#peace @envoy_1 said", "#peace @envoy_1 said")]
    [InlineData("open report.pdf on Example.com", "open report.pdf on Example.com")]
    public void Addresses_and_tags_are_one_token(string text, string tokens) => Assert.Equal(tokens, Cut.Tokens(text));

    [Theory]
    [InlineData("he said.The talks", "he said . The talks")]
    [InlineData("“Yes,” he said… and/or (no) [sic]", "“ Yes , ” he said … and / or ( no ) [ sic ]")]
    [InlineData("He -- the envoy—left... now?!", "He -- the envoy — left ... now ?!")]
    [InlineData("the 'old guard' of Damascus", "the ' old guard ' of Damascus")]
    [InlineData("the 'old guards' of Damascus", "the ' old guards ' of Damascus")]
    [InlineData("good \U0001F44D\U0001F3FD \U0001F1F8\U0001F1FE :)", "good \U0001F44D\U0001F3FD \U0001F1F8\U0001F1FE :)")]
    public void Punctuation_is_cut_off(string text, string tokens) => Assert.Equal(tokens, Cut.Tokens(text));

    [Theory]
    [InlineData("Ma'rib, Sana'a and the Qur'an", "Ma'rib , Sana'a and the Qur'an")]
    [InlineData("al-Bu'ayjila's men", "al - Bu'ayjila+'s men")]
    [InlineData("Sana’a’s envoy O'Neill", "Sana’a+’s envoy O'Neill")]
    public void Apostrophes_stay_inside_names(string text, string tokens) => Assert.Equal(tokens, Cut.Tokens(text));

    [Fact]
    public void Invisible_marks_stay_in_a_word_and_vanish_outside() =>
        Assert.Equal("min\u00ADister left now", Cut.Tokens("\uFEFFmin\u00ADister\u00A0left\u200Bnow\u200E"));

    [Fact]
    public void Blocks_that_are_not_read_have_no_tokens()
    {
        const string text = "By A. Writer\nTalks began.\nShare this";
        var article = new Article(text, [new(BlockKind.Byline, 0, new(0, 12)), new(BlockKind.Paragraph, 0, new(13, 25)), new(BlockKind.Furniture, 0, new(26, 36))]);
        var document = Cut.Document(article);
        Assert.Equal(["Talks", "began", "."], document.Tokens.Select(span => document.TextOf(span).ToString()));
    }
}
