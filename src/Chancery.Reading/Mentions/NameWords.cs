using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>What the words of a name and around it tell: the kind of its head noun, the preposition in front, the short name in brackets behind.</summary>
internal sealed class NameWords(Scene scene)
{
    private static readonly ImmutableHashSet<string> PlacePrepositions = ImmutableHashSet.Create(StringComparer.Ordinal,
        "in", "at", "near", "outside", "around", "inside", "throughout", "across", "to", "from", "into", "towards", "toward", "through", "via");
    private static readonly ImmutableHashSet<string> NameJoiners = ImmutableHashSet.Create(StringComparer.Ordinal, "of", "for", "on", "against");

    /// <summary>Whether a name goes on behind the word ("Ministry of").</summary>
    public static bool IsJoiner(string word) => NameJoiners.Contains(word);

    /// <summary>Whether what stands behind the preposition is mostly a place.</summary>
    public static bool IsOfPlace(string preposition) => PlacePrepositions.Contains(preposition);

    /// <summary>What a noun at the head of a name makes it; null if it tells nothing.</summary>
    public EntityKind? HeadKind(int t)
    {
        if (scene.Is(t, "not-a-name")) return null;
        if (scene.IsHead(t, "organisation")) return EntityKind.Organisation;
        if (scene.IsHead(t, "agreement")) return EntityKind.Agreement;
        if (scene.IsHead(t, "process")) return EntityKind.Process;
        if (scene.IsHead(t, "gathering")) return EntityKind.Gathering;
        return scene.IsHead(t, "place") ? EntityKind.Place : null;
    }

    /// <summary>Another name in brackets behind ("(OPCW)"); empty if there is none.</summary>
    public string AliasAfter(int end) => end + 2 < scene.Document.Count && scene.Document.FormOf(end) is "(" && scene.Document.FormOf(end + 2) is ")"
        && scene.IsUpper(end + 1)
        ? scene.Document.FormOf(end + 1).ToString() : "";

    /// <summary>The preposition in front of a phrase, in small letters; empty if there is none.</summary>
    public string CaseOf(int head)
    {
        foreach (var child in scene.Tree.Children(head))
        {
            if (scene.DepRel(child) == "case" && scene.Upos(child) == Upos.ADP) return scene.Lower[child];
        }
        return "";
    }
}
