using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>Draws the edges of a content anew, one change after another, as long as a change beats leaving it as it is.</summary>
internal sealed class SpanChooser(CueView view, WeightTable weights)
{
    /// <summary>Most changes of one content.</summary>
    public const int MostChanges = 3;

    // By how much a change must beat leaving it: in log odds, as measured best on texts kept apart.
    private const int Margin = (int)(1.5f * StatementModel.VerdictScale);

    /// <summary>The content that is chosen.</summary>
    /// <param name="candidate">The candidate that was turned to; its content has at least one part.</param>
    /// <param name="around">All candidates of its sentence.</param>
    /// <param name="lead">How far the labels of a content lead over those of another, in weights.</param>
    public ImmutableArray<TokenRange> Choose(Candidate candidate, IReadOnlyList<Candidate> around, SpanLead lead)
    {
        var content = candidate.Content;
        Span<int> room = stackalloc int[ChoiceFeatures.Most];
        var features = new ChoiceFeatures(view, candidate, around, weights.Bits, room);
        var choices = new SpanChoices(view);
        for (var step = 0; step < MostChanges; step++)
        {
            SpanChoice? best = null;
            var most = int.MinValue;
            foreach (var choice in choices.Around(content, candidate.Source, lead))
            {
                if (choice.Change != Change.None && TakesSetIn(choice.Content)) continue;
                var sum = weights.SumOfFour(features.Of(choice))[0] + (choice.Change == Change.None ? Margin : 0);
                if (sum > most) (best, most) = (choice, sum);
            }
            if (best is null or { Change: Change.None }) break;
            content = best.Content;
        }
        return content;
    }

    // "objects to the sale, according to the radio": whoever is set in reports the whole, and is no part of what another says.
    private bool TakesSetIn(ImmutableArray<TokenRange> content)
    {
        foreach (var range in content)
        {
            for (var t = range.First; t < range.End; t++)
            {
                if (view.Scene.RuleCues[t] == 1 && view.Scene.Rules[view.Scene.RuleOf[t]] is { SetIn: not null, Entry.Class: CueClass.Preposition }) return true;
            }
        }
        return false;
    }
}
