using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>What decides whether a token belongs to the source or to the content of a cue.</summary>
internal ref struct PartFeatures
{
    /// <summary>Features of one token.</summary>
    public const int Most = 128;

    private static readonly ulong None = FeatureHash.Spread(977);

    private readonly CueView _view;
    private readonly SpeechScene _scene;
    private readonly ulong _lemma;
    private readonly ulong _tag;
    private readonly ulong _lexicon;
    private readonly ulong _frame;
    private readonly ulong _rule;
    private readonly int _tagged;
    private FeatureRows _rows;
    private int _commas;
    private int _verbs;
    private int _quotes;
    private int _cues;

    /// <summary>Prepares for the tokens of a cue's window.</summary>
    public PartFeatures(CueView view, int bits, Span<int> room)
    {
        _view = view;
        _scene = view.Scene;
        _rows = new(room, bits);
        _lemma = _scene.Lemmas[view.Head];
        _tag = _scene.Tags[view.Head];
        _lexicon = _scene.Lexicon[view.Head];
        _tagged = TagOf(view);
        _frame = FeatureHash.Spread(_scene.Branches.Children[view.Head] & 0xB1F);
        _rule = Number(view.Rule is null ? 0 : view.Rule.Source is null ? 1 : 2);
    }

    /// <summary>Rows of the features of a token; valid until the next call.</summary>
    public ReadOnlySpan<int> Of(int i)
    {
        _rows.Clear();
        Count(i);
        AddForms(i);
        AddTree(i);
        AddPhrases(i);
        AddDistances(i);
        AddQuotes(i);
        AddRules(i);
        return _rows.All;
    }

    private static ulong Number(int value) => FeatureHash.Spread((ulong)(value + 1));

    private readonly bool Has(int i) => _view.Window.Contains(i);

    private readonly ulong Lower(int i) => Has(i) ? _scene.Words[i].Lower : None;

    private readonly ulong Tag(int i) => Has(i) ? _scene.Tags[i] : None;

    private readonly ulong Quote(int i) => Number(Has(i) ? _scene.Quotes[i] : 4);

    private readonly ulong Rule(int i) => Number(_view.RuleOf(i));

    private readonly ulong Kind(int i) => Has(i) ? _scene.Kinds[i] : None;

    private readonly int Side(int i) => i < _view.Cue.First ? 0 : i < _view.Cue.End ? 1 : 2;

    private readonly ulong Branch(int i) =>
        Has(i) ? FeatureHash.Join(_scene.Relations[_view.BranchOf(i)], Number(_view.LevelOf(i) + 16 * Side(i))) : None;

    // Words between cue and token.
    private void Count(int i)
    {
        if (i == _view.Window.First)
        {
            (_commas, _verbs, _quotes, _cues) = (0, 0, 0, 0);
            for (var t = i; t < _view.Cue.First; t++) Count(t, 1);
        }
        if (i < _view.Cue.First) Count(i, -1);
        else if (i > _view.Cue.End) Count(i - 1, 1);
    }

    private void Count(int token, int by)
    {
        if (_scene.Grammar.IsComma(token)) _commas += by;
        if (_scene.Grammar.IsFinite(token)) _verbs += by;
        if (_scene.Quotes[token] is 1 or 3) _quotes += by;
        if (_scene.RuleCues[token] == 1) _cues += by;
    }

    private void AddForms(int i)
    {
        ulong side = Number(Side(i)), form = Lower(i), tag = Tag(i), before = Lower(i - 1), after = Lower(i + 1);
        _rows.Add(side);
        _rows.Add(form, side);
        _rows.Add(before, side);
        _rows.Add(after, side);
        _rows.Add(before, form, side);
        _rows.Add(form, after, side);
        _rows.Add(tag, side);
        _rows.Add(Tag(i - 1), tag, side);
        _rows.Add(tag, Tag(i + 1), side);
        _rows.Add(Tag(i - 1), tag, Tag(i + 1), side);
        _rows.Add(Tag(i - 2), Tag(i - 1), tag, side);
        _rows.Add(tag, Tag(i + 1), Tag(i + 2), side);
        _rows.Add(before, tag, side);
        _rows.Add(form, Tag(i + 1), side);
        _rows.Add(form, _lemma, side);
        _rows.Add(before, _lemma, side);
        _rows.Add(tag, _lemma, side);
        _rows.Add(_scene.Words[i].Shape, tag, side);
        _rows.Add(_scene.Words[i].Suffix3, side);
    }

    private void AddTree(int i)
    {
        ulong here = Branch(i), before = Branch(i - 1), after = Branch(i + 1), tag = Tag(i), form = Lower(i), relation = _scene.Relations[i];
        var branch = _view.BranchOf(i);
        var (first, end) = (_scene.Branches.First[branch], _scene.Branches.End[branch]);
        var edges = Number((i == first ? 1 : 0) + (i == end - 1 ? 2 : 0) + (i == end ? 4 : 0));
        ulong depth = Number(_view.DepthOf(i)), head = _scene.Document.Heads[i] is var h and >= 0 ? _scene.Lemmas[h] : None;
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
        _rows.Add(before, here, Tag(i - 1), tag);
        _rows.Add(before, here, _lexicon);
        _rows.Add(before, here, _lemma);
        _rows.Add(change, tag, edges);
        _rows.Add(here, depth, relation);
        _rows.Add(relation, Number(Side(i)), depth);
        _rows.Add(relation, tag, here);
        _rows.Add(here, FeatureHash.Spread(_scene.Branches.Children[branch] & 0xB1F));
        _rows.Add(here, _scene.Lemmas[branch]);
        _rows.Add(here, _scene.Tags[branch], _lexicon);
        _rows.Add(relation, head, Number(Side(i)));
        _rows.Add(here, Kind(i));
        _rows.Add(here, _scene.Kinds[branch]);
        _rows.Add(Kind(i), Number(_scene.Edges[i] + 4 * Side(i)));
        _rows.Add(Kind(i - 1), Kind(i), tag, Number(Side(i)));
        _rows.Add(Number(Has(i - 1) ? _scene.Edges[i - 1] : 4), here, tag);
    }

    // Which phrases begin and end here, and on what they hang: there sources and contents begin and end too.
    private void AddPhrases(int i)
    {
        ulong opens = Opening(i), next = Opening(i + 1), closed = Closing(i - 1), side = Number(Side(i)), tag = Tag(i), form = Lower(i), here = Branch(i);
        _rows.Add(opens, side);
        _rows.Add(closed, opens, side);
        _rows.Add(opens, here);
        _rows.Add(opens, form, side);
        _rows.Add(opens, Lower(i - 1), side);
        _rows.Add(next, form, side);
        _rows.Add(next, form, Lower(i + 1), side);
        _rows.Add(next, here, tag);
        _rows.Add(closed, here, tag);
        _rows.Add(closed, form, side);
        _rows.Add(opens, _lexicon, side);
        _rows.Add(opens, _lemma, side);
        _rows.Add(Number(_tagged + 4 * Side(i)), Quote(i), Number(_view.Sentence.Contains(i) ? 1 : 0));
        _rows.Add(Number(_tagged + 4 * Side(i)), here);
        _rows.Add(Number(_tagged + 4 * Side(i)), form);
        _rows.Add(Number(_tagged + 4 * Side(i)), opens);
    }

    // Relation of the largest phrase that begins at the token, whether it hangs to the left of it, and how far up.
    private readonly ulong Opening(int i)
    {
        if (!Has(i) || _scene.Branches.Opens[i] is not (var head and >= 0)) return None;
        var above = _scene.Document.Heads[head];
        var place = above < 0 ? 0 : above > i ? 1 : above == _view.Head ? 2 : _view.Cue.Contains(above) ? 3 : above < _view.Cue.First ? 4 : 5;
        return FeatureHash.Join(_scene.Relations[head], Number(place + 8 * (_scene.Branches.End[head] == _view.Sentence.End - 1 ? 1 : 0)));
    }

    private readonly ulong Closing(int i)
    {
        if (!Has(i) || _scene.Branches.Closes[i] is not (var head and >= 0)) return None;
        var above = _scene.Document.Heads[head];
        var place = above < 0 ? 0 : above > i ? 1 : above == _view.Head ? 2 : _view.Cue.Contains(above) ? 3 : 4;
        return FeatureHash.Join(_scene.Relations[head], Number(place));
    }

    // How far in front of the cue a quotation ends: 0 nowhere near, 1 right in front, up to 3.
    private static int TagOf(CueView view)
    {
        for (var t = view.Cue.First - 1; t >= Math.Max(view.Window.First, view.Cue.First - 12); t--)
        {
            if (view.Scene.Quotes[t] == 3) return view.Cue.First - t < 4 ? 1 : view.Cue.First - t < 8 ? 2 : 3;
            if (view.Scene.Quotes[t] != 0) return 0;
        }
        return 0;
    }

    private void AddDistances(int i)
    {
        var away = Side(i) == 0 ? _view.Cue.First - i : Math.Max(0, i - _view.Cue.End + 1);
        ulong distance = Number((away < 6 ? away : away < 12 ? 7 : away < 25 ? 8 : 9) + 16 * Side(i)), tag = Tag(i), here = Branch(i);
        ulong commas = Number(Math.Min(_commas, 3) + 4 * Side(i)), verbs = Number(Math.Min(_verbs, 3) + 4 * Side(i)), cues = Number(Math.Min(_cues, 2) + 4 * Side(i));
        var isOther = !_view.Sentence.Contains(i);
        _rows.Add(distance);
        _rows.Add(distance, tag);
        _rows.Add(distance, _lexicon);
        _rows.Add(distance, _lemma);
        _rows.Add(commas, here);
        _rows.Add(verbs, here);
        _rows.Add(commas, verbs, tag);
        _rows.Add(commas, Lower(i), Tag(i + 1));
        _rows.Add(cues, here);
        _rows.Add(cues, verbs, commas);
        _rows.Add(Number((isOther ? 1 : 0) + 2 * Side(i)), Quote(i));
        _rows.Add(Number((i == _view.Sentence.First ? 1 : 0) + (i == _view.Sentence.End - 1 ? 2 : 0)), tag, here);
        _rows.Add(Number(_view.Sentence.End - _view.Cue.End < 3 ? 1 : 0), commas, Quote(i));
        _rows.Add(Number(_view.Cue.First - _view.Sentence.First < 4 ? 1 : 0), commas, here);
    }

    private void AddQuotes(int i)
    {
        ulong here = Quote(i), side = Number(Side(i));
        var cue = _view.Head;
        var isSame = _scene.Quotes[i] != 0 && _scene.Quotes[cue] != 0 && _scene.Quotations.At(i) == _scene.Quotations.At(cue);
        var quotes = Number(Math.Min(_quotes, 4) + 5 * Side(i) + (isSame ? 32 : 0));
        _rows.Add(here, side);
        _rows.Add(Quote(i - 1), here, Quote(i + 1), side);
        _rows.Add(here, Quote(cue), quotes);
        _rows.Add(quotes, Tag(i), here);
        _rows.Add(here, _lexicon, side);
        _rows.Add(here, _lemma, side);
        _rows.Add(here, quotes, _lexicon);
        _rows.Add(Quote(i - 1), here, Branch(i));
        _rows.Add(quotes, Number(_view.Sentence.Contains(i) ? 1 : 0), here, _tag);
    }

    private void AddRules(int i)
    {
        ulong here = Rule(i), before = Rule(i - 1), after = Rule(i + 1), tag = Tag(i), other = Number(_scene.RuleCues[i] + 3 * _scene.RuleDepth[i]);
        _rows.Add(here, _rule);
        _rows.Add(before, here, _rule);
        _rows.Add(here, after, _rule);
        _rows.Add(before, here, after);
        _rows.Add(before, here, tag);
        _rows.Add(before, here, Branch(i));
        _rows.Add(before, here, Lower(i));
        _rows.Add(before, here, Lower(i - 1));
        _rows.Add(before, here, _lexicon);
        _rows.Add(before, here, _lemma);
        _rows.Add(before, here, Quote(i), Quote(i - 1));
        _rows.Add(other, here, Number(Side(i)));
        _rows.Add(other, Branch(i));
        _rows.Add(here, _view.Rule is { } rule ? Number((int)rule.Entry.Class + 8 * (int)rule.Entry.Strength) : None, Number(Side(i)));
    }
}
