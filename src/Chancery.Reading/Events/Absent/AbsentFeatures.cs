using Chancery.Reading.Entities;
using Chancery.Reading.Events.Learnt;
using Chancery.Reading.Learning;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Events.Absent;

/// <summary>Features of somebody, or of nobody, as the side that an act lacks: where and how he was named last, what he had to do with the acts before, who he is beside the other side.</summary>
internal sealed class AbsentFeatures
{
    /// <summary>Most features of one choice.</summary>
    public const int Most = 232;

    // So many acts back somebody's part is still remembered.
    private const int Remembered = 6;

    private readonly AbsentScene _scene;
    private readonly Document _document;
    private readonly CodedEvent _coded;
    private readonly int _sentence;
    private readonly ulong _type, _mode, _frame, _lemma, _form, _other, _object, _noun;
    private readonly string? _country;
    private readonly int? _speaker;
    private readonly List<AbsentCandidate> _candidates;
    private readonly List<CodedEvent> _before = [];

    /// <summary>Looks at an act.</summary>
    public AbsentFeatures(AbsentScene scene, CodedEvent coded, AbsentSide side, List<AbsentCandidate> candidates)
    {
        (_scene, _document, _coded, _candidates) = (scene, scene.Context.Document, coded, candidates);
        _sentence = _document.SentenceOf(coded.Head);
        var slot = FeatureRows.Number((int)side);
        _type = FeatureHash.Join(slot, FeatureRows.Number(ActLabels.Of(coded.Type)));
        _mode = FeatureHash.Join(_type, coded.Modes is [var mode, ..] ? FeatureHash.Of(mode) : FeatureRows.None);
        _frame = FeatureHash.Join(slot, FeatureHash.Of(coded.Frame.Name));
        _lemma = FeatureHash.Join(slot, FeatureHash.Of(_document.Lemmas[coded.Head]));
        _form = FeatureHash.Join(slot, FeatureRows.Number((_document.Upos[coded.Head] == Upos.NOUN ? 1 : 0) + (coded.Predication.IsPassive ? 2 : 0) + (4 * (int)coded.Actuality)));
        var others = side == AbsentSide.Actor ? coded.Recipients : coded.Actors;
        var other = others.IsEmpty ? null : scene.Context.Referents.All[others[0].Referent];
        _country = other?.Country;
        _other = FeatureHash.Join(slot, other is null ? FeatureRows.None : FeatureHash.Join(KindOf(other), FeatureRows.Number(Math.Min(others.Length, 2) + (_country is null ? 4 : 0))));
        (_object, _noun) = ObjectOf();
        _speaker = scene.Context.Attributions.At(coded.Head)?.Source;
        for (var i = scene.Events.Count - 1; i >= 0 && _before.Count < Remembered; i--)
        {
            if (scene.Events[i].Head < coded.Head && scene.Events[i].Story == coded.Story) _before.Add(scene.Events[i]);
        }
    }

    /// <summary>Rows of one choice.</summary>
    /// <param name="candidate">Index of a candidate; -1: nobody.</param>
    /// <param name="bits">Size of the table.</param>
    /// <param name="room">Room for <see cref="Most"/> rows.</param>
    public ReadOnlySpan<int> Of(int candidate, int bits, Span<int> room)
    {
        var rows = new FeatureRows(room, bits);
        if (candidate < 0) OfNobody(ref rows);
        else OfSomebody(ref rows, candidate);
        return rows.All;
    }

