using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Entities;

/// <summary>Resolves a pronoun to the most salient fitting referent before it: near, subject, of the right number and gender.</summary>
internal sealed class Salience(Scene scene, List<(Draft Draft, Cluster Cluster)> before)
{
    private const int SentencesBack = 3;
    private const int MentionsBack = 100;

    /// <summary>The referent; null where none fits.</summary>
    public Cluster? Resolve(Draft pronoun) => Resolve(pronoun, out _);

    /// <summary>The referent and how salient it is; null where none fits.</summary>
    public Cluster? Resolve(Draft pronoun, out double top)
    {
        Cluster? best = null;
        top = double.MinValue;
        var sentence = scene.SentenceOf(pronoun.Head);
        var block = scene.Document.SentenceBlocks[sentence];
        var story = scene.Document.Article.Blocks[block].Story;
        for (var i = before.Count - 1; i >= Math.Max(0, before.Count - MentionsBack); i--)
        {
            var (draft, cluster) = before[i];
            var back = sentence - scene.SentenceOf(draft.Head);
            if (back > SentencesBack || scene.Document.BlockOf(scene.SentenceOf(draft.Head)).Story != story) break;
            if (draft.Range.Contains(pronoun.Head) && draft.Range.Count > 1 || !Fits(pronoun, draft, cluster) || IsBound(pronoun, draft)) continue;
            var score = Score(draft, cluster, back, pronoun) - i * -0.001;
            if (score <= top) continue;
            top = score;
            best = cluster;
        }
        return best;
    }

    /// <summary>How salient those are that a sentence so far back names together.</summary>
    public static double OfCircle(int back, bool isSubject) => (isSubject ? 2.0 : 0.5) - back;

    private double Score(Draft draft, Cluster cluster, int back, Draft pronoun)
    {
        var relation = scene.DepRel(draft.Head);
        var score = -1.0 * back;
        if (relation.StartsWith("nsubj", StringComparison.Ordinal)) score += 1.2;
        else if (relation is "obj" or "root" or "obl:agent") score += 0.5;
        else if (relation is "amod" or "compound" or "nmod:poss") score -= pronoun.Noun == "it" ? 0.6 : 0.2;
        if (cluster.IsNamed || cluster.Offices.Count > 0) score += 0.4;
        if (draft.Form == MentionForm.Pronoun && draft.Noun != "relative") score += 0.4;
        return score + Math.Min(cluster.Mentions.Count, 5) * 0.1;
    }

    private static bool Fits(Draft pronoun, Draft draft, Cluster cluster) => pronoun.Noun switch
    {
        "person" => cluster.Kind == EntityKind.Person && !cluster.Plural && (cluster.Gender == Gender.Unknown || cluster.Gender == pronoun.Gender),
        "they" => cluster.Kind is EntityKind.Group or EntityKind.Organisation && (cluster.Plural || cluster.Members.Count > 0
            || cluster.Kind == EntityKind.Organisation),
        "it" => cluster.Kind is EntityKind.State or EntityKind.Organisation or EntityKind.Agreement or EntityKind.Process or EntityKind.Gathering
            || (cluster.Kind == EntityKind.Group && !cluster.Plural && draft.Noun != "people"),
        _ => false,
    };

    // "He told him": object and subject of one verb are two; a possessive may refer to the subject.
    private bool IsBound(Draft pronoun, Draft draft) => scene.Head(pronoun.Head) == scene.Head(draft.Head) && scene.Head(draft.Head) >= 0
        && !scene.DepRel(pronoun.Head).StartsWith("nmod", StringComparison.Ordinal) && !scene.Lower[pronoun.Head].EndsWith("self", StringComparison.Ordinal)
            && !scene.Lower[pronoun.Head].EndsWith("selves", StringComparison.Ordinal);
}
