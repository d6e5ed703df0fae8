using Chancery.Reading.Statements;
using Chancery.Reading.Statements.Learnt;
using Chancery.Text;

namespace Chancery.Reading.Tests.Statements.Learnt;

public class SpanChoicesTests
{
    private readonly Sample _sample = new("""
        Rana/Rana/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root that/that/SCONJ/IN/5/mark rain/rain/NOUN/NN/5/nsubj fell/fall/VERB/VBD/2/ccomp in/in/ADP/IN/7/case Oslo/Oslo/PROPN/NNP/5/obl ,/,/PUNCT/,/11/punct but/but/CCONJ/CC/11/cc nobody/nobody/PRON/NN/11/nsubj fled/flee/VERB/VBD/2/conj ././PUNCT/./2/punct
        """);

    private SpanChoice[] Around(TokenRange content)
    {
        var scene = new StatementFinder(Sample.Cues).SceneOf(_sample.Document, new(_sample.Document), _sample.Named("Rana"));
        var view = new CueView(scene);
        view.Turn(new(1, 2));
        return [.. new SpanChoices(view).Around([content], new TokenRange(0, 1), (_, _, _) => 0)];
    }

    [Fact]
    public void The_content_as_it_is_comes_first_and_each_way_once()
    {
        var choices = Around(new(2, 11));
        Assert.Equal(Change.None, choices[0].Change);
        Assert.Equal("that rain fell in Oslo , but nobody fled", _sample.Words(choices[0].Content));
        Assert.Equal(choices.Length, choices.Select(c => _sample.Words(c.Content)).Distinct().Count());
    }

    [Fact]
    public void It_may_end_where_a_phrase_ends_and_begin_where_one_begins()
    {
        var choices = Around(new(2, 11));
        Assert.Contains(choices, c => c.Change == Change.EndsEarlier && _sample.Words(c.Content) == "that rain fell in Oslo");
        Assert.Contains(Around(new(2, 7)), c => c.Change == Change.EndsLater && _sample.Words(c.Content) == "that rain fell in Oslo , but nobody fled");
    }

    [Fact]
    public void No_way_holds_the_cue_or_the_source() => Assert.All(Around(new(3, 7)), c => Assert.DoesNotContain(c.Content, r => r.First < 2));
}
