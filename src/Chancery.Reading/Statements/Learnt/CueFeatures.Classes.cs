using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Learnt;

// Features of words that behave alike.
internal ref partial struct CueFeatures
{
    // What is learnt of one word serves those that behave alike.
    private void AddClasses(int i)
    {
        var head = _scene.Document.Heads[i];
        int subject = _scene.Branches.Subject[i], thing = _scene.Branches.Object[i];
        ulong here = _at.Class(i), family = _at.Family(i), tag = _at.Tag(i), relation = _scene.Relations[i], frame = FeatureHash.Spread(_scene.Branches.Children[i] & Frame);
        _rows.Add(here);
        _rows.Add(here, tag);
        _rows.Add(here, relation);
        _rows.Add(here, frame);
        _rows.Add(family, frame, tag);
        _rows.Add(here, _at.Lemma(i + 1));
        _rows.Add(here, _at.Lemma(i - 1));
        _rows.Add(here, _at.Class(i + 1));
        _rows.Add(_at.Class(i - 1), here);
        _rows.Add(here, _at.Tag(i + 1), _at.Tag(i + 2));
        _rows.Add(_at.Class(head), relation, tag);
        _rows.Add(_at.Class(head), _at.Lemma(i));
        _rows.Add(here, _at.Class(thing));
        _rows.Add(_at.Lemma(i), _at.Class(thing));
        _rows.Add(_at.Class(subject), here);
        _rows.Add(_at.Class(subject), _at.Lemma(i));
        _rows.Add(_at.Class(subject), tag, frame);
        _rows.Add(subject < 0 ? FeatureRows.None : _scene.Kinds[subject], here);
        _rows.Add(here, Number(_scene.RuleCues[i] + 3 * _scene.RuleDepth[i]));
        _rows.Add(here, _at.Quote(i), _sentencePlace);
    }
}
