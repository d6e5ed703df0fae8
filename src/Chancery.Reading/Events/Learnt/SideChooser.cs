using System.Collections.Immutable;
using Chancery.Reading.Events.Learnt.Network;
using Chancery.Text;

namespace Chancery.Reading.Events.Learnt;

/// <summary>Chooses the sides of an act among all who are named in its sentence: it weighs what the rules found and finds what they miss.</summary>
internal sealed class SideChooser(ActScene scene, SideResolver resolver, ActModel model, ActSight? sight)
{
    /// <summary>The sides of an act.</summary>
    /// <param name="match">The act.</param>
    /// <param name="rules">The sides that the rules give it.</param>
    public FilledSides Choose(FrameMatch match, FilledSides rules)
    {
        var candidates = Candidates(match, rules);
        if (candidates.Count == 0) return rules;
        var sums = Weighed(match, rules, candidates);
        var chosen = new Dictionary<int, (SideCandidate Candidate, SideLabel Label, int Lead)>();
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            var (label, lead) = Best(sums[i]);
            var who = candidate.Side.Referent;
            // "condemned the violence against peacekeepers", "a strike over the arrest of five leaders": who was wronged is not blamed.
            if (label == SideLabel.Recipient && resolver.IsWronged(match, candidate.Token)) continue;
            if (label == SideLabel.None || (chosen.TryGetValue(who, out var other) && other.Lead >= lead)) continue;
            chosen[who] = (candidate, label, lead);
        }
        var sentence = scene.Document.Sentences[scene.Document.SentenceOf(match.Head)];
        return new(Sides(rules.Actors, SideLabel.Actor, chosen, sentence), Sides(rules.Recipients, SideLabel.Recipient, chosen, sentence));
    }

    /// <summary>All who are named in the sentence of an act; those whom the rules have found in "the two countries" are left to them.</summary>
    public List<SideCandidate> Candidates(FrameMatch match, FilledSides rules)
    {
        var candidates = new List<SideCandidate>();
        var sentence = scene.Document.Sentences[scene.Document.SentenceOf(match.Head)];
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (match.Words.Contains(t)) continue;
            foreach (var side in resolver.NamedAt(t))
            {
                var label = Holds(rules.Actors, side) ? SideLabel.Actor : Holds(rules.Recipients, side) ? SideLabel.Recipient : SideLabel.None;
                // "between the two countries": whom the rules have found in it they have counted together.
                if (label == SideLabel.None || !resolver.StandsForOthers(t)) candidates.Add(new(t, side, label));
            }
        }
        return candidates;
    }

    private int Seen(float chance) => (int)(model.Trust.InNetworkSides * ActModel.Scale * chance);

    private static bool Holds(ImmutableArray<Side> sides, Side side)
    {
        foreach (var s in sides)
        {
            if (s.Referent == side.Referent) return true;
        }
        return false;
    }

    // What speaks for each part of each candidate. "Malaysia and Indonesia turned the boats away": who stand side by side have the same part, which is weighed for all of them together.
    private (int None, int Actor, int Recipient)[] Weighed(FrameMatch match, FilledSides rules, List<SideCandidate> candidates)
    {
        var features = new SideFeatures(scene, match, rules, resolver.SpeakerTokenOf(match.Head));
        Span<int> room = stackalloc int[SideFeatures.Most];
        Span<float> seen = stackalloc float[3];
        var (trust, silence) = ((int)(model.Trust.InRules * ActModel.Scale), (int)(model.Trust.InSilence * ActModel.Scale));
        var sums = new (int None, int Actor, int Recipient)[candidates.Count];
        for (var i = 0; i < sums.Length; i++)
        {
            var candidate = candidates[i];
            var learnt = model.Sides.SumOfFour(features.Of(candidate, model.Sides.Bits, room));
            seen.Clear();
            sight?.Sides(match.Head, candidate.Token, seen);
            var by = candidate.ByRules;
            sums[i] = (learnt[0] + Seen(seen[0]) + (by == SideLabel.None ? silence : 0), learnt[1] + Seen(seen[1]) + (by == SideLabel.Actor ? trust : 0), learnt[2] + Seen(seen[2]) + (by == SideLabel.Recipient ? trust : 0));
        }
        var together = new (int None, int Actor, int Recipient)[sums.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            var first = FirstOf(candidates[i].Token);
            var beside = match.Predication.Fills.Any(f => f.Token == first) ? scene.Tree.Conjuncts(first) : [];
            var (none, actor, recipient, count) = (0, 0, 0, 0);
            for (var j = 0; j < sums.Length; j++)
            {
                if (j != i && !beside.Contains(candidates[j].Token)) continue;
                (none, actor, recipient, count) = (none + sums[j].None, actor + sums[j].Actor, recipient + sums[j].Recipient, count + 1);
            }
            together[i] = (none / count, actor / count, recipient / count);
        }
        return together;
    }

    private int FirstOf(int token)
    {
        while (scene.Document.DepRels[token] == "conj" && scene.Document.Heads[token] is >= 0 and var head && head < token) token = head;
        return token;
    }

    private static (SideLabel Label, int Lead) Best((int None, int Actor, int Recipient) sums)
    {
        var (none, actor, recipient) = sums;
        return actor >= recipient && actor > none ? (SideLabel.Actor, actor - none) : recipient > none ? (SideLabel.Recipient, recipient - none) : (SideLabel.None, 0);
    }

    // The rules' own side where they have one, for its role and range; whoever the sentence does not name stays as the rules have him.
    private ImmutableArray<Side> Sides(ImmutableArray<Side> byRules, SideLabel label, Dictionary<int, (SideCandidate Candidate, SideLabel Label, int Lead)> chosen, TokenRange sentence)
    {
        var sides = ImmutableArray.CreateBuilder<Side>();
        foreach (var side in byRules)
        {
            if (chosen.TryGetValue(side.Referent, out var c) ? c.Label == label : !IsNamed(side, sentence)) sides.Add(side);
        }
        foreach (var (candidate, of, _) in chosen.Values)
        {
            if (of != label || sides.Any(s => s.Referent == candidate.Side.Referent)) continue;
            // "Israeli" in "Israeli soldiers": who lies in another's words is no further side.
            if (chosen.Values.Any(o => o.Candidate.Side != candidate.Side && o.Candidate.Side.Range.Count > candidate.Side.Range.Count && o.Candidate.Side.Range.Contains(candidate.Token))) continue;
            // "the leaders of Russia, Ukraine and France": the states that the rules have found in these words act.
            var phrase = scene.Tree.Subtree(candidate.Token);
            if (byRules.Count(r => r.Range.Count > 0 && r.Referent != candidate.Side.Referent && phrase.Contains(r.Range.First)) > 1) continue;
            sides.Add(candidate.Side);
        }
        return sides.ToImmutable();
    }

    // A speaker whose words go on in the next sentence is not named there, and so was not weighed.
    private bool IsNamed(Side side, TokenRange sentence)
    {
        for (var t = Math.Max(side.Range.First, sentence.First); t < Math.Min(side.Range.End, sentence.End); t++)
        {
            if (!resolver.StandsForOthers(t) && resolver.NamedAt(t).Any(n => n.Referent == side.Referent)) return true;
        }
        return false;
    }
}
