namespace Chancery.Reading.Statements.Learnt;

// Features of words that behave alike: what is learnt of one serves the others.
internal ref partial struct PartFeatures
{
    private void AddClasses(int i)
    {
        ulong here = _at.Class(i), branch = _at.Branch(i), side = Number(_at.Side(i)), own = _scene.Classes[_view.Head], opens = _at.Opening(i);
        _rows.Add(here, side);
        _rows.Add(here, branch);
        _rows.Add(here, own, side);
        _rows.Add(own, branch);
        _rows.Add(own, _at.Branch(i - 1), branch);
        _rows.Add(own, _at.Tag(i), side);
        _rows.Add(own, opens, side);
        _rows.Add(own, branch, _frame);
        _rows.Add(own, _at.Quote(i), side);
        _rows.Add(own, _at.Rule(i - 1), _at.Rule(i));
        _rows.Add(_scene.Classes[_view.BranchOf(i)], branch);
        _rows.Add(here, _at.Class(i + 1), side);
        _rows.Add(_at.Class(i - 1), opens, side);
    }
}
