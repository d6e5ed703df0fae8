using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Finds where a noun phrase begins and ends around its head noun, by the tree where it helps and by the words where titles are flat.</summary>
internal static class PhraseEdges
{
    private const int Longest = 30;

    /// <summary>The first token of the phrase whose head noun phrase is [first, end): determiner, adjectives, nouns and possessor in front.</summary>
    /// <param name="scene">The document.</param>
    /// <param name="core">The head noun, or the words of an office.</param>
    /// <param name="reach">End of what tokens in front may be attached to: behind a name that follows an office.</param>
    public static int Left(Scene scene, TokenRange core, int reach)
    {
        var first = core.First;
        var floor = Math.Max(scene.Sentence(core.First).First, core.First - Longest);
        while (first > floor)
        {
            var t = first - 1;
            if (scene.Is(t, "calendar") || IsMeasure(scene, t, floor)) break;
            if (scene.Upos(t) == Upos.DET || scene.Document.Xpos[t] == "PRP$") return t;
            if (scene.IsPossessiveMark(t)) return Possessor(scene, t, floor);
            if (scene.IsHyphen(t) && t > floor) first = t - 1;
            else if (LongName(scene, first) is { } name && name.First >= floor && IsHungInside(scene, name, reach)) first = name.First;
            else if (Modifies(scene, t, first, reach) || IsFormer(scene, t)) first = t;
            else if (Joins(scene, t, first, floor)) first = t - 1;
            else break;
        }
        return first;
    }

    /// <summary>The end of a complement of the phrase: "of Syria", "for Political Affairs". Returns <paramref name="end"/> where there is none.</summary>
    /// <param name="scene">The document.</param>
    /// <param name="first">First token of the phrase.</param>
    /// <param name="end">End of the phrase so far.</param>
    /// <param name="isPreposition">Which prepositions go on with the phrase.</param>
    /// <param name="startsPerson">Whether a person's name begins at a token, which ends the complement.</param>
    public static int Right(Scene scene, int first, int end, Func<string, bool> isPreposition, Func<int, int, bool> startsPerson)
    {
        var limit = Math.Min(scene.Sentence(first).End, end + 20);
        while (end < limit && isPreposition(scene.Lower[end]))
        {
            var next = Complement(scene, end, limit, startsPerson);
            if (next == end || !(Belongs(scene, first, end, next) || IsTitle(scene, first, end, next, startsPerson))) break;
            end = next;
        }
        return end;
    }

    // "at least 106 protesters" are 106.
    private static bool IsMeasure(Scene scene, int t, int floor) => t > floor && scene.Lower[t] is "least" or "most" && scene.Lower[t - 1] is "at";

    private static bool Modifies(Scene scene, int t, int first, int reach)
    {
        if (scene.Upos(t) is not (Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.VERB or Upos.X)) return false;
        if (scene.Upos(t) == Upos.VERB && scene.DepRel(t) is not ("amod" or "compound")) return false;
        var head = scene.Head(t);
        if (head > t && head < reach) return true;
        // "Turkish President NAME", "and PLO official NAME", torn apart by the parser.
        if (scene.OfficeAt(first) is not null && scene.NameAt(t) is { } name && name.Range.End == first && scene.Choose(name.Entries).Kind is GazetteerKind.Adjective or GazetteerKind.Organisation) return true;
        // A name in front that the parser made the head of what follows ("State Department spokesman" hung flat).
        return head == first - 1 || scene.DepRel(first).StartsWith("flat", StringComparison.Ordinal) && scene.Head(first) == t;
    }

    // "Hong Kong demonstrators", "New Zealand police": a name of several words in front is one modifier.
    private static TokenRange? LongName(Scene scene, int first) => scene.NameAt(first - 1) is { } name && name.Range.End == first && name.Range.Count > 1
        && scene.Choose(name.Entries).Kind is GazetteerKind.State or GazetteerKind.City or GazetteerKind.Region or GazetteerKind.Organisation ? name.Range : null;

    private static bool IsHungInside(Scene scene, TokenRange name, int reach)
    {
        var head = scene.Head(scene.GoverningToken(name));
        return head >= name.End && head < reach;
    }