    private void OfNobody(ref FeatureRows rows)
    {
        var own = FeatureRows.Number(Math.Min(4, _candidates.Count(c => c.Away == 0)) + (8 * Math.Min(3, _candidates.Count / 3)));
        var last = _before.Count == 0 ? FeatureRows.None : FeatureHash.Join(FeatureRows.Number(ActLabels.Of(_before[0].Type)), FeatureRows.Number(Math.Min(3, _sentence - _document.SentenceOf(_before[0].Head))));
        var place = FeatureRows.Number(Math.Min(_sentence, 3) + (_document.BlockOf(_sentence).Kind == BlockKind.Title ? 4 : 0));
        Span<ulong> acts = [_type, _mode, _frame, _lemma, FeatureHash.Join(_type, _form)];
        foreach (var act in acts)
        {
            rows.Add(act);
            rows.Add(act, _other);
            rows.Add(act, _object);
            rows.Add(act, _noun);
            rows.Add(act, own);
            rows.Add(act, last);
            rows.Add(act, place);
            rows.Add(act, FeatureRows.Number(_speaker is null ? 0 : 1));
        }
        var mutual = FeatureRows.Number(_before.Any(b => b.Actors.Select(a => _scene.Context.Referents.All[a.Referent].Country).Distinct().Take(2).Count() > 1) ? 1 : 0);
        rows.Add(_noun);
        rows.Add(_noun, mutual);
        rows.Add(_noun, mutual, _type);
        rows.Add(mutual, _type);
        rows.Add(mutual, _other);
        rows.Add(_other, _object);
        rows.Add(_other, _noun);
        rows.Add(_other, _form);
    }

    private void OfSomebody(ref FeatureRows rows, int index)
    {
        rows.Template = 70;
        var candidate = _candidates[index];
        var referent = candidate.Referent;
        var away = FeatureRows.Number(candidate.Away switch { AbsentCandidate.InOpening => 7, < 0 => 6, var n => n });
        var relation = FeatureHash.Of(_document.DepRels[candidate.Mention.Head]);
        var form = FeatureRows.Number((int)candidate.Mention.Form);
        var kind = KindOf(referent);
        var home = FeatureRows.Number(referent.Country is null ? 0 : _country is null ? 1 : referent.Country == _country ? 2 : 3);
        var (part, memory) = PartOf(referent);
        var taken = TakenUp(referent);
        var speaks = FeatureRows.Number((_speaker is { } s ? s == referent.Index ? 1 : 2 : 0) + (SaidLast(candidate) ? 4 : 0));
        var rank = FeatureRows.Number(Math.Min(index, 3) + (4 * Math.Min(3, referent.Mentions.Length / 2)));
        var alike = FeatureRows.Number(RankAmongAlike(index));
        var share = FeatureRows.Number(Math.Min(RankOf(referent.Country), 4) + (5 * Math.Min(RankOf(_country), 4)) + (referent.Country is { } own && own == _country ? 25 : 0));
        var inside = FeatureRows.Number(candidate.Away == 0 ? 1 + (Under(candidate.Mention.Head) ? 1 : 0) + (candidate.Mention.Head < _coded.Head ? 2 : 0) : 0);
        Span<ulong> relations =
        [
            away, FeatureHash.Join(away, relation), FeatureHash.Join(form, inside), kind, home, part, memory, taken, speaks, rank, FeatureHash.Join(kind, home), FeatureHash.Join(away, kind), FeatureHash.Join(part, home),
            FeatureHash.Join(alike, home), FeatureHash.Join(away, home), FeatureHash.Join(FeatureHash.Join(away, kind), home), FeatureHash.Join(memory, home), FeatureHash.Join(alike, kind), FeatureHash.Join(away, part), FeatureHash.Join(inside, kind), share,
        ];
        foreach (var value in relations)
        {
            rows.Add(value);
            rows.Add(value, _type);
            rows.Add(value, _mode);
            rows.Add(value, _frame);
            rows.Add(value, _lemma);
            rows.Add(value, _other);
            rows.Add(value, _object);
            rows.Add(value, _type, _form);
            rows.Add(value, _type, _other);
            rows.Add(value, _type, _noun);
        }
    }

    private static ulong KindOf(Referent referent) => FeatureHash.Join(FeatureRows.Number((int)referent.Kind), referent.Sectors is [var sector, ..] ? FeatureHash.Of(sector) : FeatureRows.None);

