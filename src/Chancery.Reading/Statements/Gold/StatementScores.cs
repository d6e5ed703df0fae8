using System.Collections.Immutable;


namespace Chancery.Reading.Statements.Gold;

/// <summary>Which statement found was linked with which of the gold.</summary>
/// <param name="Gold">Each statement of the gold that counts, with what was linked to it; null: it was missed.</param>
/// <param name="Surplus">What was found and linked to none.</param>
public sealed record StatementLinks(ImmutableArray<(MarkedStatement Gold, MarkedStatement? Found)> Gold, ImmutableArray<MarkedStatement> Surplus);

/// <summary>Scores statements against gold: exact and by word for each role, and linked.</summary>
/// <remarks>Linked: one statement against one of the gold, cue and content and source (or its absence) all overlapping; linked exact: all the same words.</remarks>
public sealed class StatementScores
{
    private readonly Counts[] _exact = [new(), new(), new()];
    private readonly Counts[] _words = [new(), new(), new()];

    /// <summary>Linked, overlapping.</summary>
    public Counts Linked { get; } = new();

    /// <summary>Linked, all the same words.</summary>
    public Counts LinkedExact { get; } = new();

    /// <summary>Exact spans of a role.</summary>
    public Counts Exact(StatementRole role) => _exact[(int)role];

    /// <summary>Words of a role.</summary>
    public Counts ByWord(StatementRole role) => _words[(int)role];

    /// <summary>Adds an article.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="gold">Statements of the gold; one without cue or content does not count.</param>
    /// <param name="found">Statements found.</param>
    /// <returns>What was linked with what.</returns>
    public StatementLinks Add(string text, IEnumerable<MarkedStatement> gold, IEnumerable<MarkedStatement> found)
    {
        ScoredStatement[] right = [.. gold.Select(g => new ScoredStatement(text, g)).Where(g => !g.Spans[0].IsEmpty && !g.Spans[2].IsEmpty)];
        ScoredStatement[] ours = [.. found.Select(f => new ScoredStatement(text, f))];
        foreach (var role in Enum.GetValues<StatementRole>())
        {
            Exact(role).Add(Keys(right, role), Keys(ours, role));
            ByWord(role).Add(Words(text, right, role), Words(text, ours, role));
        }
        return Link(right, ours);
    }

    private StatementLinks Link(ScoredStatement[] right, ScoredStatement[] ours)
    {
        var free = ours.ToList();
        var pairs = new List<(MarkedStatement, MarkedStatement?)>();
        foreach (var gold in right)
        {
            var best = free.Where(gold.Meets).MaxBy(f => gold.Words[(int)StatementRole.Content].Count(f.Words[(int)StatementRole.Content].Contains));
            pairs.Add((gold.Marked, best?.Marked));
            if (best is null) continue;
            free.Remove(best);
            Linked.Right++;
            if (Enum.GetValues<StatementRole>().All(r => gold.Key(r) == best.Key(r))) LinkedExact.Right++;
        }
        foreach (var linked in new[] { Linked, LinkedExact })
        {
            linked.Gold += right.Length;
            linked.Found += ours.Length;
        }
        return new([.. pairs], [.. free.Select(f => f.Marked)]);
    }

    private static HashSet<string> Keys(ScoredStatement[] of, StatementRole role) => [.. of.Select(s => s.Key(role)).Where(k => k.Length > 0)];

    private static HashSet<int> Words(string text, ScoredStatement[] of, StatementRole role) => ScoredStatement.WordsIn(text, of.SelectMany(s => s.Spans[(int)role]));
}
