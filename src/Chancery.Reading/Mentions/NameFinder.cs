using Chancery.Reading.Knowledge;
using Chancery.Text;
using Chancery.Text.Naming;

namespace Chancery.Reading.Mentions;

/// <summary>Finds names outside titles of persons: runs of capitals and of the knowledge base, cut and typed by their words and by what governs them.</summary>
internal sealed class NameFinder
{
    private readonly Scene _scene;
    private readonly DraftList _drafts;
    private readonly NameWords _words;
    private readonly HeadedNames _headed;
    private readonly KnownNames _known;
    private readonly UnknownNames _unknown;

    public NameFinder(Scene scene, DraftList drafts)
    {
        (_scene, _drafts) = (scene, drafts);
        _words = new(scene);
        _headed = new(scene, drafts, _words);
        _known = new(scene, drafts, _words, _headed);
        _unknown = new(scene, drafts, _words);
    }

    /// <summary>Adds the names of one sentence.</summary>
    public void Find(TokenRange sentence)
    {
        for (var t = sentence.First; t < sentence.End;)
        {
            var end = RunEnd(t, sentence.End);
            if (end > t) Interpret(t, end);
            t = Math.Max(end, t + 1);
        }
    }

    private int RunEnd(int start, int limit)
    {
        var t = start;
        while (t < limit && !_drafts.IsTaken(t))
        {
            if (_scene.NameFrom(t) is { } name && Fits(name)) t = name.Range.End;
            else if (t == start && Learnt(t) is { } learnt) t = learnt.End;
            else if (IsNameWord(t)) t++;
            else if (t > start && t + 1 < limit && (_scene.IsHyphen(t) || IsInnerParticle(t)) && (IsNameWord(t + 1) || _scene.NameFrom(t + 1) is not null)) t++;
            else if (t > start && t + 2 < limit && IsInnerParticle(t) && _scene.IsHyphen(t + 1) && IsNameWord(t + 2)) t += 2;
            else if (t > start && _scene.Document.FormOf(t) is "." && _scene.IsInitial(t - 1) && t + 1 < limit && IsNameWord(t + 1)) t++;
            else if (t == start && _scene.Is(t, "particle") && t + 2 < limit && (_scene.IsHyphen(t + 1)
                ? IsNameWord(t + 2) : _scene.Lower[t] is "al" or "bin" or "abu" && IsNameWord(t + 1))) t++;
            else break;
        }
        return t;
    }

    // "Doctors Without Borders": small words inside a name that the model knows whole.
    private TokenRange? Learnt(int t)
    {
        if (_scene.LearntAt(t) is not { Kind: NameKind.Person or NameKind.Organisation or NameKind.Place } learnt || learnt.Range.First != t) return null;
        for (var i = t; i < learnt.Range.End; i++)
        {
            if (_drafts.IsTaken(i) || _scene.Is(i, "not-a-name") || _scene.Is(i, "calendar")) return null;
        }
        return _scene.IsCapital(t) ? learnt.Range : null;
    }

    // "May" and "March" are months before they are ministers, and "a turkey" is none.
    private bool Fits(GazetteerMatch name) => name.Range.Count > 1 || !(_scene.Is(name.Range.First, "calendar")
        || _scene.Upos(name.Range.First) is Upos.VERB or Upos.AUX or Upos.PRON or Upos.DET);

    private bool IsInnerParticle(int t) => !_scene.IsCapital(t) && _scene.Is(t, "particle") && _scene.Upos(t) is not (Upos.DET or Upos.ADP or Upos.CCONJ);

    private bool IsNameWord(int t)
    {
        if (_drafts.IsTaken(t) || !_scene.IsWord(t) || !_scene.IsCapital(t) || _scene.Is(t, "calendar") || _scene.Is(t, "not-a-name")
            || char.IsDigit(_scene.Lower[t][0])) return false;
        if (_scene.NameAt(t) is { } name && Fits(name)) return true;
        if (_scene.Upos(t) == Upos.PROPN) return true;
        if (_scene.Case(t) != SentenceCase.Normal || _scene.IsFirst(t)) return false;
        return _scene.Upos(t) is Upos.NOUN or Upos.ADJ or Upos.X || (_scene.Upos(t) == Upos.VERB && t > 0 && _scene.IsCapital(t - 1) && !_scene.IsFirst(t - 1));
    }

