using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Learnt;

// Features of what the network sees.
internal ref partial struct PartFeatures
{
    private void AddSeen(int i)
    {
        float source = Odds(i, 1), content = Odds(i, 2);
        ulong fineSource = FeatureRows.Step(source, 0.5f, 12), fineContent = FeatureRows.Step(content, 0.5f, 12), here = Both(i), before = Both(i - 1), after = Both(i + 1), side = Number(_at.Side(i));
        _rows.Add(fineSource);
        _rows.Add(fineContent);
        _rows.Add(here);
        _rows.Add(fineContent, side);
        _rows.Add(before, here);
        _rows.Add(here, after);
        _rows.Add(before, here, after);
        _rows.Add(before, here, _at.Tag(i));
        _rows.Add(here, _at.Branch(i));
        _rows.Add(here, _at.Rule(i), _rule);
        _rows.Add(before, here, _at.Rule(i - 1), _at.Rule(i));
        _rows.Add(here, _lemma);
        _rows.Add(here, _lexicon);
        _rows.Add(here, _at.Quote(i), side);
        _rows.Add(before, here, _at.Opening(i));
        _rows.Add(before, here, _at.Closing(i - 1));
    }

    private readonly float Odds(int i, int label) => _view.Odds(i, label);

    private readonly ulong Both(int i) =>
        _at.Has(i) ? FeatureHash.Join(FeatureRows.Step(Odds(i, 1), 2, 3), FeatureRows.Step(Odds(i, 2), 2, 3)) : FeatureRows.None;
}
