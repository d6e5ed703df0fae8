using System.Collections.Immutable;
using Chancery.Reading.Learning;
using Chancery.Reading.Statements.Learnt.Network;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>What decides whether a candidate is a statement: cue, source and content seen together.</summary>
internal static class VerdictFeatures
{
    /// <summary>Features of one candidate.</summary>
    public const int Most = 96;

    /// <summary>Rows of its features.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="view">Turned to its cue.</param>
    /// <param name="around">The other candidates of the sentence: one may say this one.</param>
    /// <param name="bits">Size of the table.</param>
    /// <param name="room">Room for <see cref="Most"/> rows.</param>
    public static ReadOnlySpan<int> Of(Candidate candidate, CueView view, IReadOnlyList<Candidate> around, int bits, Span<int> room)
    {
        var rows = new FeatureRows(room, bits);
        var scene = view.Scene;
        var cue = candidate.Head;
        ulong lemma = scene.Lemmas[cue], tag = scene.Tags[cue], lexicon = scene.Lexicon[cue], relation = scene.Relations[cue];
        ulong lead = FeatureRows.Step(candidate.Lead, 40, 8), partLead = FeatureRows.Step(candidate.PartLead, 40, 8);
        var source = candidate.Source is { } s ? CueView.HeadOf(scene.Document, s) : -1;
        var first = candidate.Content.IsEmpty ? -1 : CueView.HeadOf(scene.Document, candidate.Content[0]);
        ulong sourceKind = source < 0 ? FeatureRows.None : FeatureHash.Join(scene.Kinds[source], scene.Tags[source]), sourceWay = Way(view, source), contentWay = Way(view, first);
        var size = candidate.Content.Sum(c => c.Count);
        ulong shape = FeatureRows.Number(Math.Min(candidate.Content.Length, 3) + 4 * (source < 0 ? 0 : 1) + 8 * (size == 0 ? 0 : size < 3 ? 1 : size < 8 ? 2 : size < 20 ? 3 : 4));
        ulong rule = RuleOf(candidate), quote = FeatureRows.Number(scene.Quotes[cue] + 4 * (first < 0 ? 0 : scene.Quotes[candidate.Content[0].First]));
        ulong outer = Outer(candidate, around), beside = Beside(candidate, around);
        rows.Add(0);
        rows.Add(lead);
        rows.Add(partLead);
        rows.Add(lead, partLead);
        rows.Add(lead, rule);
        rows.Add(lead, rule, partLead);
        rows.Add(lead, shape);
        rows.Add(lead, lexicon);
        rows.Add(lead, outer);
        rows.Add(lead, tag);
        rows.Add(lead, quote);
        rows.Add(rule);
        rows.Add(rule, lemma);
        rows.Add(rule, lexicon);
        rows.Add(rule, shape);
        rows.Add(outer);
        rows.Add(outer, rule);
        rows.Add(outer, lemma);
        rows.Add(shape);
        rows.Add(shape, lexicon);
        rows.Add(shape, lemma);
        rows.Add(shape, tag);
        rows.Add(lemma);
        rows.Add(lemma, tag);
        rows.Add(lemma, relation);
        rows.Add(lexicon);
        rows.Add(lexicon, relation);
        rows.Add(tag, relation);
        rows.Add(sourceKind);
        rows.Add(sourceKind, lemma);
        rows.Add(sourceKind, lexicon);
        rows.Add(sourceKind, sourceWay);
        rows.Add(sourceKind, contentWay, tag);
        rows.Add(sourceWay, tag);
        rows.Add(sourceWay, lemma);
        rows.Add(contentWay, tag);
        rows.Add(contentWay, lemma);
        rows.Add(contentWay, lexicon);
        rows.Add(contentWay, sourceWay, tag);
        rows.Add(contentWay, sourceWay, lexicon);
        rows.Add(source < 0 ? FeatureRows.None : scene.Lemmas[source], tag);
        rows.Add(source < 0 ? FeatureRows.None : scene.Lemmas[source], lemma);
        rows.Add(first < 0 ? FeatureRows.None : scene.Lemmas[first], lemma);
        rows.Add(first < 0 ? FeatureRows.None : scene.Words[candidate.Content[0].First].Lower, lemma);
        rows.Add(first < 0 ? FeatureRows.None : scene.Words[candidate.Content[0].First].Lower, tag);
        rows.Add(first < 0 ? FeatureRows.None : scene.Tags[first], lemma);
        rows.Add(first < 0 ? FeatureRows.None : scene.Tags[first], lexicon, contentWay);
        rows.Add(scene.Words[candidate.Cue.First].Lower, scene.Tags[candidate.Cue.First]);
        rows.Add(scene.Words[candidate.Cue.End - 1].Lower, FeatureRows.Number(candidate.Cue.Count));
        rows.Add(quote);
        rows.Add(quote, lexicon);
        rows.Add(beside);
        rows.Add(beside, outer);
        rows.Add(beside, lead);
        rows.Add(beside, tag, relation);
        ulong own = scene.Classes[cue], speaker = source < 0 ? FeatureRows.None : scene.Classes[source], said = first < 0 ? FeatureRows.None : scene.Classes[first];
        rows.Add(own);
        rows.Add(own, lead);
        rows.Add(own, shape);
        rows.Add(own, rule);
        rows.Add(own, relation);
        rows.Add(own, contentWay);
        rows.Add(own, sourceKind);
        rows.Add(own, outer);
        rows.Add(own, first < 0 ? FeatureRows.None : scene.Tags[first]);
        rows.Add(own, said);
        rows.Add(own, speaker);
        rows.Add(speaker, tag);
        rows.Add(said, lemma);
        rows.Add(said, tag, contentWay);
        rows.Add(FeatureRows.Number((int)scene.Document.BlockOf(scene.Document.SentenceOf(cue)).Kind), lead);
        if (scene.Sight is { } sight) AddSeen(ref rows, sight, candidate, view, lead, rule);
        return rows.All;
    }

