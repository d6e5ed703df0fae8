using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Names that nothing lists, typed by what governs them and by their form.</summary>
internal sealed class UnknownNames(Scene scene, DraftList drafts, NameWords words)
{
    /// <summary>Adds a run of words as a name; nothing where it is none.</summary>
    public void Add(int first, int end)
    {
        var range = new TokenRange(first, end);
        var head = scene.GoverningToken(range);
        var kind = UnknownKind(range, head);
        if (kind == EntityKind.Person) drafts.AddPerson(range, range, [], Gender.Unknown);
        else if (kind is { } found && !(found == EntityKind.Other && (scene.DepRel(head) is "compound" or "amod" || words.HeadKind(range.First) is not null)))
        {
            drafts.Add(new Draft
            {
                Range = range,
                Head = head,
                Form = MentionForm.Name,
                Kind = found,
                Name = range,
                Alias = found == EntityKind.Organisation ? words.AliasAfter(end) : "",
            });
        }
    }

    private EntityKind? UnknownKind(TokenRange range, int head)
    {
        var only = range.Count == 1;
        if (!Enumerable.Range(range.First, range.Count).Any(t => scene.Upos(t) == Upos.PROPN)) return null;
        if (only && (scene.GroupAt(range.First) is not null || scene.OfficeAt(range.First) is not null || scene.IsHead(range.First, "side"))) return null;
        if (only && scene.IsInitial(range.First)) return null;
        if (!only && scene.Knowledge.FirstNames.Contains(scene.Lower[range.First]) && range.Count < 6) return EntityKind.Person;
        if (!only && Enumerable.Range(range.First + 1, range.Count - 1).Any(t => scene.Is(t, "particle") || scene.IsInitial(t))) return EntityKind.Person;
        if (scene.Is(range.First, "place") && !only) return EntityKind.Place;
        if (only && scene.IsUpper(range.First)) return scene.Case(range.First) == SentenceCase.Upper || scene.Lower[range.First].Length > 6
            ? null : EntityKind.Organisation;
        if (Enumerable.Range(range.First, range.Count).All(t => scene.Lower[t].Length < 3)) return null;
        if (IsApposed(range, head)) return EntityKind.Person;
        if (scene.IsHead(range.End - 1, "thing") || Enumerable.Range(range.First, range.Count).Any(t => scene.IsHead(t, "thing")
            && t == range.First)) return null;
        var preposition = words.CaseOf(head);
        var governor = scene.Head(head);
        if (NameWords.IsOfPlace(preposition) && range.Count < 4) return preposition is "to" or "from" && (IsSpoken(governor) || !only)
            ? EntityKind.Person : EntityKind.Place;
        var subject = scene.DepRel(head).StartsWith("nsubj", StringComparison.Ordinal) && governor >= 0;
        if (subject && scene.Is(governor, "speech")) return EntityKind.Person;
        if (HasDeterminer(range.First)) return only ? EntityKind.Other : EntityKind.Organisation;
        if (range.Count is 2 or 3 && scene.Case(range.First) == SentenceCase.Normal) return EntityKind.Person;
        return only && governor >= 0 && scene.IsHead(governor, "place") ? EntityKind.Place : EntityKind.Other;
    }

    // "the minister, NAME," and a name that the tree hangs to an office.
    private bool IsApposed(TokenRange range, int head)
    {
        if (range.Count > 5) return false;
        var comma = range.First - 1;
        return drafts.OfSentence.Any(d => d is { Kind: EntityKind.Person, Form: MentionForm.Nominal, Plural: false }
            && (scene.DepRel(head) == "appos" && d.Head == scene.Head(head) || comma > 0 && d.Range.End == comma && scene.IsComma(comma)
                && range.End < scene.Document.Count && scene.Document.FormOf(range.End) is "," or "." or ")" or ":"));
    }

    private bool IsSpoken(int governor) => governor >= 0 && scene.Is(governor, "speech");

    private bool HasDeterminer(int first) => first > 0 && scene.Upos(first - 1) == Upos.DET && scene.SentenceOf(first) == scene.SentenceOf(first - 1);
}
