using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Events.Learnt;

/// <summary>What the frames say of one word: which fits best, which others fit or fail by one condition.</summary>
internal sealed class FrameVotes
{
    private readonly List<FrameTrial> _trials = [];
    private readonly int[] _fits = new int[ActLabels.All.Length];
    private readonly FrameTrial?[] _nearest = new FrameTrial?[ActLabels.All.Length];
    private readonly bool[] _missing = new bool[ActLabels.All.Length];

    /// <summary>Reads the trials of a word.</summary>
    /// <param name="trials">In order of the index.</param>
    /// <param name="best">What the frames alone would choose; null for nothing.</param>
    public FrameVotes(IEnumerable<FrameTrial> trials, FrameMatch? best)
    {
        Match = best;
        foreach (var trial in trials)
        {
            _trials.Add(trial);
            var label = ActLabels.Of(trial.Frame.Type);
            if (trial.Fits) _fits[label]++;
            else if (trial.Match is null) _missing[label] = true;
            else if (_nearest[label] is not { } other || trial.Match.Specificity > other.Match!.Specificity) _nearest[label] = trial;
        }
        Best = best is null ? FeatureRows.None : FeatureHash.Of(best.Frame.Name);
        Hash = best is null ? FeatureRows.Number(HasNear ? 1 : _trials.Count > 0 ? 2 : 3) : FeatureHash.Of(best.Frame.Type);
    }

    /// <summary>What the frames alone would choose; null for nothing.</summary>
    public FrameMatch? Match { get; }

    /// <summary>The best frame's type as one of <see cref="ActLabels"/>; none where no frame fits.</summary>
    public int Label => Match is null ? ActLabels.None : ActLabels.Of(Match.Frame.Type);

    /// <summary>Hash of the best frame's type, or of there being none.</summary>
    public ulong Hash { get; }

    /// <summary>Hash of the best frame's name.</summary>
    public ulong Best { get; }

    /// <summary>Whether all words of one of a frame's triggers are there.</summary>
    public bool Asked(Frame frame) => _trials.Exists(t => t.Frame == frame && t.Match is not null);

    private bool HasNear => Array.Exists(_nearest, n => n is not null);

    /// <summary>The best frame of a type: one that fits, else one that fails by a condition; null if there is neither.</summary>
    public FrameMatch? Of(string type)
    {
        if (Match?.Frame.Type == type) return Match;
        return _trials.Where(t => t.Match is not null && t.Frame.Type == type).OrderByDescending(t => t.Fits).ThenByDescending(t => t.Match!.Specificity).Select(t => t.Match).FirstOrDefault();
    }

    /// <summary>Rows that say how a type stands with the frames, whichever type it is.</summary>
    /// <param name="label">One of <see cref="ActLabels"/>, not none.</param>
    /// <param name="kind">Hash of the word's tag.</param>
    /// <param name="bits">Size of the table.</param>
    /// <param name="room">Room for <see cref="Most"/> rows.</param>
    public ReadOnlySpan<int> RowsOf(int label, ulong kind, int bits, Span<int> room)
    {
        var rows = new FeatureRows(room, bits);
        var best = Label == label ? Match : null;
        var near = _nearest[label];
        ulong state = FeatureRows.Number((best is null ? 0 : 1) + (_fits[label] > 0 ? 2 : 0) + (near is null ? 0 : 4) + (_missing[label] ? 8 : 0) + (Match is null ? 0 : 16));
        rows.Add(state);
        rows.Add(state, kind);
        rows.Add(state, FeatureRows.Number(ActLabels.All.Length + label));
        rows.Add(best is null ? FeatureRows.None : FeatureHash.Of(best.Frame.Name));
        rows.Add(best is null ? FeatureRows.None : FeatureRows.Number((int)(best.Frame.Confidence * 20)));
        rows.Add(best is null ? FeatureRows.None : FeatureRows.Number(Math.Min(best.Specificity, 8)), FeatureRows.Number(Math.Min(best?.Words.Length ?? 0, 4)));
        rows.Add(near is null ? FeatureRows.None : FeatureHash.Of(near.Failed!.Slot), FeatureRows.Number(near is null ? 0 : Condition(near.Failed!)), state);
        rows.Add(near is null ? FeatureRows.None : FeatureHash.Of(near.Frame.Name));
        rows.Add(near is null ? FeatureRows.None : FeatureHash.Of(near.Frame.Name), FeatureRows.Number(near is null ? 0 : Condition(near.Failed!)));
        rows.Add(near is null ? FeatureRows.None : FeatureRows.Number(Math.Min(near.Match!.Specificity, 8)), state);
        rows.Add(FeatureRows.Number(Math.Min(_fits[label], 4)), FeatureRows.Number(Math.Min(_fits.Sum(), 6)), state);
        return rows.All;
    }

    /// <summary>Most rows of <see cref="RowsOf"/>.</summary>
    public const int Most = 16;

    private static int Condition(SlotCondition condition) => (condition.IsForbidden ? 1 : 0) + (condition.None ? 2 : 0) + (condition.Any ? 4 : 0) + (condition.Kinds.Count > 0 ? 8 : 0) + (condition.Lemmas.Count > 0 ? 16 : 0);
}
