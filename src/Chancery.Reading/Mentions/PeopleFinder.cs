using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Finds people whom no list has: nouns that end as only words for persons do ("firemen"), and words or numbers to which is done what is done to people alone ("evicted hawkers", "killed nine").</summary>
internal sealed class PeopleFinder(Scene scene, DraftList drafts)
{
    private static readonly FrozenSet<string> Endings = FrozenSet.Create(StringComparer.Ordinal, "men", "women", "people", "folk");

    /// <summary>Longer words with such an ending are no persons.</summary>
    private static readonly FrozenSet<string> Things = FrozenSet.Create(StringComparer.Ordinal, "specimen", "regimen", "acumen", "abdomen", "omen", "semen", "stamen", "lumen", "hymen", "bitumen", "ramen", "amen", "yemen", "turkmen");

    /// <summary>Adds the people of one sentence that nothing else has found.</summary>
    public void Find(TokenRange sentence)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (!drafts.IsTaken(t) && IsPeople(t) && !drafts.OfSentence.Any(d => d.Head == t || d.Range.Contains(t))) Add(t);
        }
    }

    private bool IsPeople(int t)
    {
        if (scene.Upos(t) == Upos.NUM || scene.Lower[t] is "others") return IsCountOfPeople(t);
        if (scene.Upos(t) != Upos.NOUN || scene.IsCapital(t) && !scene.IsFirst(t) && scene.Case(t) == SentenceCase.Normal || scene.DepRel(t) == "compound") return false;
        if (scene.Document.Xpos[t] != "NNS") return false;
        return EndsAsPersons(scene.Lower[t]) || (IsUnknown(t) && IsDoneTo(t, "of-people") && !IsCounted(t));
    }

    private static bool EndsAsPersons(string word) => !Things.Contains(word)
        && Endings.Any(e => word.Length >= e.Length + 3 && word.EndsWith(e, StringComparison.Ordinal));

    // A word that means something else by the lists is left to them.
    private bool IsUnknown(int t) => scene.NameAt(t) is null && scene.GroupAt(t) is null && scene.OfficeAt(t) is null
        && scene.Knowledge.Heads.KeysOf(scene.Lemma(t)).IsEmpty;

    // "deported thousands of Afghans": those, not the number.
    private bool IsCounted(int t) => t + 1 < scene.Document.Count && scene.Document.FormOf(t + 1) is "of";

    // "killed nine", "two others were wounded"; but "seized 40 kilos", "arrested on 9 May", "two of the boats".
    private bool IsCountOfPeople(int t)
    {
        if (IsCounted(t) || !(IsDoneTo(t, "of-people") || IsDoneTo(t, "of-persons"))) return false;
        var next = t + 1 < scene.Document.Count ? t + 1 : t;
        if (scene.Is(next, "calendar") || scene.Document.FormOf(next) is "%" or "percent" or "per" || (t > 0 && scene.Document.Xpos[t - 1] is "$")) return false;
        foreach (var child in scene.Tree.Children(t))
        {
            if (child > t && scene.DepRel(child).StartsWith("nmod", StringComparison.Ordinal)) return false;
        }
        return true;
    }

    private bool IsDoneTo(int t, string key) => scene.DepRel(t) is "obj" or "nsubj:pass" && scene.Head(t) is >= 0 and var verb
        && scene.Upos(verb) == Upos.VERB && scene.Says(verb, key);

    private void Add(int t)
    {
        var range = new TokenRange(PhraseEdges.Left(scene, new(t, t + 1), t + 1), t + 1);
        var country = PhraseCountry.In(scene, range);
        for (var i = range.First; i < range.End; i++)
        {
            if (drafts.IsTaken(i)) range = new(t, t + 1);
        }
        drafts.Add(new Draft
        {
            Range = range,
            Head = t,
            Form = MentionForm.Nominal,
            Kind = EntityKind.Group,
            Country = country ?? PlaceBehind.CountryOf(scene, t + 1, mayBeSent: false),
            Sectors = ["CVL"],
            Plural = true,
            Definite = DraftList.IsDefinite(scene, range),
            Noun = scene.Lemma(t),
            Possessor = drafts.PossessorOf(range),
        }, take: false);
    }
}