    // The noun that an act is about, and how it is pointed at: "the move", "his resignation", "it".
    private (ulong How, ulong Noun) ObjectOf()
    {
        foreach (var fill in _coded.Predication.Fills)
        {
            if (fill.Slot is not ("object" or "clause" or "of" or "for" or "to" or "against" or "on" or "with" or "by" or "in")) continue;
            var t = fill.Token;
            var pointed = 0;
            foreach (var child in _scene.Context.Tree.Children(t))
            {
                if (_document.DepRels[child] == "det") pointed = _document.Lemmas[child] is "the" ? 1 : _document.Lemmas[child] is "this" or "that" or "these" or "those" ? 2 : 3;
                else if (_document.DepRels[child] == "nmod:poss") pointed = _document.Upos[child] == Upos.PRON ? 4 : 5;
            }
            var kind = _scene.Context.Referents.OfHead(t) is { } meant ? (int)meant.Kind + 1 : 0;
            var how = FeatureHash.Join(FeatureHash.Of(fill.Slot), FeatureRows.Number(pointed + (8 * kind) + (256 * (int)_document.Upos[t])));
            return (how, FeatureHash.Join(FeatureRows.Number(pointed), FeatureHash.Of(_document.Lemmas[t])));
        }
        return (FeatureRows.None, FeatureRows.None);
    }

    // His part in the last act before that he had one in, and what that act was and did to who acts now.
    private (ulong Part, ulong Memory) PartOf(Referent referent)
    {
        for (var i = 0; i < _before.Count; i++)
        {
            var earlier = _before[i];
            var part = earlier.Actors.Any(s => s.Referent == referent.Index) ? 1 : earlier.Recipients.Any(s => s.Referent == referent.Index) ? 2 : 0;
            if (part == 0) continue;
            var answered = (part == 1 ? earlier.Recipients : earlier.Actors).Any(IsOwnSide) ? 1 : 0;
            var ago = Math.Min(3, _sentence - _document.SentenceOf(earlier.Head));
            return (FeatureRows.Number(part + (3 * Math.Min(i, 2)) + (9 * answered)), FeatureHash.Join(FeatureRows.Number(ActLabels.Of(earlier.Type)), FeatureRows.Number(part + (3 * answered) + (6 * ago))));
        }
        return (FeatureRows.Number(30), FeatureRows.Number(30));
    }

    // 0 for no country, 1 for that which the article names most.
    private int RankOf(string? country) => _scene.RankOf(country) + 1;

    private bool IsOwnSide(Side side) => _coded.Actors.Concat(_coded.Recipients).Any(s => s.Referent == side.Referent)
        || (_country is not null && _scene.Context.Referents.All[side.Referent].Country == _country);

    // Whether a pronoun of the act's own sentence means him, and where it stands.
    private ulong TakenUp(Referent referent)
    {
        foreach (var mention in referent.Mentions)
        {
            if (mention.Form != MentionForm.Pronoun || _document.SentenceOf(mention.Head) != _sentence) continue;
            return FeatureRows.Number(1 + (Under(mention.Head) ? 1 : 0) + (_document.DepRels[mention.Head] == "nmod:poss" ? 2 : _document.DepRels[mention.Head] is "obj" or "iobj" ? 4 : 0));
        }
        return FeatureRows.None;
    }

    private bool Under(int token)
    {
        for (var (t, steps) = (token, 0); t >= 0 && steps < 12; t = _document.Heads[t], steps++)
        {
            if (t == _coded.Head) return true;
        }
        return false;
    }

    private bool SaidLast(AbsentCandidate candidate)
    {
        var all = _scene.Context.Attributions.All;
        for (var i = all.Length - 1; i >= 0; i--)
        {
            if (all[i].CueHead < _coded.Head && all[i].Source is { } source) return source == candidate.Referent.Index;
        }
        return false;
    }

    // How many others of his country stand nearer; of his kind and sector where he has none.
    private int RankAmongAlike(int index)
    {
        var (own, nearer) = (_candidates[index].Referent, 0);
        for (var i = 0; i < index; i++)
        {
            if (own.Country is { } country ? _candidates[i].Referent.Country == country : _candidates[i].Referent.Kind == own.Kind) nearer++;
        }
        return Math.Min(nearer, 3);
    }
}
