using Chancery.Reading.Learning;
using Chancery.Reading.Statements.Learnt.Network;

namespace Chancery.Reading.Statements.Learnt;

// Features of what the network sees.
internal ref partial struct CueFeatures
{
    private void AddSeen(SpeechSight sight, int i)
    {
        var chances = sight.Cues(i);
        float first = chances[1] - chances[0], later = chances[2] - chances[0];
        ulong fine = FeatureRows.Step(first, 0.5f, 12), coarse = FeatureRows.Step(first, 1.5f, 4), behind = FeatureRows.Step(later, 0.5f, 12), rough = FeatureRows.Step(later, 1.5f, 4);
        ulong before = First(sight, i - 1), after = First(sight, i + 1), next = Later(sight, i + 1), tag = _at.Tag(i), lemma = _at.Lemma(i), rule = _at.Rule(i);
        _rows.Add(fine);
        _rows.Add(behind);
        _rows.Add(coarse, rough);
        _rows.Add(before, coarse, after);
        _rows.Add(before, rough, next);
        _rows.Add(coarse, next);
        _rows.Add(coarse, tag);
        _rows.Add(rough, tag);
        _rows.Add(coarse, lemma);
        _rows.Add(rough, lemma);
        _rows.Add(coarse, rule);
        _rows.Add(fine, _at.Lexicon(i));
        _rows.Add(coarse, _scene.Relations[i]);
        _rows.Add(coarse, _at.Class(i));
    }

    private readonly ulong First(SpeechSight sight, int i) => Odds(sight, i, 1);

    private readonly ulong Later(SpeechSight sight, int i) => Odds(sight, i, 2);

    private readonly ulong Odds(SpeechSight sight, int i, int label) => _sentence.Contains(i) && sight.Cues(i) is var chances ? FeatureRows.Step(chances[label] - chances[0], 1.5f, 4) : FeatureRows.None;
}
