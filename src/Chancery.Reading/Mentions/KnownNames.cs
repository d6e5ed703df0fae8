using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Names that the knowledge base has: which of their meanings holds here.</summary>
internal sealed class KnownNames(Scene scene, DraftList drafts, NameWords words, HeadedNames headed)
{
    private static readonly ImmutableHashSet<string> SidePrepositions = ImmutableHashSet.Create(StringComparer.Ordinal, "by", "with", "between", "against");

    /// <summary>Prepositions of those to whom words are addressed: "called on Ankara", "lashed out at Seoul"; with other verbs they tell where.</summary>
    private static readonly ImmutableHashSet<string> AddressPrepositions = ImmutableHashSet.Create(StringComparer.Ordinal, "on", "upon", "to", "at", "from", "of");

    private EntityKind? WrittenKind(TokenRange range)
    {
        for (var t = range.First; t < range.End; t++)
        {
            if (t + 1 < range.End && NameWords.IsJoiner(scene.Lower[t + 1]) && words.HeadKind(t) is { } kind) return kind;
        }
        return words.HeadKind(range.End - 1) is { } last and not EntityKind.Place ? last : null;
    }

    /// <summary>Adds a name of the knowledge base.</summary>
    public void Add(GazetteerMatch name, GazetteerEntry entry)
    {
        if (entry.Kind == GazetteerKind.Leader)
        {
            drafts.AddPerson(name.Range, name.Range, [], Gender.Unknown);
            return;
        }
        entry = Meant(name, entry);
        var head = scene.GoverningToken(name.Range);
        if (entry.ProcessKind is { } listed && WrittenKind(name.Range) is { } written && written != listed)
        {
            // "Astana meeting" is one meeting of the process that the knowledge base lists, "Constitutional Committee" its body.
            headed.Add(name.Range, written);
            return;
        }
        var kind = KindOf(name, entry, head);
        if (kind is null) return;
        if (kind is EntityKind.State or EntityKind.Place && PartOf(name.Range) is { } part)
        {
            AddPart(part, entry, kind.Value);
            return;
        }
        var isPeople = kind == EntityKind.Group;
        var range = isPeople ? new TokenRange(PhraseEdges.Left(scene, name.Range, name.Range.End), name.Range.End) : name.Range;
        if (isPeople && drafts.IsTaken(range.First)) range = name.Range;
        // "ethnic Albanians": what they are called, not whose citizens they are.
        var isEthnic = isPeople && name.Range.First > 0 && scene.Lower[name.Range.First - 1] is "ethnic";
        drafts.Add(new Draft
        {
            Range = range,
            Head = head,
            Form = isPeople ? MentionForm.Nominal : MentionForm.Name,
            Kind = kind.Value,
            Name = isPeople ? default : name.Range,
            Entry = isEthnic || (entry.Kind == GazetteerKind.Seat && kind == EntityKind.Place) ? null : entry,
            Country = isEthnic ? null : entry.Country,
            Sectors = isEthnic ? ["CVL"] : entry.Sectors,
            Plural = isPeople,
            Definite = isPeople && DraftList.IsDefinite(scene, range),
            Noun = isPeople ? "people" : "",
            Alias = kind is EntityKind.Organisation or EntityKind.Agreement ? words.AliasAfter(name.Range.End) : "",
        });
    }

    // "Brussels wants …" is the Union where an article tells of the Union and nothing of Belgium.
    private GazetteerEntry Meant(GazetteerMatch name, GazetteerEntry entry) => entry is { Kind: GazetteerKind.Capital, Country: { } state } && name.Entries.FirstOrDefault(e => e.Kind == GazetteerKind.Organisation) is { Country: { } body } other
        && StandsForGovernment(name.Range, scene.GoverningToken(name.Range)) && scene.TellsOf(body, name) && !scene.TellsOf(state, name) ? other : entry;

    // "northern Iraq", "eastern Aleppo", "Mount Sinjar": a place, whatever the name alone stands for.
    private TokenRange? PartOf(TokenRange name)
    {
        var before = name.First - 1;
        if (before < scene.Sentence(name.First).First || drafts.IsTaken(before)) return null;
        if (scene.IsHyphen(before) && before > scene.Sentence(name.First).First) before--;
        if (scene.Is(before, "feature") && scene.IsCapital(before)) return new(before, name.End);
        if (!scene.Is(before, "direction") || scene.Document.Xpos[scene.GoverningToken(name)] is "JJ") return null;
        return new(before, name.End);
    }

