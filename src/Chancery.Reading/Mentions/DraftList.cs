using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>The mentions found so far and the tokens that names have taken.</summary>
internal sealed class DraftList(Scene scene)
{
    private static readonly FrozenDictionary<string, int> Counts = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);
    private readonly List<Draft> _all = [];
    private readonly bool[] _taken = new bool[scene.Document.Count];
    private int _sentence;
    private readonly HashSet<(TokenRange, EntityKind)> _seen = [];

    public IReadOnlyList<Draft> All => _all;

    /// <summary>Those of the sentence that is being read.</summary>
    public IEnumerable<Draft> OfSentence
    {
        get
        {
            for (var i = _sentence; i < _all.Count; i++) yield return _all[i];
        }
    }

    /// <summary>Says that the next mentions belong to a new sentence.</summary>
    public void BeginSentence() => _sentence = _all.Count;

    /// <summary>Whether a name or an office has the token already.</summary>
    public bool IsTaken(int token) => token < _taken.Length && _taken[token];

    /// <summary>Adds a mention and takes its tokens; the same range and kind is added once.</summary>
    public void Add(Draft draft, bool take = true)
    {
        if (!_seen.Add((draft.Range, draft.Kind))) return;
        _all.Add(draft);
        if (!take) return;
        for (var t = draft.Range.First; t < draft.Range.End; t++) _taken[t] = true;
    }

    /// <summary>Adds a named person.</summary>
    public void AddPerson(TokenRange range, TokenRange name, ImmutableArray<HeldOffice> offices, Gender gender)
    {
        var entry = LeaderIn(name);
        var first = scene.Lower[name.First];
        Add(new Draft
        {
            Range = range,
            Head = scene.GoverningToken(range),
            Form = MentionForm.Name,
            Kind = EntityKind.Person,
            Name = name,
            Entry = entry,
            Country = offices.Select(o => o.Country).FirstOrDefault(c => c is not null),
            Sectors = [.. offices.Select(o => o.Sector).OfType<string>().Distinct(StringComparer.Ordinal)],
            Offices = offices,
            Gender = gender != Gender.Unknown ? gender : name.Count > 1 ? scene.Knowledge.FirstNames.GenderOf(first) : Gender.Unknown,
        });
    }

    /// <summary>How many sides "the two sides", "both countries", "the three ministers" stand for; 0 for "the sides"; -1 for any other phrase ("two officials").</summary>
    public int SidesOf(TokenRange range, int noun)
    {
        // "each side accuses the other"
        if (range.Count == 2 && scene.Lower[range.First] is "each" or "either" or "neither" && scene.Document.Xpos[noun] == "NN" && scene.IsHead(noun, "sides-alone")) return 0;
        if (!scene.IsHead(noun, "side") || scene.Document.Xpos[noun] is not ("NNS" or "NNPS") && scene.Upos(noun) != Upos.NUM) return -1;
        for (var t = range.First; t < Math.Min(range.First + 3, noun + 1); t++)
        {
            if (scene.Lower[t] is "both") return 2;
            if (Counts.TryGetValue(scene.Lower[t], out var count)) return IsDefinite(scene, range) || scene.Lower[range.First] is "all" ? count : -1;
        }
        if (range.Count == 3 && scene.Lower[range.First] is "the" && scene.Is(range.First + 1, "opposed") && scene.IsHead(noun, "sides-alone")) return 0;
        return range.Count == 2 && scene.Lower[range.First] is "the" && scene.IsHead(noun, "sides-alone") && (noun + 1 >= scene.Document.Count || scene.Lower[noun + 1] is not ("of" or "in" or "to")) ? 0 : -1;
    }

    /// <summary>Head token of the possessor in front of the noun; -1 if there is none.</summary>
    public int PossessorOf(TokenRange range)
    {
        if (scene.Document.Xpos[range.First] == "PRP$") return range.First;
        for (var t = range.First + 1; t < range.End; t++)
        {
            if (scene.IsPossessiveMark(t)) return t - 1;
        }
        return -1;
    }

    /// <summary>Whether the first word says that the phrase may refer back.</summary>
    public static bool IsDefinite(Scene scene, TokenRange range) =>
        scene.Lower[range.First] is "the" or "this" or "that" or "these" or "those" or "both" || scene.Document.Xpos[range.First] == "PRP$";

    private GazetteerEntry? LeaderIn(TokenRange name)
    {
        for (var t = name.First; t < name.End; t++)
        {
            if (scene.NameFrom(t) is { } match && match.Range.End == name.End
                && scene.Choose(match.Entries) is { Kind: GazetteerKind.Leader } entry) return entry;
        }
        return null;
    }
}