    private void Interpret(int first, int end)
    {
        while (first < end && (_scene.IsHyphen(first) || !_scene.IsWord(first))) first++;
        while (end > first && (_scene.IsHyphen(end - 1) || !_scene.IsWord(end - 1))) end--;
        if (first >= end) return;
        if (_scene.Is(end - 1, "world-region") && (AllWorldRegion(first, end) || _scene.Knowledge.Heads.KeysOf(_scene.Text(new(first, end)).ToLowerInvariant()).Contains("world-region")))
        {
            _headed.Add(new(first, end), EntityKind.Place);
            return;
        }
        if (_headed.IsHeaded(first, end, out var range, out var kind))
        {
            _headed.Add(range, kind);
            if (range.End < end) Interpret(range.End, end);
            return;
        }
        // A body that the model knows whole, whatever known names are inside it.
        if (end - first > 1 && _scene.LearntAt(first) is { Kind: NameKind.Organisation } body && body.Range == new TokenRange(first, end)
            && _scene.NameFrom(first)?.Range != body.Range && _scene.OfficeAt(end - 1) is null)
        {
            _headed.Add(body.Range, EntityKind.Organisation);
            return;
        }
        for (var t = first; t < end; t++)
        {
            if (_scene.NameAt(t) is { } name && Fits(name) && name.Range.First >= first && name.Range.End <= end)
            {
                Split(first, end, name);
                return;
            }
        }
        _unknown.Add(first, end);
    }

    private bool AllWorldRegion(int first, int end) => _scene.NameFrom(first) is null && Enumerable.Range(first, end - first).All(t =>
        _scene.Is(t, "world-region"));

    // A name of the knowledge base and what stands before and behind it in the run.
    private void Split(int first, int end, GazetteerMatch name)
    {
        var entry = OwnedNames.Choose(_scene, name);
        if (name.Range.First == first && name.Range.Count == 1 && end - first is > 1 and < 4
            && entry.Kind is not (GazetteerKind.Adjective or GazetteerKind.Organisation or GazetteerKind.Leader)
            && _scene.Knowledge.FirstNames.Contains(_scene.Lower[first]) && _scene.NameAt(first + 1) is null && !_scene.IsHyphen(first + 1))
        {
            _drafts.AddPerson(new(first, end), new(first, end), [], Gender.Unknown);
            return;
        }
        if (name.Range.First == first + 1 && name.Range.End == end && name.Range.Count == 1 && _scene.Knowledge.FirstNames.Contains(_scene.Lower[first])
            && _scene.NameAt(first) is null
            && entry.Kind is GazetteerKind.Adjective or GazetteerKind.City or GazetteerKind.Region or GazetteerKind.State)
        {
            // A surname that is a nationality or a place too, after a first name.
            _drafts.AddPerson(new(first, end), new(first, end), [], Gender.Unknown);
            return;
        }
        if (name.Range.First == first && name.Range.End < end && IsLongerName(name, entry, end))
        {
            AddAround(new(first, end), entry);
            return;
        }
        if (entry.Kind == GazetteerKind.Leader && first < name.Range.First && LeaderStart(first, name.Range.First)) AddLeader(new(first, name.Range.End));
        else
        {
            if (name.Range.First > first && !(name.Range.First == first + 1 && _scene.Is(first, "feature"))) Before(first, name);
            _known.Add(name, entry);
        }
        Interpret(name.Range.End, end);
    }

    // "Colorado Springs", "Tehran Symphony": a place begins a longer name that the knowledge base does not have.
    private bool IsLongerName(GazetteerMatch name, GazetteerEntry entry, int end)
    {
        if (entry.Kind is not (GazetteerKind.City or GazetteerKind.Capital or GazetteerKind.Region or GazetteerKind.State)
            || end - name.Range.End > 2) return false;
        for (var t = name.Range.End; t < end; t++)
        {
            if (_scene.NameAt(t) is not null || _scene.OfficeAt(t) is not null || _scene.GroupAt(t) is not null || _scene.IsHyphen(t)
                || _scene.Is(t, "thing")) return false;
        }
        return _scene.DepRel(name.Range.End).StartsWith("flat", StringComparison.Ordinal) || _scene.DepRel(name.Range.End - 1) == "compound"
            && name.Range.End <= _scene.Head(name.Range.End - 1) && _scene.Head(name.Range.End - 1) < end;
    }

    private void AddAround(TokenRange range, GazetteerEntry entry)
    {
        var head = _scene.GoverningToken(range);
        _drafts.Add(new Draft
        {
            Range = range,
            Head = head,
            Form = MentionForm.Name,
            Kind = NameWords.IsOfPlace(_words.CaseOf(head)) ? EntityKind.Place : EntityKind.Organisation,
            Name = range,
            Country = entry.Country,
        });
    }

    // "Sergei Lavrov" where only "Lavrov" is known: a first name in front belongs to it.
    private bool LeaderStart(int first, int leader) => leader - first <= 2 && Enumerable.Range(first, leader - first).All(t => _scene.NameAt(t) is null
        && _scene.OfficeAt(t) is null);

    private void AddLeader(TokenRange name) => _drafts.AddPerson(name, name, [], Gender.Unknown);

    private void Before(int first, GazetteerMatch name)
    {
        // "Greater Damascus", "Northern Syria" are wider or narrower places, not a name and a name.
        if (name.Range.First - first == 1 && _scene.Upos(first) == Upos.ADJ) return;
        Interpret(first, name.Range.First);
    }
}
