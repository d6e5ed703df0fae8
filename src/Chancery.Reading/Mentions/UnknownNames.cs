using Chancery.Reading.Knowledge;
using Chancery.Text;
using Chancery.Text.Naming;

namespace Chancery.Reading.Mentions;

/// <summary>Names that nothing lists, typed by what governs them and by their form.</summary>
internal sealed class UnknownNames(Scene scene, DraftList drafts, NameWords words)
{
    /// <summary>Adds a run of words as a name; nothing where it is none.</summary>
    public void Add(int first, int end)
    {
        foreach (var piece in Pieces(first, end)) AddPiece(piece.First, piece.End);
    }

    // Of a run in which the model finds two names each is one.
    private List<TokenRange> Pieces(int first, int end)
    {
        var names = new List<TokenRange>();
        for (var t = first; t < end; t++)
        {
            if (scene.LearntAt(t) is { } learnt && learnt.Range.First == t && learnt.Range.End <= end) names.Add(learnt.Range);
        }
        return names.Count > 1 ? names : [new(first, end)];
    }

    private void AddPiece(int first, int end)
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
        if (!Enumerable.Range(range.First, range.Count).Any(t => scene.Upos(t) == Upos.PROPN) && !(only && IsAcronym(range.First))) return null;
        if (only && (scene.GroupAt(range.First) is not null || scene.OfficeAt(range.First) is not null || scene.IsHead(range.First, "side"))) return null;
        if (only && scene.IsInitial(range.First)) return null;
        if (only && scene.IsPersonWord(range.First) && !scene.IsUpper(range.First) && Learnt(range) is null or EntityKind.Person) return EntityKind.Person;
        if (!only && scene.Knowledge.FirstNames.Contains(scene.Lower[range.First]) && range.Count < 6) return EntityKind.Person;
        if (!only && Enumerable.Range(range.First + 1, range.Count - 1).Any(t => scene.Is(t, "particle") || scene.IsInitial(t))) return EntityKind.Person;
        if (scene.Is(range.First, "place") && !only) return EntityKind.Place;
        if (only && scene.IsUpper(range.First) && scene.Case(range.First) == SentenceCase.Normal
            && Learnt(range) is { } known and not EntityKind.Group) return known;
        if (only && scene.IsUpper(range.First)) return scene.Case(range.First) == SentenceCase.Upper || scene.Lower[range.First].Length > 6
            ? null : EntityKind.Organisation;
        if (Enumerable.Range(range.First, range.Count).All(t => scene.Lower[t].Length < 3)) return null;
        if (IsApposed(range, head)) return EntityKind.Person;
        if (scene.IsHead(range.End - 1, "thing") || Enumerable.Range(range.First, range.Count).Any(t => scene.IsHead(t, "thing")
            && t == range.First)) return null;
        if (Learnt(range) is { } learnt) return learnt;
        var preposition = words.CaseOf(head);
        var governor = scene.Head(head);
        if (NameWords.IsOfPlace(preposition) && range.Count < 4) return preposition is "to" or "from" && (IsSpoken(governor) || !only)
            ? EntityKind.Person : EntityKind.Place;
        var subject = scene.DepRel(head).StartsWith("nsubj", StringComparison.Ordinal) && governor >= 0;
        if (subject && scene.Says(governor, "speech")) return EntityKind.Person;
        if (HasDeterminer(range.First)) return only ? EntityKind.Other : EntityKind.Organisation;
        if ((range.Count == 2 || range.Count == 3 && !scene.HasLearnt) && scene.Case(range.First) == SentenceCase.Normal) return EntityKind.Person;
        return only && governor >= 0 && scene.IsHead(governor, "place") ? EntityKind.Place : EntityKind.Other;
    }

    // "the UCF", where the tagger takes it for a noun.
    private bool IsAcronym(int t) => scene.IsUpper(t) && scene.Case(t) == SentenceCase.Normal && scene.Upos(t) == Upos.NOUN && t > 0 && scene.Lower[t - 1] is "the";

    // What the trained model takes most of the words for.
    private EntityKind? Learnt(TokenRange range)
    {
        var best = Enumerable.Range(range.First, range.Count).Select(scene.LearntAt).OfType<Name>()
            .GroupBy(n => n).OrderByDescending(g => g.Count()).FirstOrDefault();
        if (best is null || best.Count() * 2 < range.Count) return null;
        return best.Key.Kind switch
        {
            NameKind.Person => EntityKind.Person,
            NameKind.Organisation => EntityKind.Organisation,
            NameKind.Place or NameKind.State => EntityKind.Place,
            NameKind.Gathering => EntityKind.Gathering,
            NameKind.Agreement => EntityKind.Agreement,
            _ => EntityKind.Group,
        };
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

    private bool IsSpoken(int governor) => governor >= 0 && scene.Says(governor, "speech");

    private bool HasDeterminer(int first) => first > 0 && scene.Upos(first - 1) == Upos.DET && scene.SentenceOf(first) == scene.SentenceOf(first - 1);
}
