using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Finds persons by their offices: offices before a name, alone, and titles of respect.</summary>
internal sealed class PersonFinder(Scene scene, DraftList drafts)
{
    private static readonly ImmutableHashSet<string> ComplementPrepositions = ImmutableHashSet.Create(StringComparer.Ordinal, "of", "for", "to", "at", "on",
        "with");
    private readonly OfficeSense _sense = new(scene, drafts);
    private readonly OfficeSides _sides = new(scene);

    /// <summary>Adds the persons of one sentence that have an office or a title.</summary>
    public void Find(TokenRange sentence)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (drafts.IsTaken(t)) continue;
            if (scene.OfficeAt(t) is { } office && office.Range.First == t && _sense.IsOffice(office)) t = Math.Max(t, Take(office, sentence) - 1);
            else if (IsHonorific(t)) t = Math.Max(t, TakeHonorific(t) - 1);
        }
    }

    // Returns the token after all that was taken.
    private int Take(LexiconMatch office, TokenRange sentence)
    {
        var parts = new List<TokenRange>();
        var noun = office.Text;
        var start = -1;
        var current = office;
        int end, name;
        while (true)
        {
            end = PhraseEdges.Right(scene, current.Range.First, current.Range.End, ComplementPrepositions.Contains, StartsPerson);
            name = IsPlural(current) ? end : NameEnd(end);
            var first = PhraseEdges.Left(scene, current.Range, Math.Max(name, end));
            if (drafts.IsTaken(first) || (start >= 0 && first <= parts[^1].End - 1)) first = current.Range.First;
            if (start < 0) start = first;
            parts.Add(new(WithoutDeterminer(first), end));
            if (name > end || !NextOffice(current, end, sentence, out var next)) break;
            current = next;
        }
        if (name <= end) return TakeNominal(new(start, parts[0].End), office, parts[0]);
        var range = new TokenRange(WithoutDeterminer(start), name);
        var home = CountryOf(name);
        var offices = parts.Select(p => _sides.Held(p, office.Keys)).Select(o => o with { Country = o.Country ?? home }).ToImmutableArray();
        drafts.AddPerson(range, new(end, name), offices, GenderOfOffice(noun));
        return name;
    }

    // "President NAME of Austria"
    private string? CountryOf(int end) => end + 1 < scene.Document.Count && scene.Lower[end] is "of" && scene.NameFrom(end + 1) is { } name
        && scene.Choose(name.Entries) is { Kind: GazetteerKind.State, Country: { } country } ? country : null;

    // "Deputy Prime Minister, Foreign Minister NAME": offices in a row, closed by the name.
    private bool NextOffice(LexiconMatch current, int end, TokenRange sentence, out LexiconMatch next)
    {
        next = current;
        if (end + 1 >= sentence.End || !(scene.IsComma(end) || (scene.Upos(end) == Upos.CCONJ && !AfterDeterminer(current.Range.First)))
            || !scene.IsCapital(current.Range.First)) return false;
        for (var t = end + 1; t < Math.Min(sentence.End, end + 6); t++)
        {
            if (scene.OfficeAt(t) is { } office && office.Range.First == t)
            {
                next = office;
                var complement = PhraseEdges.Right(scene, t, office.Range.End, ComplementPrepositions.Contains, StartsPerson);
                return scene.IsCapital(end + 1) && NameEnd(complement) > complement;
            }
            if (!scene.IsCapital(t) && scene.Upos(t) != Upos.CCONJ) return false;
        }
        return false;
    }

    // In "minister of foreign affairs" it is the minister that counts.
    private bool IsPlural(LexiconMatch office) => scene.Document.Xpos[scene.GoverningToken(office.Range)] is "NNS" or "NNPS";

    // "The prime minister and President NAME" are two persons.
    private bool AfterDeterminer(int first) => first > 0 && scene.Upos(first - 1) == Upos.DET;

    private int TakeNominal(TokenRange range, LexiconMatch office, TokenRange words)
    {
        var held = _sides.Held(words, office.Keys);
        var last = office.Range.End - 1;
        var plural = IsPlural(office);
        var determiner = scene.Lower[range.First];
        var generic = scene.IsHead(last, "person");
        var sectors = held.Sector is { } sector ? ImmutableArray.Create(sector) : [];
        var several = plural ? OfSeveral(words, office.Range.End) : null;
        drafts.Add(new Draft
        {
            Range = range,
            Head = scene.GoverningToken(range),
            Form = MentionForm.Nominal,
            Kind = plural ? EntityKind.Group : EntityKind.Person,
            Country = several is null ? held.Country ?? PlaceBehind.CountryOf(scene, range, mayBeSent: held.Sector is "MIL") : null,
            Sectors = sectors,
            Offices = (generic && range.Count < 4) || several is not null ? [] : [held],
            Plural = plural,
            Gender = GenderOfOffice(office.Text),
            Definite = DraftList.IsDefinite(scene, range),
            Count = several?.Count ?? (plural ? drafts.SidesOf(range, last) : -1),
            Noun = several?.Noun ?? office.Text,
            Possessor = drafts.PossessorOf(range),
        });
        return determiner.Length == 0 ? range.End : Math.Max(range.End, office.Range.End);
    }

    // "the presidents of the two countries": those countries act.
    private (int Count, string Noun)? OfSeveral(TokenRange words, int behind)
    {
        if (behind >= words.End || scene.Lower[behind] is not "of") return null;
        for (var last = behind + 2; last < Math.Min(words.End, behind + 5); last++)
        {
            if (scene.IsHead(last, "state-noun") && drafts.SidesOf(new(behind + 1, last + 1), last) is > 1 and var count) return (count, scene.Lemma(last));
        }
        return null;
    }

    private bool IsHonorific(int t) => scene.IsCapital(t) && (scene.IsHead(t, "honorific") || scene.IsHead(t, "honorific-male")
        || scene.IsHead(t, "honorific-female")) && NameEnd(AfterDot(t)) > AfterDot(t);

    private int AfterDot(int t) => t + 1 < scene.Document.Count && scene.Document.FormOf(t + 1) is "." ? t + 2 : t + 1;

    private int TakeHonorific(int t)
    {
        var last = t;
        // "H.E. Mr. Otto Lacerna": one title after the other.
        while (IsHonorific(AfterDot(last))) last = AfterDot(last);
        var start = AfterDot(last);
        var end = NameEnd(start);
        var gender = scene.IsHead(last, "honorific-male") ? Gender.Male : scene.IsHead(last, "honorific-female") ? Gender.Female : Gender.Unknown;
        drafts.AddPerson(new(t, end), new(start, end), [], gender);
        return end;
    }

    private Gender GenderOfOffice(string noun)
    {
        if (noun.EndsWith("woman", StringComparison.Ordinal) || scene.Knowledge.Words.Female.Contains(noun)) return Gender.Female;
        var isOfMan = noun.EndsWith("man", StringComparison.Ordinal) && !noun.EndsWith("chairman", StringComparison.Ordinal);
        return isOfMan || scene.Knowledge.Words.Male.Contains(noun) ? Gender.Male : Gender.Unknown;
    }

    private int WithoutDeterminer(int first) => scene.Upos(first) == Upos.DET ? first + 1 : first;

    /// <summary>Whether a person's name begins at a token inside the complement of an office.</summary>
    private bool StartsPerson(int t, int start)
    {
        if (!scene.IsCapital(t)) return false;
        if (scene.NameFrom(t) is { } name && scene.Choose(name.Entries).Kind == GazetteerKind.Leader) return true;
        if (scene.NameAt(t) is not null) return false;
        if (NameEnd(t) < t + 2) return false;
        return scene.Knowledge.FirstNames.Contains(scene.Lower[t]) || ((scene.Is(t - 1, "portfolio") || scene.Is(t - 1, "world-region") || (t - 1 > start || IsOfState(t - 1))
            && scene.NameAt(t - 1) is not null) && !scene.Is(t, "portfolio") && !scene.Is(t, "organisation"));
    }

    // "Ambassador of Norway NAME"
    private bool IsOfState(int t) => scene.NameAt(t) is { } name && scene.Choose(name.Entries).Kind == GazetteerKind.State;

    private int NameEnd(int t) => PersonNames.End(scene, t, drafts);
}
