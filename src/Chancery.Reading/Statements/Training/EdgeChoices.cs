using System.Collections.Immutable;
using Chancery.Reading.Learning;
using Chancery.Reading.Statements.Learnt;
using Chancery.Text;

namespace Chancery.Reading.Statements.Training;

/// <summary>The ways to draw the edges of the contents that a model finds in a text that it has not seen, and which of them come nearest to what people marked.</summary>
internal sealed class EdgeChoices
{
    private readonly StatementText _text;
    private readonly StatementModel _model;
    private readonly CandidateFinder _finder;
    private readonly SpanChoices _choices;

    /// <summary>Prepares.</summary>
    public EdgeChoices(StatementText text, StatementModel model)
    {
        (_text, _model, _finder) = (text, model, new(text.Scene, model));
        _choices = new(_finder.View);
    }

    /// <summary>Those of all candidates that people marked as statements.</summary>
    public IEnumerable<Choice> All()
    {
        for (var s = 0; s < _text.Scene.Document.Sentences.Length; s++)
        {
            if (!_text.Scene.Document.BlockOf(s).IsRead) continue;
            var candidates = _finder.Find(s);
            for (var i = 0; i < candidates.Count; i++)
            {
                var candidate = candidates[i];
                if (candidate.Content.IsEmpty || _text.Gold.FirstOrDefault(g => StatementTrainer.IsSame(candidate, g)) is not { } gold) continue;
                _finder.TurnTo(i, candidate);
                foreach (var choice in Of(candidate, candidates, Plain(gold.Content))) yield return choice;
            }
        }
    }

    // What is to be chosen first, and what then, once the best was chosen.
    private List<Choice> Of(Candidate candidate, IReadOnlyList<Candidate> around, ImmutableArray<TokenRange> gold)
    {
        var all = new List<Choice>();
        var room = new int[ChoiceFeatures.Most];
        var features = new ChoiceFeatures(_finder.View, candidate, around, _model.Choices.Bits, room);
        var content = candidate.Content;
        for (var step = 0; step < SpanChooser.MostChanges; step++)
        {
            var ways = _choices.Around(content, candidate.Source, _finder.LeadOver).ToList();
            var rows = new int[ways.Count][];
            var worth = new float[ways.Count];
            for (var c = 0; c < rows.Length; c++) (rows[c], worth[c]) = (features.Of(ways[c]).ToArray(), Worth(Plain(ways[c].Content), gold));
            var best = worth.Max();
            all.Add(new(rows, Array.ConvertAll(worth, w => w >= best - 1e-4f)));
            var next = Array.IndexOf(worth, best);
            if (next == 0) break;
            content = ways[next].Content;
        }
        return all;
    }

    // All right is worth most, then edges that are right, then words.
    private static float Worth(ImmutableArray<TokenRange> content, ImmutableArray<TokenRange> gold)
    {
        if (content.IsEmpty) return 0;
        if (content.SequenceEqual(gold)) return 5;
        var both = content.Sum(c => gold.Sum(g => Math.Max(0, Math.Min(c.End, g.End) - Math.Max(c.First, g.First))));
        var words = 2f * both / (content.Sum(c => c.Count) + gold.Sum(g => g.Count));
        return (content[0].First == gold[0].First ? 1 : 0) + (content[^1].End == gold[^1].End ? 1 : 0) + (content.Length == gold.Length ? 0.5f : 0) + words;
    }

    // Without marks at the edges; neighbours are one.
    private ImmutableArray<TokenRange> Plain(ImmutableArray<TokenRange> content)
    {
        var plain = ImmutableArray.CreateBuilder<TokenRange>();
        foreach (var range in content)
        {
            if (plain.Count > 0 && plain[^1].End == range.First) plain[^1] = new(plain[^1].First, range.End);
            else plain.Add(range);
        }
        for (var p = plain.Count - 1; p >= 0; p--)
        {
            int first = plain[p].First, end = plain[p].End;
            while (first < end && IsMark(first)) first++;
            while (end > first && IsMark(end - 1)) end--;
            if (first == end) plain.RemoveAt(p);
            else plain[p] = new(first, end);
        }
        return plain.ToImmutable();
    }

    private bool IsMark(int token) => _text.Scene.Grammar.IsPunctuation(token) || _text.Scene.Grammar.IsQuote(token);
}
