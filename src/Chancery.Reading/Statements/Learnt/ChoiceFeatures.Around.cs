using System.Collections.Immutable;
using Chancery.Reading.Learning;
using Chancery.Text;

namespace Chancery.Reading.Statements.Learnt;

// Features of words that behave alike and of the other candidates of the sentence.
internal ref partial struct ChoiceFeatures
{
    private void AddNeighbours(ImmutableArray<TokenRange> content)
    {
        var (foreign, lead, isSame, cut, behind, shared) = _neighbours.Of(content);
        ulong taken = Number(Math.Min(foreign, 2) + (isSame ? 4 : 0)), certain = FeatureRows.Step(lead, 100, 6), edge = Number(behind + 4 * Math.Min(cut, 2)), others = Number(Math.Min(shared, 2));
        _rows.Add(taken);
        _rows.Add(taken, certain);
        _rows.Add(taken, _change);
        _rows.Add(taken, _lead);
        _rows.Add(taken, certain, _change);
        _rows.Add(taken, _at.Lower(content[^1].End));
        _rows.Add(taken, edge, _change);
        _rows.Add(edge);
        _rows.Add(edge, _change);
        _rows.Add(edge, _at.Lower(content[^1].End));
        _rows.Add(edge, _lead);
        _rows.Add(others, _change);
        _rows.Add(others, taken, edge);
    }

    private void AddClasses(int start, int end)
    {
        var mark = _scene.Grammar.IsPunctuation(Math.Min(end, _scene.Document.Count - 1)) && end < _view.Window.End ? 1 : 0;
        var own = _scene.Classes[_view.Head];
        ulong place = Number(Math.Clamp(start - _view.Cue.End, -1, 6) + 1);
        _rows.Add(own, _change);
        _rows.Add(own, _change, _lead);
        _rows.Add(own, place, _at.Opening(start));
        _rows.Add(own, _at.Tag(start), place);
        _rows.Add(own, _at.Opening(end + mark), Number(mark));
        _rows.Add(own, _at.Lower(end + mark), Number(mark));
        _rows.Add(_at.Class(start), place);
        _rows.Add(_at.Class(start), _at.Tag(start - 1));
        _rows.Add(_at.Class(end + mark), _at.Opening(end + mark), Number(mark));
        _rows.Add(_at.Class(end - 1), _at.Class(end + mark), Number(mark));
    }
}
