using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>What decides whether a token belongs to the source or to the content of a cue.</summary>
internal ref partial struct PartFeatures
{
    /// <summary>Features of one token.</summary>
    public const int Most = 160;

    private readonly CueView _view;
    private readonly SpeechScene _scene;
    private readonly ulong _lemma;
    private readonly ulong _tag;
    private readonly ulong _lexicon;
    private readonly ulong _frame;
    private readonly ulong _rule;
    private readonly int _tagged;
    private readonly CueSurroundings _at;
    private FeatureRows _rows;
    private WordsBetween _between;

    /// <summary>Prepares for the tokens of a cue's window.</summary>
    public PartFeatures(CueView view, int bits, Span<int> room)
    {
        _view = view;
        _scene = view.Scene;
        _rows = new(room, bits);
        (_at, _between) = (new(view), new(view));
        _lemma = _scene.Lemmas[view.Head];
        _tag = _scene.Tags[view.Head];
        _lexicon = _scene.Lexicon[view.Head];
        _tagged = view.QuotationInFront();
        _frame = FeatureHash.Spread(_scene.Branches.Children[view.Head] & 0xB1F);
        _rule = Number(view.Rule is null ? 0 : view.Rule.Source is null ? 1 : 2);
    }

    /// <summary>Rows of the features of a token; valid until the next call.</summary>
    public ReadOnlySpan<int> Of(int i)
    {
        _rows.Clear();
        _between.GoTo(i);
        AddForms(i);
        AddTree(i);
        AddPhrases(i);
        AddDistances(i);
        AddQuotes(i);
        AddRules(i);
        if (_view.Seen.Length > 0) AddSeen(i);
        else AddClasses(i);
        return _rows.All;
    }

    private static ulong Number(int value) => FeatureRows.Number(value);

    private void AddForms(int i)
    {
        ulong side = Number(_at.Side(i)), form = _at.Lower(i), tag = _at.Tag(i), before = _at.Lower(i - 1), after = _at.Lower(i + 1);
        _rows.Add(side);
        _rows.Add(form, side);
        _rows.Add(before, side);
        _rows.Add(after, side);
        _rows.Add(before, form, side);
        _rows.Add(form, after, side);
        _rows.Add(tag, side);
        _rows.Add(_at.Tag(i - 1), tag, side);
        _rows.Add(tag, _at.Tag(i + 1), side);
        _rows.Add(_at.Tag(i - 1), tag, _at.Tag(i + 1), side);
        _rows.Add(_at.Tag(i - 2), _at.Tag(i - 1), tag, side);
        _rows.Add(tag, _at.Tag(i + 1), _at.Tag(i + 2), side);
        _rows.Add(before, tag, side);
        _rows.Add(form, _at.Tag(i + 1), side);
        _rows.Add(form, _lemma, side);
        _rows.Add(before, _lemma, side);
        _rows.Add(tag, _lemma, side);
        _rows.Add(_scene.Words[i].Shape, tag, side);
        _rows.Add(_scene.Words[i].Suffix3, side);
    }

    private void AddTree(int i)
    {
        ulong here = _at.Branch(i), before = _at.Branch(i - 1), after = _at.Branch(i + 1), tag = _at.Tag(i), form = _at.Lower(i), relation = _scene.Relations[i];
        var branch = _view.BranchOf(i);
        var (first, end) = (_scene.Branches.First[branch], _scene.Branches.End[branch]);
        var edges = Number((i == first ? 1 : 0) + (i == end - 1 ? 2 : 0) + (i == end ? 4 : 0));
        ulong depth = Number(_view.DepthOf(i)), head = _scene.Document.Heads[i] is var h and >= 0 ? _scene.Lemmas[h] : FeatureRows.None;
        var change = Number((here == before ? 0 : 1) + (here == after ? 0 : 2));
        _rows.Add(here);
        _rows.Add(here, _lemma);
        _rows.Add(here, _lexicon);
        _rows.Add(here, _lexicon, _frame);
        _rows.Add(here, _tag, _frame);
        _rows.Add(here, tag);
        _rows.Add(here, form);
        _rows.Add(here, edges);
        _rows.Add(before, here);
        _rows.Add(here, after);
        _rows.Add(before, here, tag);
        _rows.Add(before, here, _at.Tag(i - 1), tag);
        _rows.Add(before, here, _lexicon);
        _rows.Add(before, here, _lemma);
        _rows.Add(change, tag, edges);
        _rows.Add(here, depth, relation);
        _rows.Add(relation, Number(_at.Side(i)), depth);
        _rows.Add(relation, tag, here);
        _rows.Add(here, FeatureHash.Spread(_scene.Branches.Children[branch] & 0xB1F));
        _rows.Add(here, _scene.Lemmas[branch]);
        _rows.Add(here, _scene.Tags[branch], _lexicon);
        _rows.Add(relation, head, Number(_at.Side(i)));
        _rows.Add(here, _at.Kind(i));
        _rows.Add(here, _scene.Kinds[branch]);
        _rows.Add(_at.Kind(i), Number(_scene.Edges[i] + 4 * _at.Side(i)));
        _rows.Add(_at.Kind(i - 1), _at.Kind(i), tag, Number(_at.Side(i)));
        _rows.Add(Number(_at.Has(i - 1) ? _scene.Edges[i - 1] : 4), here, tag);
    }

    // Which phrases begin and end here, and on what they hang: there sources and contents begin and end too.
    private void AddPhrases(int i)
    {
        ulong opens = _at.Opening(i), next = _at.Opening(i + 1), closed = _at.Closing(i - 1), side = Number(_at.Side(i)), tag = _at.Tag(i), form = _at.Lower(i), here = _at.Branch(i);
        _rows.Add(opens, side);
        _rows.Add(closed, opens, side);
        _rows.Add(opens, here);
        _rows.Add(opens, form, side);
        _rows.Add(opens, _at.Lower(i - 1), side);
        _rows.Add(next, form, side);
        _rows.Add(next, form, _at.Lower(i + 1), side);
        _rows.Add(next, here, tag);
        _rows.Add(closed, here, tag);
        _rows.Add(closed, form, side);
        _rows.Add(opens, _lexicon, side);
        _rows.Add(opens, _lemma, side);
        _rows.Add(Number(_tagged + 4 * _at.Side(i)), _at.Quote(i), Number(_view.Sentence.Contains(i) ? 1 : 0));
        _rows.Add(Number(_tagged + 4 * _at.Side(i)), here);
        _rows.Add(Number(_tagged + 4 * _at.Side(i)), form);
        _rows.Add(Number(_tagged + 4 * _at.Side(i)), opens);
    }

    private void AddDistances(int i)
    {
        var away = _at.Side(i) == 0 ? _view.Cue.First - i : Math.Max(0, i - _view.Cue.End + 1);
        ulong distance = Number((away < 6 ? away : away < 12 ? 7 : away < 25 ? 8 : 9) + 16 * _at.Side(i)), tag = _at.Tag(i), here = _at.Branch(i);
        ulong commas = Number(Math.Min(_between.Commas, 3) + 4 * _at.Side(i)), verbs = Number(Math.Min(_between.Verbs, 3) + 4 * _at.Side(i)), cues = Number(Math.Min(_between.Cues, 2) + 4 * _at.Side(i));
        var isOther = !_view.Sentence.Contains(i);
        _rows.Add(distance);
        _rows.Add(distance, tag);
        _rows.Add(distance, _lexicon);
        _rows.Add(distance, _lemma);
        _rows.Add(commas, here);
        _rows.Add(verbs, here);
        _rows.Add(commas, verbs, tag);
        _rows.Add(commas, _at.Lower(i), _at.Tag(i + 1));
        _rows.Add(cues, here);
        _rows.Add(cues, verbs, commas);
        _rows.Add(Number((isOther ? 1 : 0) + 2 * _at.Side(i)), _at.Quote(i));
        _rows.Add(Number((i == _view.Sentence.First ? 1 : 0) + (i == _view.Sentence.End - 1 ? 2 : 0)), tag, here);
        _rows.Add(Number(_view.Sentence.End - _view.Cue.End < 3 ? 1 : 0), commas, _at.Quote(i));
        _rows.Add(Number(_view.Cue.First - _view.Sentence.First < 4 ? 1 : 0), commas, here);
    }

    private void AddQuotes(int i)
    {
        ulong here = _at.Quote(i), side = Number(_at.Side(i));
        var cue = _view.Head;
        var isSame = _scene.Quotes[i] != 0 && _scene.Quotes[cue] != 0 && _scene.Quotations.At(i) == _scene.Quotations.At(cue);
        var quotes = Number(Math.Min(_between.Quotes, 4) + 5 * _at.Side(i) + (isSame ? 32 : 0));
        _rows.Add(here, side);
        _rows.Add(_at.Quote(i - 1), here, _at.Quote(i + 1), side);
        _rows.Add(here, _at.Quote(cue), quotes);
        _rows.Add(quotes, _at.Tag(i), here);
        _rows.Add(here, _lexicon, side);
        _rows.Add(here, _lemma, side);
        _rows.Add(here, quotes, _lexicon);
        _rows.Add(_at.Quote(i - 1), here, _at.Branch(i));
        _rows.Add(quotes, Number(_view.Sentence.Contains(i) ? 1 : 0), here, _tag);
    }

    private void AddRules(int i)
    {
        ulong here = _at.Rule(i), before = _at.Rule(i - 1), after = _at.Rule(i + 1), tag = _at.Tag(i), other = Number(_scene.RuleCues[i] + 3 * _scene.RuleDepth[i]);
        _rows.Add(here, _rule);
        _rows.Add(before, here, _rule);
        _rows.Add(here, after, _rule);
        _rows.Add(before, here, after);
        _rows.Add(before, here, tag);
        _rows.Add(before, here, _at.Branch(i));
        _rows.Add(before, here, _at.Lower(i));
        _rows.Add(before, here, _at.Lower(i - 1));
        _rows.Add(before, here, _lexicon);
        _rows.Add(before, here, _lemma);
        _rows.Add(before, here, _at.Quote(i), _at.Quote(i - 1));
        _rows.Add(other, here, Number(_at.Side(i)));
        _rows.Add(other, _at.Branch(i));
        _rows.Add(here, _view.Rule is { } rule ? Number((int)rule.Entry.Class + 8 * (int)rule.Entry.Strength) : FeatureRows.None, Number(_at.Side(i)));
    }
}