    private static void AddSeen(ref FeatureRows rows, SpeechSight sight, Candidate candidate, CueView view, ulong lead, ulong rule)
    {
        var chances = sight.Cues(candidate.Cue.First);
        var odds = chances[1] - chances[0];
        float said = Mean(view, candidate.Content, 2), by = candidate.Source is { } source ? Mean(view, [source], 1) : 0;
        ulong fine = FeatureRows.Step(odds, 0.5f, 12), coarse = FeatureRows.Step(odds, 1.5f, 4), content = FeatureRows.Step(said, 1, 6), speaker = candidate.Source is null ? FeatureRows.None : FeatureRows.Step(by, 1, 6);
        rows.Add(fine);
        rows.Add(content);
        rows.Add(speaker);
        rows.Add(fine, rule);
        rows.Add(coarse, lead);
        rows.Add(coarse, content, speaker);
        rows.Add(coarse, view.Scene.Lexicon[candidate.Head]);
        rows.Add(coarse, view.Scene.Lemmas[candidate.Head]);
        rows.Add(content, speaker, rule);
        rows.Add(coarse, view.Scene.Tags[candidate.Head], view.Scene.Relations[candidate.Head]);
    }

    // How far the network takes the words for this part, on the average.
    private static float Mean(CueView view, ImmutableArray<TokenRange> ranges, int label)
    {
        var (sum, count) = (0f, 0);
        foreach (var range in ranges)
        {
            for (var t = Math.Max(range.First, view.Window.First); t < Math.Min(range.End, view.Window.End); t++, count++) sum += view.Odds(t, label);
        }
        return count == 0 ? 0 : sum / count;
    }

    private static ulong Way(CueView view, int token) => token < 0 || !view.Window.Contains(token) ? FeatureRows.None
        : FeatureHash.Join(view.Scene.Relations[view.BranchOf(token)], FeatureRows.Number(view.LevelOf(token) + 16 * (token < view.Cue.First ? 0 : 1) + 32 * view.DepthOf(token)));

    private static ulong RuleOf(Candidate candidate)
    {
        if (candidate.Rule is not { } rule) return FeatureRows.None;
        var same = (rule.Cue == candidate.Cue ? 1 : 0) + (candidate.Source == rule.Source?.Range ? 2 : 0) + (candidate.Content.SequenceEqual(rule.Content) ? 4 : 0);
        return FeatureRows.Number(same + 8 * (int)rule.Entry.Strength + 32 * (rule.Source is null ? 0 : 1));
    }

    // "said A and warned of B": what another says takes the cue but not its source, or they share the source.
    private static ulong Beside(Candidate candidate, IReadOnlyList<Candidate> around)
    {
        if (candidate.Source is not { } source) return FeatureRows.None;
        bool isTaken = false, isShared = false;
        foreach (var other in around)
        {
            if (other == candidate) continue;
            isTaken |= other.Says(candidate.Head) && !other.Says(source.First);
            isShared |= other.Source is { } own && own.Overlaps(source) && other.Lead > 0;
        }
        return FeatureRows.Number((isTaken ? 1 : 0) + (isShared ? 2 : 0));
    }

    private static ulong Outer(Candidate candidate, IReadOnlyList<Candidate> around)
    {
        var best = -100f;
        foreach (var other in around)
        {
            if (other != candidate && other.Says(candidate.Head) && !candidate.Says(other.Head)) best = Math.Max(best, other.Lead);
        }
        return best == -100f ? FeatureRows.None : FeatureRows.Step(best, 100, 4);
    }
}
