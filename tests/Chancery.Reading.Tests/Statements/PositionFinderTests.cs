using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements;

namespace Chancery.Reading.Tests.Statements;

public class PositionFinderTests
{
    private static readonly PositionWords Words = PositionWords.Load(new(Sample.KnowledgeRoot));

    private static HeldPosition? Read(Sample sample, params string[] names)
    {
        var referents = sample.Named(names);
        var tree = new Chancery.Text.Tree(sample.Document);
        return new PositionFinder(Words, Sample.Cues).Find(sample.Document, tree, referents, new StatementFinder(Sample.Cues).Find(sample.Document, tree, referents)).SingleOrDefault();
    }

    [Fact]
    public void The_subject_of_a_verb_holds_the_position()
    {
        var sample = new Sample("Athens/Athens/PROPN/NNP/2/nsubj opposes/oppose/VERB/VBZ/0/root the/the/DET/DT/4/det canal/canal/NOUN/NN/2/obj ././PUNCT/./2/punct");
        var held = Assert.IsType<HeldPosition>(Read(sample, "Athens", "canal"));
        Assert.Equal((0, Polarity.Against, "the canal", (int?)1), (held.Holder, held.Polarity, sample.Words(held.Toward), held.TowardReferent));
    }

    [Fact]
    public void Negation_turns_support_round()
    {
        var sample = new Sample("Athens/Athens/PROPN/NNP/4/nsubj does/do/AUX/VBZ/4/aux not/not/PART/RB/4/advmod support/support/VERB/VB/0/root the/the/DET/DT/6/det canal/canal/NOUN/NN/4/obj ././PUNCT/./4/punct");
        Assert.Equal(Polarity.Against, Read(sample, "Athens")?.Polarity);
    }

    [Fact]
    public void A_name_before_the_noun_holds_it_rather_than_the_one_who_speaks()
    {
        var sample = new Sample("Rana/Rana/PROPN/NNP/2/nsubj stressed/stress/VERB/VBD/0/root Athens/Athens/PROPN/NNP/4/compound rejection/rejection/NOUN/NN/2/obj of/of/ADP/IN/7/case the/the/DET/DT/7/det canal/canal/NOUN/NN/4/nmod ././PUNCT/./2/punct");
        var held = Assert.IsType<HeldPosition>(Read(sample, "Rana", "Athens"));
        Assert.Equal((1, Polarity.Against, "the canal", (int?)0), (held.Holder, held.Polarity, sample.Words(held.Toward), held.Attribution));
    }

    [Fact]
    public void Without_a_possessor_the_speaker_holds_it()
    {
        var sample = new Sample("Rana/Rana/PROPN/NNP/2/nsubj underlined/underline/VERB/VBD/0/root the/the/DET/DT/4/det importance/importance/NOUN/NN/2/obj of/of/ADP/IN/6/case dialogue/dialogue/NOUN/NN/4/nmod ././PUNCT/./2/punct");
        var held = Assert.IsType<HeldPosition>(Read(sample, "Rana"));
        Assert.Equal((0, Polarity.For, "dialogue"), (held.Holder, held.Polarity, sample.Words(held.Toward)));
    }

    [Fact]
    public void Nobody_known_holds_no_position()
    {
        var sample = new Sample("Athens/Athens/PROPN/NNP/2/nsubj opposes/oppose/VERB/VBZ/0/root the/the/DET/DT/4/det canal/canal/NOUN/NN/2/obj ././PUNCT/./2/punct");
        Assert.Null(Read(sample));
    }
}
