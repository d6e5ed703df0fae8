using Chancery.Cli.Evaluation;
using Chancery.Text;

namespace Chancery.Cli.Tests.Evaluation;

public sealed class CoreferenceTests : IDisposable
{
    // Nested mentions, two that close at one word, a mention in pieces, a split word.
    private const string Treebank =
        """
        # newdoc id = T_news_one
        # global.Entity = GRP-etype-minspan-link
        1	The	the	DET	DT	_	3	det	_	Entity=(1-person-3-coref
        2	Latvian	latvian	ADJ	JJ	_	3	amod	_	Entity=(2-place-1-sgl)
        3	minister	minister	NOUN	NN	_	4	nsubj	_	Entity=1)
        4	left	leave	VERB	VBD	_	0	root	_	_
        5	Riga	Riga	PROPN	NNP	_	4	obj	_	Entity=(3-place-1-sgl)|SpaceAfter=No
        6	.	.	PUNCT	.	_	4	punct	_	_

        1	He	he	PRON	PRP	_	2	nsubj	_	Entity=(1-person-1-ana)
        2	met	meet	VERB	VBD	_	0	root	_	_
        3	friends	friend	NOUN	NNS	_	2	obj	_	Entity=(4-person-1-sgl(5[1/2]-person-1-sgl
        4-5	wasn't	_	_	_	_	_	_	_	SpaceAfter=No
        4	was	be	AUX	VBD	_	2	dep	_	_
        5	n't	not	PART	RB	_	2	dep	_	Entity=5[1/2])4)
        6	.	.	PUNCT	.	_	2	punct	_	_

        """;

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Mentions_are_read_with_their_heads_and_chains()
    {
        var gold = Assert.Single(EntityLayer.Read(new StringReader(Treebank), "t"));
        Assert.Equal(["1 [0..3)", "2 [1..2)", "3 [4..5)", "1 [6..7)", "4 [8..11)"], gold.Select(m => $"{m.Chain} {m.Range}"));
        Assert.Equal([2], gold[0].Heads);
        Assert.Equal("place", gold[1].Kind);
    }

    [Fact]
    public void A_mention_that_is_never_closed_is_told_with_its_line()
    {
        const string open = "1\tX\tx\tX\tX\t_\t0\troot\t_\tEntity=(1-person-1-new\n\n";
        var fault = Assert.Throws<FormatException>(() => EntityLayer.Read(new StringReader(open), "t").ToList());
        Assert.StartsWith("t:2:", fault.Message, StringComparison.Ordinal);
        fault = Assert.Throws<FormatException>(() => EntityLayer.Read(new StringReader("1\tX\tx\tX\tX\t_\t0\troot\t_\tEntity=7)\n\n"), "t").ToList());
        Assert.StartsWith("t:1: found '7)'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_treebank_is_scored_from_its_plain_text()
    {
        var answer = _session.Run("evaluate", "coreference", _session.Write("t.conllu", Treebank), "--errors");
        Assert.Equal(ExitCode.Fine, answer.Code);
        Assert.Contains("he and she: 1 of 1 linked rightly", answer.Out, StringComparison.Ordinal);
        Assert.Contains("\nall  ", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_entities_is_refused()
    {
        var answer = _session.Run("evaluate", "coreference", _session.Write("t.conllu", "1\tEnvoys\tx\tX\tX\t_\t0\troot\t_\t_\n\n"));
        Assert.Equal(ExitCode.Unusable, answer.Code);
        Assert.Contains("no entity layer", Assert.Single(answer.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Mentions_with_one_head_are_one_mention_whatever_words_they_leave_out()
    {
        var document = Conllu.Parse(Treebank);
        var gold = EntityLayer.Read(new StringReader(Treebank), "t").Single();
        FoundMention At(int first, int end, int head, int referent) =>
            new(document.SpanOf(new(first, end)), document.Tokens[head], referent, Reading.MentionForm.Nominal);
        var pair = new ChainPair(document, gold, [At(1, 3, 2, 0), At(6, 7, 6, 0), At(7, 8, 7, 1)]);
        Assert.Equal([0, 3, -1], Enumerable.Range(0, 3).Select(pair.GoldOf));
        Assert.Equal(2, pair.AnswerChains.Count);
        Assert.Equal(1, ChainMeasures.Muc(pair.GoldChains, pair.AnswerChains).F1);
    }
}
