using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Events.Learnt;

/// <summary>Features of somebody who is named beside an act: which slot he fills, the way to him in the tree, what the rules make of him, who he is.</summary>
internal sealed class SideFeatures
{
    /// <summary>Most features of one candidate.</summary>
    public const int Most = 64;

    // Steps of a way in the tree that are told apart.
    private const int MostUp = 4, MostDown = 4;

    private readonly ActScene _scene;
    private readonly FrameMatch _match;
    private readonly int? _speaker;
    private readonly ulong _lemma, _own, _family, _type, _frame, _voice, _filled;

    /// <summary>Looks at an act.</summary>
    /// <param name="scene">The document.</param>
    /// <param name="match">The act.</param>
    /// <param name="rules">The sides that the rules give it.</param>
    /// <param name="speaker">Who says the words around it; null for the narrator.</param>
    public SideFeatures(ActScene scene, FrameMatch match, FilledSides rules, int? speaker)
    {
        (_scene, _match, _speaker) = (scene, match, speaker);
        _lemma = scene.Lemmas[match.Head];
        _own = scene.Classes[match.Head];
        _family = scene.Families[match.Head];
        _type = FeatureRows.Number(ActLabels.Of(match.Frame.Type));
        _frame = FeatureHash.Of(match.Frame.Name);
        _voice = FeatureRows.Number((int)match.Kind + (match.Predication.IsPassive ? 8 : 0));
        _filled = FeatureRows.Number(Math.Min(rules.Actors.Length, 2) + 3 * Math.Min(rules.Recipients.Length, 2) + (match.Frame.AllSidesAct ? 9 : 0) + (match.Frame.HasNoRecipient ? 18 : 0));
    }

    /// <summary>Rows of one candidate.</summary>
    public ReadOnlySpan<int> Of(SideCandidate candidate, int bits, Span<int> room)
    {
        var rows = new FeatureRows(room, bits);
        var t = candidate.Token;
        ulong slot = SlotOf(t), way = WayTo(t), kind = _scene.Kinds[t], rule = FeatureRows.Number((int)candidate.ByRules), tag = _scene.Tags[t], relation = _scene.Relations[t];
        ulong place = FeatureRows.Number((t < _match.Head ? 0 : 1) + 2 * Math.Min(Math.Abs(t - _match.Head) / 3, 6)), of = CaseOf(t), speaks = FeatureRows.Number(_speaker == t ? 1 : _speaker is null ? 0 : 2);
        rows.Add(rule);
        rows.Add(rule, _type);
        rows.Add(rule, _frame);
        rows.Add(rule, _filled);
        rows.Add(rule, slot);
        rows.Add(rule, slot, _type);
        rows.Add(rule, kind);
        rows.Add(rule, kind, _type);
        rows.Add(rule, way);
        rows.Add(rule, _filled, way);
        rows.Add(rule, _filled, slot, _type);
        rows.Add(rule, speaks, _type);
        rows.Add(rule, tag);
        rows.Add(slot);
        rows.Add(slot, _type);
        rows.Add(slot, _voice);
        rows.Add(slot, _lemma);
        rows.Add(slot, _own);
        rows.Add(slot, _family);
        rows.Add(slot, _frame);
        rows.Add(slot, kind);
        rows.Add(slot, kind, _type);
        rows.Add(slot, _filled, _type);
        rows.Add(slot, kind, _filled, _type);
        rows.Add(way);
        rows.Add(way, _type);
        rows.Add(way, _voice);
        rows.Add(way, _lemma);
        rows.Add(way, _own);
        rows.Add(way, kind);
        rows.Add(way, kind, _type);
        rows.Add(way, of);
        rows.Add(way, of, _type);
        rows.Add(way, of, _lemma);
        rows.Add(way, _filled, _type);
        rows.Add(kind, _type);
        rows.Add(kind, _type, _filled);
        rows.Add(kind, _lemma);
        rows.Add(place, _type);
        rows.Add(place, relation);
        rows.Add(place, _filled);
        rows.Add(place, kind, _filled);
        rows.Add(of, _type);
        rows.Add(of, _type, _filled);
        rows.Add(of, _lemma);
        rows.Add(of, kind, _type);
        rows.Add(relation, tag);
        rows.Add(relation, _type, _filled);
        rows.Add(speaks, _type);
        rows.Add(speaks, _type, _filled);
        rows.Add(_scene.Lemmas[t], _type);
        rows.Add(_scene.Lemmas[t], _filled);
        rows.Add(_scene.Classes[t], _type);
        rows.Add(_scene.Classes[t], slot);
        rows.Add(_type, _filled);
        return rows.All;
    }

    // Which slot of the act it fills, and how: itself, as a conjunct, or as the owner of what does.
    private ulong SlotOf(int token)
    {
        foreach (var fill in _match.Predication.Fills)
        {
            if (fill.Token == token) return FeatureHash.Join(FeatureHash.Of(fill.Slot), FeatureRows.Number((int)fill.Strength));
        }
        var head = _scene.Document.Heads[token];
        if (head < 0) return FeatureRows.None;
        foreach (var fill in _match.Predication.Fills)
        {
            if (fill.Token == head) return FeatureHash.Join(FeatureHash.Join(FeatureHash.Of(fill.Slot), FeatureRows.Number(8 + (int)fill.Strength)), _scene.Relations[token]);
        }
        return FeatureRows.None;
    }

    // Relations upwards from the candidate, then downwards to the act.
    private ulong WayTo(int token)
    {
        var heads = _scene.Document.Heads;
        Span<int> up = stackalloc int[MostUp + 1];
        var steps = 0;
        for (var t = token; t >= 0 && steps <= MostUp; t = heads[t]) up[steps++] = t;
        var down = 0ul;
        var below = _match.Head;
        for (var depth = 0; below >= 0 && depth <= MostDown; below = heads[below], depth++)
        {
            var at = up[..steps].IndexOf(below);
            if (at >= 0)
            {
                var way = FeatureRows.Number(depth);
                for (var i = 0; i < at; i++) way = FeatureHash.Spread(way ^ _scene.Relations[up[i]]);
                return FeatureHash.Spread(FeatureHash.Join(way, down));
            }
            down = FeatureHash.Spread(down ^ _scene.Relations[below]);
        }
        return FeatureRows.None;
    }

    private ulong CaseOf(int token)
    {
        for (var t = token; t >= 0; t = _scene.Document.DepRels[t] is "conj" or "appos" or "nmod:poss" or "amod" or "compound" or "flat" ? _scene.Document.Heads[t] : -1)
        {
            if (_scene.Tree.Child(t, "case") is >= 0 and var preposition) return FeatureHash.Join(_scene.Lemmas[preposition], FeatureRows.Number(t == token ? 0 : 1));
        }
        return FeatureRows.None;
    }
}
