using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Finds pronouns of the third person and relative pronouns.</summary>
internal sealed class PronounFinder(Scene scene, DraftList drafts)
{
    private const int DeepestClause = 30;
    private static readonly ImmutableHashSet<string> Male = ["he", "him", "his", "himself"];
    private static readonly ImmutableHashSet<string> Female = ["she", "her", "hers", "herself"];
    private static readonly ImmutableHashSet<string> Neuter = ["it", "its", "itself"];
    private static readonly ImmutableHashSet<string> Plural = ["they", "them", "their", "theirs", "themselves"];
    private static readonly ImmutableHashSet<string> Relative = ["who", "whom", "which", "that", "whose"];

    /// <summary>Adds the pronouns of one sentence.</summary>
    public void Find(TokenRange sentence)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            var word = scene.Lower[t];
            // "his father" is a mention, and "his" inside it another.
            if (scene.Upos(t) is not (Upos.PRON or Upos.DET) || (drafts.IsTaken(t) && scene.Document.Xpos[t] != "PRP$")) continue;
            if (Relative.Contains(word)) AddRelative(t);
            else if (Male.Contains(word) || Female.Contains(word) || Plural.Contains(word) || (Neuter.Contains(word) && !IsPleonastic(t))) Add(t, word);
        }
    }

    /// <summary>The noun that a relative pronoun stands for: the head of the relative clause; -1 if it stands in none.</summary>
    public static int AntecedentOf(Scene scene, int pronoun)
    {
        var steps = 0;
        for (var t = pronoun; t >= 0 && steps < DeepestClause; t = scene.Head(t), steps++)
        {
            if (scene.DepRel(t).StartsWith("acl", StringComparison.Ordinal)) return scene.Head(t) < pronoun ? scene.Head(t) : -1;
        }
        return -1;
    }

    private void AddRelative(int t)
    {
        if (scene.Upos(t) != Upos.PRON || AntecedentOf(scene, t) < 0 || scene.DepRel(t) is "mark" or "det") return;
        Add(t, scene.Lower[t]);
    }

    private void Add(int t, string word) => drafts.Add(new Draft
    {
        Range = new(t, t + 1),
        Head = t,
        Form = MentionForm.Pronoun,
        Kind = EntityKind.Other,
        Gender = Male.Contains(word) ? Gender.Male : Female.Contains(word) ? Gender.Female : Gender.Unknown,
        Plural = Plural.Contains(word),
        Noun = Relative.Contains(word) ? "relative" : Male.Contains(word) || Female.Contains(word) ? "person" : Plural.Contains(word) ? "they" : "it",
    }, take: false);

    // "It is clear that …", "it seems": nothing is meant.
    private bool IsPleonastic(int t)
    {
        if (scene.DepRel(t) == "expl") return true;
        if (!scene.DepRel(t).StartsWith("nsubj", StringComparison.Ordinal)) return false;
        var predicate = scene.Head(t);
        if (predicate < 0) return false;
        if (scene.Lemma(predicate) is "seem" or "appear" or "happen" or "rain" or "snow") return true;
        if (scene.Upos(predicate) is not (Upos.ADJ or Upos.NOUN or Upos.VERB) || scene.Upos(predicate) == Upos.VERB
            && scene.DepRel(t) != "nsubj:pass") return false;
        foreach (var child in scene.Tree.Children(predicate))
        {
            if (child > predicate && scene.DepRel(child) is "ccomp" or "csubj" or "xcomp" or "csubj:pass" or "csubj:outer") return true;
        }
        return false;
    }
}
