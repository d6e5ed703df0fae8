using Chancery.Reading.Knowledge;
using Chancery.Text;
using Chancery.Text.Naming;

namespace Chancery.Reading.Mentions;

/// <summary>Tells how far a person's name goes.</summary>
internal static class PersonNames
{
    private const int Longest = 8;

    /// <summary>The token after the name of a person that may begin at a token; the token itself where none can.</summary>
    public static int End(Scene scene, int start, DraftList drafts)
    {
        if (start >= scene.Document.Count) return start;
        var limit = Math.Min(scene.Sentence(start).End, start + Longest);
        if (limit <= start || drafts.IsTaken(start)) return start;
        var end = start;
        for (var t = start; t < limit; t++)
        {
            if (scene.NameFrom(t) is { } name && scene.Choose(name.Entries).Kind == GazetteerKind.Leader) t = (end = name.Range.End) - 1;
            else if (IsPart(scene, t, start, end)) end = t + 1;
            else if (!Links(scene, t, limit, end > start || scene.Upos(t) == Upos.PROPN)) break;
        }
        end = Math.Max(end, Learnt(scene, start, drafts));
        return end > start && IsNameWord(scene, start, end) ? end : start;
    }

    // How far the trained model takes a person's name that begins here.
    private static int Learnt(Scene scene, int start, DraftList drafts) =>
        scene.LearntAt(start) is { Kind: NameKind.Person } learnt && learnt.Range.First == start
            && Enumerable.Range(start, learnt.Range.Count).All(t => !drafts.IsTaken(t) && scene.OfficeAt(t) is null && !scene.Is(t, "calendar"))
            ? learnt.Range.End : start;

    // A name is not made of particles and initials alone.
    private static bool IsNameWord(Scene scene, int start, int end)
    {
        for (var t = start; t < end; t++)
        {
            if (scene.Lower[t].Length > 1 && scene.IsCapital(t)) return true;
        }
        return false;
    }

    private static bool IsPart(Scene scene, int t, int start, int end)
    {
        if (!scene.IsCapital(t) || !scene.IsWord(t) || scene.Is(t, "calendar") || scene.Is(t, "not-a-name")) return false;
        if (scene.Upos(t) is Upos.ADP or Upos.DET or Upos.PRON or Upos.AUX or Upos.CCONJ or Upos.SCONJ or Upos.ADV or Upos.NUM
            && !scene.Is(t, "particle")) return false;
        if (scene.Case(t) != SentenceCase.Normal && scene.Upos(t) != Upos.PROPN) return false;
        if (scene.NameAt(t) is { } name && !IsFirstName(scene, t, name, end > start)) return false;
        return !(scene.OfficeAt(t) is not null && end > start && scene.Upos(t + 1 < scene.Document.Count ? t + 1 : t) == Upos.PROPN)
            && !(scene.IsHead(t, "organisation") && end > start);
    }

    // "Jordan Peterson", "Israel Katz": a state's or city's name that is a first name too, before another name word; or a surname after a first name.
    private static bool IsFirstName(Scene scene, int t, GazetteerMatch name, bool follows)
    {
        if (name.Range.Count != 1 || scene.Choose(name.Entries).Kind is GazetteerKind.Adjective or GazetteerKind.Organisation or GazetteerKind.Process) return false;
        if (follows) return scene.Upos(t) == Upos.PROPN && scene.Knowledge.FirstNames.Contains(scene.Lower[t - 1]);
        return scene.Knowledge.FirstNames.Contains(scene.Lower[t]) && t + 1 < scene.Document.Count && scene.IsCapital(t + 1)
            && scene.Upos(t + 1) == Upos.PROPN && scene.NameAt(t + 1) is null;
    }

    private static bool IsNickname(Scene scene, int t, int limit)
    {
        var opens = t + 3 < limit && scene.IsCapital(t + 1) && !scene.IsWord(t + 2) && scene.IsCapital(t + 3) && scene.Upos(t + 3) == Upos.PROPN;
        var closes = t >= 2 && !scene.IsWord(t - 2) && scene.IsCapital(t - 1) && scene.IsCapital(t + 1) && scene.Upos(t + 1) == Upos.PROPN;
        return opens || closes;
    }

    // What stands between parts of a name: particles, hyphens, full stops of initials.
    private static bool Links(Scene scene, int t, int limit, bool inName)
    {
        if (t + 1 >= limit) return false;
        // NAME "Nickname" NAME
        if (inName && scene.Document.FormOf(t) is "\"" or "“" or "”" or "''" or "``" && IsNickname(scene, t, limit)) return true;
        if (scene.IsHyphen(t) && (inName || scene.Is(t - 1, "particle"))) return true;
        if (!inName && !scene.Is(t, "particle")) return false;
        if (scene.Document.FormOf(t) is "." && t > 0 && scene.IsInitial(t - 1)) return true;
        if (scene.Document.FormOf(t) is "'" or "’" && scene.Document.Tokens[t].End == scene.Document.Tokens[t + 1].Start && scene.IsCapital(t + 1)) return true;
        return scene.Is(t, "particle") && !scene.IsCapital(t) && (scene.IsCapital(t + 1) || scene.IsHyphen(t + 1) || scene.Is(t + 1, "particle"))
            && scene.Upos(t) is not Upos.DET;
    }
}
