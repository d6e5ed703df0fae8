using Chancery.Reading.Learning;

namespace Chancery.Reading.Statements.Learnt;

// Features of what the network sees.
internal ref partial struct ChoiceFeatures
{
    // Behind those of the whole, of which some are only there for contents of several parts.
    private const uint FirstOfSeen = 200;

    private void AddSeen(SpanChoice choice)
    {
        _rows.Template = FirstOfSeen;
        int start = choice.Content[0].First, end = choice.Content[^1].End;
        ulong fine = FeatureRows.Step(choice.Seen, 0.5f, 24), coarse = FeatureRows.Step(choice.Seen, 2, 6), first = Odds(start), before = Odds(start - 1), last = Odds(end - 1), behind = Odds(end), next = Odds(end + 1);
        _rows.Add(fine);
        _rows.Add(fine, _change);
        _rows.Add(coarse, _change, _lexicon);
        _rows.Add(coarse, _lead);
        _rows.Add(coarse, _lead, _change);
        _rows.Add(coarse, _lemma);
        _rows.Add(before, first);
        _rows.Add(before, first, _change);
        _rows.Add(last, behind);
        _rows.Add(last, behind, next);
        _rows.Add(last, behind, _change);
        _rows.Add(last, behind, _at.Lower(end));
        _rows.Add(before, first, _at.Tag(start));
        _rows.Add(coarse, _at.Lower(end));
        _rows.Add(coarse, _at.Opening(end));
        _rows.Add(coarse, RuleEdge(end, isEnd: true));
    }

    private readonly ulong Odds(int token) => _at.Has(token) ? FeatureRows.Step(_view.Odds(token, 2), 1.5f, 4) : FeatureRows.None;
}
