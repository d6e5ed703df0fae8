using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Tells whether the words of an office name somebody who holds it.</summary>
internal sealed class OfficeSense(Scene scene, DraftList drafts)
{
    /// <summary>Whether words of the list of offices are an office here, and not a modifier, a part of a body's name or a state of things.</summary>
    public bool IsOffice(LexiconMatch office)
    {
        var last = office.Range.End - 1;
        if (scene.NameAt(last) is { } name && name.Range.Count > office.Range.Count && name.Range.First <= office.Range.First
            && name.Range.End >= office.Range.End
            && scene.Choose(name.Entries).Kind != GazetteerKind.Leader) return false;
        // "the Finnish Border Guard" is a body, "president of the European Parliament" an office.
        if (scene.IsCapital(office.Range.First) && scene.IsCapital(last) && scene.IsHead(last, "organisation") && scene.Case(last) == SentenceCase.Normal && !HasNameAfter(office.Range)) return false;
        if (IsInBodyName(office.Range)) return false;
        // "the People's Revolutionary Party"
        if (scene.IsCapital(last) && last + 1 < scene.Document.Count && scene.IsCapital(last + 1) && scene.IsHead(last + 1, "organisation")) return false;
        if (scene.Document.Xpos[last] == "NN" && IsBare(office.Range)) return false;
        if (scene.DepRel(last) is "compound" or "amod" && scene.Head(last) > last && scene.Upos(scene.Head(last)) != Upos.VERB && !HasNameAfter(office.Range)) return false;
        if (IsOnlyModifier(scene, office)) return false;
        if (scene.Upos(last) is Upos.NOUN or Upos.PROPN) return true;
        // "a Palestinian militant said": an adjective that is a subject is a noun.
        if (scene.Upos(last) == Upos.ADJ && scene.DepRel(last).StartsWith("nsubj", StringComparison.Ordinal)) return true;
        return scene.IsCapital(last) && !scene.IsFirst(last) && scene.Case(last) == SentenceCase.Normal;
    }

    /// <summary>"a Republican senator": whether an office only tells of what kind another one is.</summary>
    public static bool IsOnlyModifier(Scene scene, LexiconMatch office) => scene.Upos(office.Range.End - 1) == Upos.ADJ && office.Range.End < scene.Document.Count
        && scene.OfficeAt(office.Range.End) is not null;

    // "Union of Coastal Fishermen"
    private bool IsInBodyName(TokenRange office)
    {
        var t = office.First - 1;
        var first = scene.Sentence(office.First).First;
        while (t > first && scene.IsCapital(t) && scene.Upos(t) is Upos.ADJ or Upos.NOUN or Upos.PROPN) t--;
        return t > first && scene.IsCapital(office.End - 1) && scene.Document.Xpos[office.End - 1] is "NNS" or "NNPS" && NameWords.IsJoiner(scene.Lower[t])
            && scene.IsCapital(t - 1) && scene.IsHead(t - 1, "organisation");
    }

    // "without justice", "taken prisoner": a lone singular that is no subject and no title names a state of things.
    private bool IsBare(TokenRange office)
    {
        var last = office.End - 1;
        if (scene.IsCapital(office.First) || scene.DepRel(last).StartsWith("nsubj", StringComparison.Ordinal) || scene.DepRel(last) is "appos" or "conj"
            || HasNameAfter(office)) return false;
        foreach (var child in scene.Tree.Children(last))
        {
            if (scene.DepRel(child) is not ("case" or "punct" or "cc") || scene.Lower[child] is "as") return false;
        }
        return true;
    }

    private bool HasNameAfter(TokenRange office) => PersonNames.End(scene, office.End, drafts) > office.End;
}
