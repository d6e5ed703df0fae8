using System.Collections.Immutable;
using Chancery.Reading.Learning;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>What decides between ways to draw the edges of a content: what begins, ends and is left over at them, and whether it is a whole.</summary>
internal ref partial struct ChoiceFeatures
{
    /// <summary>Most features of one choice.</summary>
    public const int Most = 192;

    private readonly CueView _view;
    private readonly Neighbours _neighbours;
    private readonly SpeechScene _scene;
    private readonly CueSurroundings _at;
    private readonly ulong _lemma;
    private readonly ulong _tag;
    private readonly ulong _lexicon;
    private FeatureRows _rows;
    private ulong _change;
    private ulong _lead;

    /// <summary>Prepares for the choices of one cue.</summary>
    public ChoiceFeatures(CueView view, Candidate candidate, IReadOnlyList<Candidate> around, int bits, Span<int> room)
    {
        _view = view;
        _neighbours = new(candidate, around);
        _scene = view.Scene;
        _at = new(view);
        _rows = new(room, bits);
        (_lemma, _tag, _lexicon) = (_scene.Lemmas[view.Head], _scene.Tags[view.Head], _scene.Lexicon[view.Head]);
    }

    /// <summary>Rows of the features of a choice; valid until the next call.</summary>
    public ReadOnlySpan<int> Of(SpanChoice choice)
    {
        _rows.Clear();
        _change = FeatureRows.Number((int)choice.Change);
        _lead = FeatureRows.Step(choice.Lead, 60, 12);
        AddChange();
        AddEnd(choice.Content[^1].End);
        AddStart(choice.Content[0].First);
        if (_view.Seen.Length == 0) AddClasses(choice.Content[0].First, choice.Content[^1].End);
        AddNeighbours(choice.Content);
        AddWhole(choice.Content);
        if (_view.Seen.Length > 0) AddSeen(choice);
        return _rows.All;
    }

    private static ulong Number(int value) => FeatureRows.Number(value);

    private void AddChange()
    {
        _rows.Add(_change);
        _rows.Add(_lead);
        _rows.Add(_change, _lead);
        _rows.Add(_change, _lemma);
        _rows.Add(_change, _lexicon);
        _rows.Add(_change, _tag);
        _rows.Add(_change, _lead, _lexicon);
        _rows.Add(_change, Number(_view.Rule is null ? 0 : 1), _lead);
    }

    private void AddEnd(int end)
    {
        var comma = _scene.Grammar.IsPunctuation(Math.Min(end, _scene.Document.Count - 1)) && end < _view.Window.End ? 1 : 0;
        var next = end + comma;
        ulong opens = _at.Opening(next), closes = _at.Closing(end - 1), word = _at.Lower(next), tag = _at.Tag(next), mark = comma == 0 ? FeatureRows.None : _at.Lower(end);
        ulong last = _at.Tag(end - 1), quotes = Number(3 * QuoteOf(end - 1) + QuoteOf(end)), rule = RuleEdge(end, isEnd: true);
        ulong over = Number((LeftOver.IsNothing(end, _view) ? 1 : 0) + 2 * (end <= _view.Cue.First ? 0 : 1) + 4 * comma);
        _rows.Add(over);
        _rows.Add(over, opens);
        _rows.Add(over, closes);
        _rows.Add(over, word);
        _rows.Add(over, tag);
        _rows.Add(opens, mark);
        _rows.Add(opens, mark, word);
        _rows.Add(opens, mark, _lexicon);
        _rows.Add(opens, mark, _lemma);
        _rows.Add(closes, opens, mark);
        _rows.Add(closes, last, tag);
        _rows.Add(word, mark);
        _rows.Add(word, mark, _lexicon);
        _rows.Add(word, _at.Lower(next + 1), mark);
        _rows.Add(tag, _at.Tag(next + 1), mark);
        _rows.Add(tag, last, mark);
        _rows.Add(_at.Lower(end - 1), mark);
        _rows.Add(word, _lemma);
        _rows.Add(tag, mark, _lemma);
        _rows.Add(quotes, mark);
        _rows.Add(quotes, over);
        _rows.Add(quotes, tag, mark);
        _rows.Add(rule);
        _rows.Add(rule, opens, mark);
        _rows.Add(rule, _lead);
        _rows.Add(rule, over);
        _rows.Add(Attached(next), mark);
        _rows.Add(Attached(next), opens);
        _rows.Add(Attached(next), tag);
        _rows.Add(Attached(next), word);
        _rows.Add(_at.Kind(end - 1), _at.Kind(next));
    }

    private void AddStart(int start)
    {
        ulong opens = _at.Opening(start), closes = _at.Closing(start - 1), word = _at.Lower(start), tag = _at.Tag(start), before = _at.Tag(start - 1), rule = RuleEdge(start, isEnd: false);
        ulong quotes = Number(3 * QuoteOf(start - 1) + QuoteOf(start));
        var away = start - _view.Cue.End;
        ulong place = Number(away < 0 ? (start == _view.Sentence.First ? 0 : 1) : 2 + Math.Min(away, 6));
        _rows.Add(place);
        _rows.Add(place, word);
        _rows.Add(place, tag);
        _rows.Add(place, opens);
        _rows.Add(place, _lexicon);
        _rows.Add(place, _lemma);
        _rows.Add(opens, tag);
        _rows.Add(opens, before);
        _rows.Add(opens, closes);
        _rows.Add(opens, _lexicon);
        _rows.Add(opens, _lemma);
        _rows.Add(word, _lemma);
        _rows.Add(word, before);
        _rows.Add(word, _lexicon);
        _rows.Add(word, _at.Lower(start - 1));
        _rows.Add(_at.Lower(start - 1), _lexicon);
        _rows.Add(tag, before, _tag);
        _rows.Add(_at.Kind(start), _lexicon, place);
        _rows.Add(quotes, tag);
        _rows.Add(quotes, place);
        _rows.Add(rule);
        _rows.Add(rule, opens);
        _rows.Add(rule, _lead);
        _rows.Add(Number(_view.LevelOf(start)), opens);
    }

    private void AddWhole(ImmutableArray<TokenRange> content)
    {
        var last = content[^1];
        int roots = 0, odd = 0, verbs = 0, cues = 0;
        ulong firstRoot = FeatureRows.None, lastRoot = FeatureRows.None;
        for (var t = last.First; t < last.End; t++)
        {
            if (_scene.Quotes[t] is 1 or 3) odd++;
            if (_scene.Grammar.IsFinite(t)) verbs++;
            if (_scene.RuleCues[t] == 1) cues++;
            if (_scene.Grammar.IsPunctuation(t) || last.Contains(_scene.Document.Heads[t])) continue;
            if (roots++ == 0) firstRoot = FeatureHash.Join(_scene.Relations[t], Number(_view.LevelOf(t)));
            else lastRoot = FeatureHash.Join(_scene.Relations[t], Number(_view.LevelOf(t)));
        }
        var (left, leftRelation, leftVerbs, leftCues) = LeftOver.Of(last, _view);
        ulong others = Number(Math.Min(cues, 2) + 3 * Math.Min(leftCues, 2));
        ulong shape = Number(content.Length + 4 * (odd & 1)), bare = Number(Math.Min(roots, 3) + 4 * Math.Min(left, 3)), size = Number(BitSize(last.Count));
        _rows.Add(shape);
        _rows.Add(bare);
        _rows.Add(bare, firstRoot);
        _rows.Add(firstRoot, lastRoot);
        _rows.Add(firstRoot, lastRoot, _lexicon);
        _rows.Add(firstRoot, _lemma);
        _rows.Add(lastRoot, _lexicon);
        _rows.Add(lastRoot, Number(left == 0 ? 0 : 1), _at.Lower(last.End));
        _rows.Add(leftRelation, bare);
        _rows.Add(leftRelation, _at.Lower(last.End));
        _rows.Add(leftRelation, _lexicon);
        _rows.Add(Number(Math.Min(verbs, 3) + 4 * Math.Min(leftVerbs, 3)), _lexicon);
        _rows.Add(Number(Math.Min(verbs, 3) + 4 * Math.Min(leftVerbs, 3)), _at.Lower(last.End), _at.Lower(last.End + 1));
        _rows.Add(others);
        _rows.Add(others, _change);
        _rows.Add(others, _at.Lower(last.End));
        _rows.Add(others, shape, _change);
        _rows.Add(size, _lexicon);
        _rows.Add(size, _lemma);
        _rows.Add(size, shape, _change);
        if (content.Length < 2) return;
        var gap = content[^2].End;
        _rows.Add(_at.Lower(gap), _at.Tag(gap + 1), _at.Tag(last.First));
        _rows.Add(Number(QuoteOf(content[^2].End - 1) + 3 * QuoteOf(last.First) + 9 * (_view.Sentence.Contains(last.First) ? 1 : 0)), _lexicon);
        _rows.Add(_at.Lower(last.First), _at.Lower(last.First - 1));
        _rows.Add(_at.Opening(last.First), _at.Tag(last.First));
    }

    // How far the phrase that begins at a token reaches up: on what it hangs, by tag, and on which side of the cue that stands.
    private readonly ulong Attached(int token)
    {
        if (!_at.Has(token) || _scene.Branches.Opens[token] is not (var head and >= 0) || _scene.Document.Heads[head] is not (var above and >= 0)) return FeatureRows.None;
        return FeatureHash.Join(_scene.Tags[above], Number(above > token ? 0 : above < _view.Cue.First ? 1 : above < _view.Cue.End ? 2 : 3));
    }

    private readonly ulong RuleEdge(int edge, bool isEnd)
    {
        if (_view.Rule is not { } rule) return FeatureRows.None;
        var own = isEnd ? rule.Content[^1].End : rule.Content[0].First;
        return Number(own == edge ? 0 : own < edge ? 1 : 2);
    }

    private readonly int QuoteOf(int token) => !_at.Has(token) ? 0 : _scene.Quotes[token] == 0 ? 0 : _scene.Quotes[token] == 2 ? 1 : 2;

    private static int BitSize(int count) => count < 4 ? count : count < 8 ? 4 : count < 16 ? 5 : count < 32 ? 6 : 7;
}
