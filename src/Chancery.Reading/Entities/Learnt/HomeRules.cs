namespace Chancery.Reading.Entities.Learnt;

/// <summary>Who is asked for a country at all, and what grammar says of it before anything that was learnt.</summary>
internal static class HomeRules
{
    /// <summary>
    /// Whether somebody has no country that the text tells, and might have one that it does not. Unknown attackers have none; "his lawyer" is told by whose he is, "envoys" and "mediators from abroad" are
    /// anybody's, and a surname that leaders bear is a leader's, whoever of them.
    /// </summary>
    public static bool IsInNeed(HomeScene scene, Referent referent) => referent is { Country: null, Members.Length: 0, Sectors: not ["UAF", ..] } and ({ Kind: EntityKind.Group } or { KnownName: null, Kind: EntityKind.Person or EntityKind.Organisation })
        && !IsOwned(scene, referent) && !AreStates(scene, referent) && !Abroad.IsToldIn(scene.Document, referent.Mentions[0].Range, scene.Heads) && !IsLeader(scene, referent);

    // "the governments of the region", "neighbouring countries": of no one country.
    private static bool AreStates(HomeScene scene, Referent referent) => referent.Kind == EntityKind.Group && scene.Document.Xpos[referent.Mentions[0].Head] == "NNS"
        && (scene.Document.Lemmas[referent.Mentions[0].Head] is "government" || scene.Heads.KeysOf(scene.Document.Lemmas[referent.Mentions[0].Head]).Contains("state-noun"));

    /// <summary>Whether somebody can be of a country: governments, courts and soldiers are of states, not of the United Nations; and see <see cref="IsBesideOneOf"/>.</summary>
    public static bool MayBeOf(HomeScene scene, Referent referent, int country) => !IsBesideOneOf(scene, referent, scene.Countries[country]) && !IsHelpedBy(scene, referent, scene.Countries[country]) && (country < scene.States || referent.Sectors is not [var sector, ..] || !HomeScene.OfState.Contains(sector));

    /// <summary>"The Defence Secretary met the Peruvian defence minister": of two who govern and stand beside one verb, one is not of the other's country.</summary>
    private static bool IsBesideOneOf(HomeScene scene, Referent referent, string country) => referent is { Kind: EntityKind.Person, Sectors: ["GOV", ..] } && scene.Document.Heads[referent.Mentions[0].Head] is >= 0 and var governor
        && scene.Referents.All.Any(o => o.Index != referent.Index && o is { Kind: EntityKind.Person, Sectors: ["GOV", ..] } && o.Country == country && o.Mentions.Any(m => scene.Document.Heads[m.Head] == governor));

    // "Russian-backed rebels": whoever helps them is at home elsewhere.
    private static bool IsHelpedBy(HomeScene scene, Referent referent, string country)
    {
        var words = referent.Mentions[0].Range;
        for (var t = words.First; t + 2 < words.End; t++)
        {
            if (scene.Document.FormOf(t + 1) is "-" or "–" && scene.Referents.At(t)?.Country == country && scene.Heads.KeysOf(scene.Document.FormOf(t + 2).ToString().ToLowerInvariant()).Contains("backed")) return true;
        }
        return false;
    }

    /// <summary>"In Mali, meanwhile, soldiers shot ten men", "In Bogotá, the Foreign Ministry denied it": the country of the place with which the sentence of a group or a body begins; -1 where none does.</summary>
    public static int OpeningOf(HomeScene scene, Referent referent)
    {
        var head = referent.Mentions[0].Head;
        var first = scene.Document.Sentences[scene.Document.SentenceOf(head)].First;
        if (referent is not { Kind: EntityKind.Group or EntityKind.Organisation, IsNamed: false } || scene.Document.Lemmas[first].ToLowerInvariant() is not ("in" or "across" or "near")) return -1;
        foreach (var word in scene.OfSentence[scene.Document.SentenceOf(head)])
        {
            if (word.Head == first + 1 && word.Head < head && word.Kind is EntityKind.Place or EntityKind.State) return word.Country;
        }
        return -1;
    }

    private static bool IsOwned(HomeScene scene, Referent referent) => scene.Tree.Child(referent.Mentions[0].Head, "nmod:poss") is >= 0 and var owner
        && (scene.Heads.KeysOf(scene.Document.Lemmas[referent.Mentions[0].Head].ToLowerInvariant()).Contains("not-owned") || scene.Referents.OfHead(owner) is not { } other || (other.Country is null && other.Index != referent.Index));

    // "Lourdes Arce" is not Luis Arce: a surname that leaders bear says nothing of whoever has another first name.
    private static bool IsLeader(HomeScene scene, Referent referent)
    {
        if (referent is not { Kind: EntityKind.Person, IsNamed: true }) return false;
        var first = NameVariants.WordsOf(referent.Name) is [var word, _, ..] ? word : null;
        return scene.Knowledge.Gazetteer.LeadersNamed(scene.Document.FormOf(referent.Mentions[0].Range.End - 1).ToString())
            .Any(l => first is null || NameVariants.WordsOf(l.Name).Contains(first));
    }
}