    // "the then foreign minister"; "retired vice president", "ousted Kenyan leader", where the parser took the participle for a verb: one of its own would have a
    // subject or an auxiliary.
    private static bool IsFormer(Scene scene, int t)
    {
        if (!scene.Is(t, "former") || scene.OfficeAt(scene.NameFrom(t + 1)?.Range.End ?? t + 1) is null) return false;
        if (scene.Lower[t] is "then") return t > 0 && scene.Upos(t - 1) == Upos.DET;
        if (scene.Document.Xpos[t] != "VBN") return false;
        foreach (var child in scene.Tree.Children(t))
        {
            if (scene.DepRel(child).StartsWith("nsubj", StringComparison.Ordinal) || scene.DepRel(child).StartsWith("aux", StringComparison.Ordinal)) return false;
        }
        return true;
    }

    // "Foreign and Expatriates Minister"
    private static bool Joins(Scene scene, int t, int first, int floor) => scene.Upos(t) == Upos.CCONJ && t - 1 > floor && scene.IsCapital(first)
        && scene.IsCapital(t - 1)
        && scene.NameAt(t - 1) is null && scene.Upos(t - 1) is Upos.ADJ or Upos.NOUN or Upos.PROPN && scene.Head(t - 1) != t - 2
            && scene.OfficeAt(t - 1) is null;

    private static int Possessor(Scene scene, int mark, int floor)
    {
        var t = mark - 1;
        if (t < floor) return mark;
        var owner = scene.NameAt(t)?.Range.First ?? t;
        while (owner > floor && (scene.Head(owner - 1) >= owner && scene.Head(owner - 1) < mark)
            && scene.Upos(owner - 1) is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.DET) owner--;
        return owner;
    }

    private static int Complement(Scene scene, int preposition, int limit, Func<int, int, bool> startsPerson)
    {
        var start = preposition + 1;
        if (start < limit && (scene.Upos(start) == Upos.DET || scene.Document.Xpos[start] == "PRP$")) start++;
        // "accused the separatists of shelling" goes on with an act.
        if (start < limit && scene.Document.Xpos[start] == "VBG" && !scene.IsCapital(start)) return preposition;
        var t = start;
        while (t < limit && !(t > start && startsPerson(t, start)) && Continues(scene, t, start, limit)) t++;
        while (t > start && (scene.IsHyphen(t - 1) || scene.Upos(t - 1) == Upos.CCONJ)) t--;
        return t == start ? preposition : t;
    }

    private static bool Continues(Scene scene, int t, int start, int limit)
    {
        if (scene.Is(t, "calendar")) return false;
        if (scene.IsHyphen(t) || (scene.IsPossessiveMark(t) && t > start)) return true;
        if (scene.Upos(t) == Upos.CCONJ) return t > start && t + 1 < limit && scene.IsCapital(t - 1) == scene.IsCapital(t + 1) && scene.Head(t + 1) >= start
            && scene.Head(t + 1) < t;
        if (scene.Upos(t) is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM) return true;
        return scene.NameAt(t) is { } name && name.Range.First < t || (scene.Upos(t) is Upos.VERB or Upos.X && scene.IsCapital(t));
    }

    // "Minister of Fisheries of the Kingdom of Norway NAME": a title that runs up to the name, wherever the parser hangs its parts.
    private static bool IsTitle(Scene scene, int first, int preposition, int end, Func<int, int, bool> startsPerson) =>
        scene.IsCapital(first) && scene.IsCapital(end - 1) && scene.NameAt(end - 1) is not null && scene.Case(first) == SentenceCase.Normal && end < scene.Sentence(first).End && startsPerson(end, preposition);

    // The complement must hang in the phrase; a title in capitals is one even where the parser thinks otherwise.
    private static bool Belongs(Scene scene, int first, int preposition, int end)
    {
        var noun = scene.GoverningToken(new(preposition, end));
        var head = scene.Head(noun);
        if (head >= first && head < preposition) return !scene.DepRel(noun).StartsWith("obl", StringComparison.Ordinal) && scene.DepRel(noun) != "advmod";
        return scene.IsCapital(preposition - 1) && scene.IsCapital(end - 1) && scene.Case(first) == SentenceCase.Normal
            && scene.Upos(preposition - 1) == Upos.PROPN;
    }
}
