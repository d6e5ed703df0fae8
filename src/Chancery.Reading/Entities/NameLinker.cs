using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Entities;

/// <summary>Gathers names: of persons by their words, of anything else by what the knowledge base has under them.</summary>
internal sealed class NameLinker(Scene scene, ClusterIndex index)
{
    /// <summary>The referent of a named person.</summary>
    public Cluster OfPerson(Draft draft)
    {
        var text = scene.Text(draft.Name);
        var words = NameVariants.WordsOf(text);
        var apposed = Apposed(draft);
        var found = index.Sharing(words).FirstOrDefault(c => Fits(c, words, draft))
            ?? (draft.Entry is { } entry ? index.Named(EntityKind.Person, entry.Name) : null) ?? ByFirstWord(words, draft);
        if (found is not null && apposed is not null && (apposed.Country is null || found.Country is null
            || apposed.Country == found.Country)) index.Absorb(found, apposed);
        var cluster = found ?? apposed ?? index.New(EntityKind.Person, "");
        if (!cluster.NameWords.Exists(n => n.AsSpan().SequenceEqual(words.AsSpan()))) cluster.NameWords.Add(words);
        index.NameWords(cluster, words);
        index.Name(cluster, draft.Entry?.Name ?? "");
        cluster.Entry ??= draft.Entry;
        if (!cluster.IsNamed || words.Length > NameVariants.WordsOf(cluster.Name).Length) (cluster.Name, cluster.IsNamed) = (text, true);
        return cluster;
    }

    private static bool Fits(Cluster cluster, ImmutableArray<string> words, Draft draft)
    {
        if (cluster.Kind != EntityKind.Person || (draft.Gender != Gender.Unknown && cluster.Gender != Gender.Unknown
            && draft.Gender != cluster.Gender)) return false;
        if (draft.Entry is { } entry && cluster.Entry is { } known) return entry.Name == known.Name;
        return cluster.NameWords.TrueForAll(n => NameVariants.Match(words, n) || n.Length < words.Length && NameVariants.Match(n, words))
            && cluster.NameWords.Count > 0;
    }

    // "Xi" for Xi Jinping, "Saddam" for Saddam Hussein: where one person only has the word at the front, and none at the end.
    private Cluster? ByFirstWord(ImmutableArray<string> words, Draft draft)
    {
        if (words.Length != 1) return null;
        var bearers = index.Sharing(words)
            .Where(c => c.Kind == EntityKind.Person && c.NameWords.Exists(n => n.Length > 1 && NameVariants.Alike(n[0], words[0]))).Take(2).ToList();
        return bearers is [var only] && (draft.Gender == Gender.Unknown || only.Gender == Gender.Unknown || draft.Gender == only.Gender) ? only : null;
    }

    // "the foreign minister, NAME," and "NAME, the foreign minister,": the nominal just before is the same person.
    private Cluster? Apposed(Draft draft)
    {
        var head = draft.Head;
        var governor = scene.Head(head);
        if (scene.DepRel(head) == "appos" && governor >= 0 && index.AtHead(governor) is { Kind: EntityKind.Person, IsNamed: false } cluster) return cluster;
        var before = draft.Range.First - 1;
        if (before <= 0 || !scene.IsComma(before)) return null;
        var (last, found) = index.PersonEndingAt(before);
        return last is { Form: MentionForm.Nominal, Plural: false } && found is { IsNamed: false } && ClosesApposition(scene, draft) ? found : null;
    }

    /// <summary>The referent of any other name.</summary>
    public Cluster OfName(Draft draft)
    {
        var text = scene.Text(draft.Name);
        var folded = string.Join(' ', Pieces.Of(text).Words);
        var key = draft.Kind == EntityKind.State ? StateKey(draft.Country ?? "", draft.Entry) : draft.Entry?.Name ?? folded;
        var found = index.Named(draft.Kind, key) ?? (draft.Kind == EntityKind.State ? null : index.Named(draft.Kind, folded));
        if (found is null && draft.Kind == EntityKind.Organisation && draft.Entry is null) found = ShortFor(folded);
        var cluster = found ?? index.New(draft.Kind, NameOf(draft, text));
        if (KindBefore(draft, cluster) is { } kind) index.Absorb(cluster, kind);
        cluster.IsNamed = true;
        cluster.Entry ??= draft.Entry;
        if (draft is { Kind: EntityKind.Organisation, Entry: null, Country: null } && IsOfStates(draft.Range.End)) cluster.Learn("IGO", [], "text");
        cluster.Names.Add(folded);
        foreach (var name in new[] { key, draft.Kind == EntityKind.State ? "" : folded, Pieces.Fold(draft.Alias) }) index.Name(cluster, name);
        if (draft.Kind == EntityKind.Organisation) index.NameWords(cluster, folded.Split(' '));
        return cluster;
    }

    // "the opposition party NAME", "human rights watchdog NAME": what stands right before the name of a body tells what it is.
    private Cluster? KindBefore(Draft draft, Cluster body)
    {
        if (draft.Kind != EntityKind.Organisation || index.Done.Count == 0) return null;
        var (last, group) = index.Done[^1];
        if (last.Range.End != draft.Range.First || last is not { Form: MentionForm.Nominal, Kind: EntityKind.Group, Plural: false } || group.IsNamed || group == body || group.Members.Count > 0) return null;
        return group.Country is null || body.Country is null || group.Country == body.Country ? group : null;
    }

    /// <summary>Whether the phrase is cut off on its right, as appositions are.</summary>
    public static bool ClosesApposition(Scene scene, Draft draft) => draft.Range.End < scene.Document.Count && scene.Document.FormOf(draft.Range.End) is "," or "." or ")";

    // "the Supreme Council of the six island states": a body of several states is of none.
    private bool IsOfStates(int end)
    {
        if (end + 2 >= scene.Document.Count || scene.Lower[end] is not "of") return false;
        var noun = scene.Head(end);
        return noun > end && scene.Document.Xpos[noun] is "NNS" or "NNPS" && scene.Lemma(noun).ToLowerInvariant() is "state" or "country" or "nation" && scene.NameAt(noun) is null;
    }

    // A partly recognised territory is not the state that carries its code.
    private static string StateKey(string country, GazetteerEntry? entry) => entry is { Sectors.Length: > 0 } ? country + " " + entry.Name : country;

    private string NameOf(Draft draft, string text) => draft.Kind == EntityKind.State && draft.Country is { } code
        ? draft.Entry is { Sectors.Length: > 0 } part ? part.Name : scene.Knowledge.States.OfCode(code)?.Name ?? text
        : draft.Entry?.Name ?? text;

    // "the Council" for the council that the article tells most of, of several the last that was named in full.
    private Cluster? ShortFor(string folded) => folded.Contains(' ', StringComparison.Ordinal)
        ? null
        : index.Sharing([folded]).OrderByDescending(c => c.Mentions.Count).FirstOrDefault(c => c.Kind == EntityKind.Organisation && c.IsNamed && c.Names.Any(n =>
            n.Split(' ').Contains(folded, StringComparer.Ordinal)));
}