    private void AddPart(TokenRange range, GazetteerEntry entry, EntityKind whole) => drafts.Add(new Draft
    {
        Range = range,
        Head = scene.GoverningToken(range),
        Form = MentionForm.Name,
        Kind = EntityKind.Place,
        Name = range,
        Entry = whole == EntityKind.Place && !scene.Is(range.First, "feature") ? entry : null,
        Country = entry.Country,
    });

    private EntityKind? KindOf(GazetteerMatch name, GazetteerEntry entry, int head) => entry.Kind switch
    {
        GazetteerKind.State => EntityKind.State,
        GazetteerKind.Adjective => scene.Upos(head) is Upos.NOUN or Upos.PROPN && !IsModifier(head) ? EntityKind.Group : EntityKind.State,
        GazetteerKind.People => IsModifier(head) ? EntityKind.State : EntityKind.Group,
        // "met at Camp David", "in the White House": there it is a place.
        GazetteerKind.Seat => words.CaseOf(head) is "in" or "at" or "near" or "outside" or "inside" ? EntityKind.Place : EntityKind.State,
        GazetteerKind.Capital => StandsForGovernment(name.Range, head) ? EntityKind.State : EntityKind.Place,
        GazetteerKind.City or GazetteerKind.Region => EntityKind.Place,
        GazetteerKind.Organisation => EntityKind.Organisation,
        GazetteerKind.Process => entry.ProcessKind,
        _ => null,
    };

    private bool IsModifier(int head) => scene.DepRel(head) is "amod" or "compound" or "nmod:desc" or "flat" or "det" || (scene.Head(head) > head
        && scene.DepRel(head) is "nmod" or "conj" && scene.Upos(head) == Upos.ADJ)
        || (head + 1 < scene.Document.Count && scene.IsHyphen(head + 1)) || (scene.DepRel(head) is "conj" && scene.Head(head) is >= 0 and var first
            && scene.DepRel(first) is "amod" or "compound");

    /// <summary>Whether a capital is an actor: it does something that is said or decided, it possesses or modifies, or stands beside another side.</summary>
    private bool StandsForGovernment(TokenRange range, int head)
    {
        var (relation, governor) = (scene.DepRel(head), scene.Head(head));
        var preposition = words.CaseOf(head);
        if (relation is "conj" && governor >= 0)
        {
            // "the pressure of Dakar and Banjul": the preposition stands before the first of them.
            if (preposition.Length == 0) preposition = words.CaseOf(governor);
            (relation, governor) = (scene.DepRel(governor), scene.Head(governor));
        }
        // "asked Canberra to open its market", "lent Malé two dredgers": who is given or told something is somebody.
        if (relation == "iobj") return true;
        if (relation.StartsWith("nsubj", StringComparison.Ordinal)) return governor >= 0 && preposition.Length == 0 && Acts(governor, relation);
        if (relation == "nmod:poss") return governor >= 0 && !scene.IsHead(governor, "place");
        if (relation.StartsWith("obl", StringComparison.Ordinal) || relation.StartsWith("nmod",
            StringComparison.Ordinal)) return range.Count < 3
            && (SidePrepositions.Contains(preposition) || (AddressPrepositions.Contains(preposition) && governor >= 0 && scene.Says(governor, "addressed")));
        return relation is "compound" or "obj" && governor >= 0 && (relation == "obj" ? (scene.Says(governor, "speech") || scene.Says(governor, "addressed"))
            && scene.Lemma(governor) is not ("visit" or "reach" or "attend") : scene.GroupAt(governor) is not null && !scene.IsHead(governor, "place"));
    }

    // "Riyadh said", "Berlin is reluctant", "Tehran was told"; but "Aleppo was shelled".
    private bool Acts(int predicate, string relation) => relation == "nsubj:pass" ? scene.Says(predicate, "addressed") || scene.Says(predicate, "speech")
        : scene.Upos(predicate) == Upos.VERB || scene.Says(predicate, "willing");
}
