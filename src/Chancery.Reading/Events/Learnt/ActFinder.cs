using Chancery.Reading.Events.Learnt.Network;
using Chancery.Reading.Learning;
using Chancery.Reading.Ontology;

namespace Chancery.Reading.Events.Learnt;

/// <summary>Finds the acts that words of one document tell, by frames and what was learnt together.</summary>
internal sealed class ActFinder(ActScene scene, FrameMatcher matcher, PredicationReader predications, Plover plover, ActModel model, ActSight? sight)
{
    // By how much an act may be less likely than none before the network is asked: 1 changes hardly anything that was measured and spares half of its time (docs/quality.md).
    private const float Doubt = 1;

    /// <summary>What a word may tell; null for a word that can tell no act.</summary>
    public ActCandidate? At(int token)
    {
        if (matcher.KindOf(token) is not { } kind) return null;
        var trials = matcher.Trials(token).ToList();
        if (trials.Count == 0 && kind is not (TriggerKind.Verb or TriggerKind.Noun)) return null;
        var best = FrameMatcher.Best(trials);
        return new(token, kind, best?.Predication ?? predications.Of(token), new(trials, best));
    }

    /// <summary>The act that a word tells; null for none.</summary>
    public FrameMatch? Best(int token)
    {
        if (At(token) is not { } candidate) return null;
        Span<float> chances = stackalloc float[ActLabels.All.Length];
        Weigh(candidate, chances);
        var label = chances.IndexOf(Shares.Highest(chances));
        if (label == ActLabels.None) return null;
        var match = MatchOf(candidate, ActLabels.All[label]);
        return match with { Learnt = chances[label], LearntMode = ModeOf(candidate, match) };
    }

    /// <summary>The modes that an act of a type may have; the first, empty, stands for none.</summary>
    public IEnumerable<string> ModesOf(string type) => plover.Types[type].Modes.Keys.Order(StringComparer.Ordinal).Prepend("");

    /// <summary>Rows of a mode of an act in the table of modes.</summary>
    public ReadOnlySpan<int> RowsOf(ActCandidate candidate, FrameMatch match, string mode, Span<int> room)
    {
        Span<int> word = stackalloc int[ActFeatures.Most];
        return ModeFeatures.Of(RowsOf(candidate, word), match, candidate.Frames.Match == match, mode, model.Modes.Bits, room);
    }

    // The likeliest mode of an act; empty for none.
    private string ModeOf(ActCandidate candidate, FrameMatch match)
    {
        Span<int> room = stackalloc int[ModeFeatures.Most];
        var (best, most) = ("", int.MinValue);
        foreach (var mode in ModesOf(match.Frame.Type))
        {
            var sum = model.Modes.SumOfFour(RowsOf(candidate, match, mode, room))[0];
            if (sum > most) (best, most) = (mode, sum);
        }
        return best;
    }

    /// <summary>What the model makes of a word, for explanations; null for a word that can tell no act.</summary>
    public WordChances? ChancesAt(int token)
    {
        if (At(token) is not { } candidate) return null;
        Span<float> chances = stackalloc float[ActLabels.All.Length];
        Weigh(candidate, chances);
        var shares = new (string Type, double Share)[chances.Length];
        for (var label = 0; label < chances.Length; label++) shares[label] = (ActLabels.All[label], chances[label]);
        return new(token, [.. shares.OrderByDescending(s => s.Share)]);
    }

    /// <summary>How likely each class is for a word.</summary>
    /// <param name="candidate">The word.</param>
    /// <param name="chances">Receives a share for each of <see cref="ActLabels"/>; together 1.</param>
    public void Weigh(ActCandidate candidate, Span<float> chances)
    {
        Span<int> room = stackalloc int[ActFeatures.Most];
        Span<short> sums = stackalloc short[ActLabels.Stride];
        model.Types.Sum(RowsOf(candidate, room), sums);
        for (var label = 0; label < chances.Length; label++)
        {
            float learnt = label == ActLabels.None ? sums[label] : sums[label] + model.Trials.SumOfFour(RowsOf(candidate, label, room))[0];
            chances[label] = learnt / ActModel.Scale + (label == ActLabels.None ? model.Trust.ReserveOf(candidate.Frames.Match is not null) : candidate.Frames.Label == label ? model.Trust.InFrame(candidate.Frames.Match!.Words.Length) : 0);
        }
        // What the linear model and the frames think out of the question the network is not asked for: it reads fewer sentences.
        if (sight is not null && Shares.Highest(chances[1..]) > chances[ActLabels.None] - Doubt)
        {
            var seen = sight.Types(candidate.Token);
            for (var label = 0; label < chances.Length; label++) chances[label] += model.Trust.InNetwork * seen[label];
        }
        Shares.Of(chances);
    }

    /// <summary>Rows of a word in the table of types.</summary>
    public ReadOnlySpan<int> RowsOf(ActCandidate candidate, Span<int> room) => ActFeatures.Of(scene, candidate.Predication, candidate.Frames, model.Types.Bits, room);

    /// <summary>Rows of a word and a class, not none, in the table of trials.</summary>
    public ReadOnlySpan<int> RowsOf(ActCandidate candidate, int label, Span<int> room) => candidate.Frames.RowsOf(label, scene.Tags[candidate.Token], model.Trials.Bits, room);

    /// <summary>The act of a type that a word tells.</summary>
    public static FrameMatch MatchOf(ActCandidate candidate, string type) =>
        candidate.Frames.Of(type) ?? new(UnnamedActs.Of(type), candidate.Kind, candidate.Predication.Head, [candidate.Predication.Head], candidate.Predication);
}
