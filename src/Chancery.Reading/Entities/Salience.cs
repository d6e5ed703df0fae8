using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Entities;

/// <summary>Resolves a pronoun to the most salient fitting referent before it: near, subject, of the right number and gender.</summary>
/// <remarks>
/// The weights were tuned on the freely licensed training part of UD English GUM. "It" and "they" stay unresolved where nothing is salient enough: a wrong
/// antecedent makes a wrong dyad.
/// </remarks>
internal sealed class Salience(Scene scene, List<(Draft Draft, Cluster Cluster)> before, Rivals rivals)
{
    private const int MentionsBack = 100;
    private const int DeepestClause = 8;

    // Every sentence costs one; what stands at the front of a sentence is what it is about.
    private const double Subject = 1.2, Object = 0.5, Named = 0.4, Pronoun = 0.4, PerMention = 0.1, Nearness = 0.001, Matrix = 1.0;
    private const int MostMentions = 5, MostRivals = 2;

    private static readonly Weights OfOne = new(double.MinValue, 3, Modifier: 0.2, Across: 0, Rival: 0, Copula: 0, Thing: 0, Speaks: 0, Acts: 0);
    private static readonly Weights OfMany = new(-0.3, 2, Modifier: 0.2, Across: 0, Rival: 0.3, Copula: 0, Thing: 0, Speaks: 0, Acts: 0);
    private static readonly Weights OfIt = new(1.0, 3, Modifier: 0.6, Across: 0.5, Rival: 0.4, Copula: 0.5, Thing: 0.4, Speaks: 1.3, Acts: 0.6);

    /// <summary>The referent; null where none fits.</summary>
    public Cluster? Resolve(Draft pronoun) => Resolve(pronoun, out _);

    /// <summary>The referent and how salient it is; null where none fits.</summary>
    public Cluster? Resolve(Draft pronoun, out double top)
    {
        var weights = pronoun.Noun switch { "it" => OfIt, "they" => OfMany, _ => OfOne };
        Cluster? best = null;
        top = double.MinValue;
        var sentence = scene.SentenceOf(pronoun.Head);
        var story = scene.Document.BlockOf(sentence).Story;
        for (var i = before.Count - 1; i >= Math.Max(0, before.Count - MentionsBack); i--)
        {
            var (draft, cluster) = before[i];
            var back = sentence - scene.SentenceOf(draft.Head);
            if (back > weights.SentencesBack || scene.Document.BlockOf(scene.SentenceOf(draft.Head)).Story != story) break;
            if (draft.Range.Contains(pronoun.Head) && draft.Range.Count > 1 || !Fits(pronoun, draft, cluster) || IsBound(pronoun, draft)) continue;
            var score = Score(draft, cluster, back, pronoun, weights) + i * Nearness;
            if (score <= top || score < weights.Floor) continue;
            top = score;
            best = cluster;
        }
        return best;
    }

    /// <summary>How salient those are that a sentence so far back names together.</summary>
    public static double OfCircle(int back, bool isSubject) => (isSubject ? 2.0 : 0.5) - back;

    private double Score(Draft draft, Cluster cluster, int back, Draft pronoun, Weights weights)
    {
        var relation = scene.DepRel(draft.Head);
        var verb = scene.DepRel(pronoun.Head) == "nsubj" ? scene.Head(pronoun.Head) : -1;
        // Things do not speak: where the pronoun does, they are no rivals.
        var speaks = verb >= 0 && scene.Tree.Child(verb, "cop") < 0 && scene.Says(verb, "speech");
        var score = -1.0 * back;
        if (!speaks) score -= weights.Rival * Math.Min(MostRivals, rivals.Between(draft.Head, pronoun.Head, pronoun.Plural));
        if (relation.StartsWith("nsubj", StringComparison.Ordinal)) score += Subject;
        else if (relation is "obj" or "root" or "obl:agent") score += Object;
        else if (relation is "amod" or "compound" or "nmod:poss") score -= weights.Modifier;
        if (cluster.IsNamed || cluster.Offices.Count > 0) score += Named;
        if (draft.Form == MentionForm.Pronoun && draft.Noun != "relative") score += Pronoun;
        if (cluster.Kind is EntityKind.Agreement or EntityKind.Process or EntityKind.Gathering) score -= weights.Thing;
        if (back == 0 && IsInMatrixSubject(pronoun.Head, draft.Head)) score += Matrix;
        if (back > 0 && !speaks && scene.DepRel(pronoun.Head) != "nmod:poss") score -= weights.Across;
        if (speaks) score += weights.Speaks;
        else if (verb >= 0) score += scene.Tree.Child(verb, "cop") >= 0 ? -weights.Copula : scene.Tree.Child(verb, "obj") >= 0 ? weights.Acts : 0;
        return score + Math.Min(cluster.Mentions.Count, MostMentions) * PerMention;
    }

    // "Turkey's president says it will …", "the army command said its forces …": in the subject of the clause that tells the pronoun's.
    private bool IsInMatrixSubject(int pronoun, int candidate)
    {
        var token = pronoun;
        for (var step = 0; step < DeepestClause && token >= 0; step++)
        {
            var governor = scene.Head(token);
            if (governor >= 0 && scene.DepRel(token) is "ccomp" or "parataxis")
                return scene.Tree.Child(governor, "nsubj") is >= 0 and var subject && (candidate == subject || scene.Head(candidate) == subject);
            token = governor;
        }
        return false;
    }

    private static bool Fits(Draft pronoun, Draft draft, Cluster cluster) => pronoun.Noun switch
    {
        "person" => cluster.Kind == EntityKind.Person && !cluster.Plural && (cluster.Gender == Gender.Unknown || cluster.Gender == pronoun.Gender),
        "they" => cluster.Kind is EntityKind.Group or EntityKind.Organisation && (cluster.Plural || cluster.Members.Count > 0
            || (cluster.Kind == EntityKind.Organisation && !IsOfPress(cluster))),
        "it" => cluster.Kind is EntityKind.State or EntityKind.Organisation or EntityKind.Agreement or EntityKind.Process or EntityKind.Gathering
            || (cluster.Kind == EntityKind.Group && !cluster.Plural && draft.Noun != "people"),
        _ => false,
    };

    // "KCNA reported that …. They fired 36 shells": an agency tells of others.
    private static bool IsOfPress(Cluster cluster) => cluster.Sectors is ["JRN", ..];

    // "called Hill to congratulate him", "met Hill and praised him": who calls or meets is not whom he congratulates or praises.
    private bool IsSubjectOfChain(int pronoun, int candidate)
    {
        if (scene.DepRel(pronoun) is not ("obj" or "iobj") || scene.DepRel(candidate) != "nsubj") return false;
        var verb = scene.Head(pronoun);
        if (verb < 0 || scene.Tree.Child(verb, "nsubj") >= 0 || scene.Tree.Child(verb, "nsubj:pass") >= 0) return false;
        return scene.DepRel(verb) is "advcl" or "conj" && scene.Head(verb) == scene.Head(candidate);
    }

    // "He told him": object and subject of one verb are two; a possessive may refer to the subject.
    private bool IsBound(Draft pronoun, Draft draft) => IsSubjectOfChain(pronoun.Head, draft.Head) || scene.Head(pronoun.Head) == scene.Head(draft.Head) && scene.Head(draft.Head) >= 0
        && !scene.DepRel(pronoun.Head).StartsWith("nmod", StringComparison.Ordinal) && !scene.Lower[pronoun.Head].EndsWith("self", StringComparison.Ordinal)
            && !scene.Lower[pronoun.Head].EndsWith("selves", StringComparison.Ordinal);

    /// <summary>How the signs count for one kind of pronoun.</summary>
    /// <param name="Floor">Least score of an antecedent.</param>
    /// <param name="SentencesBack">How far back it looks.</param>
    /// <param name="Modifier">Cost of one that only modifies another noun.</param>
    /// <param name="Across">Cost of another sentence, where the pronoun is no possessor.</param>
    /// <param name="Rival">Cost of each thing between that the pronoun may mean as well.</param>
    /// <param name="Copula">Cost of a pronoun of which only something is said ("it is good").</param>
    /// <param name="Thing">Cost of an agreement, a process, a gathering.</param>
    /// <param name="Speaks">Gain of a pronoun that speaks.</param>
    /// <param name="Acts">Gain of a pronoun that does something to something.</param>
    private sealed record Weights(
        double Floor, int SentencesBack, double Modifier, double Across, double Rival, double Copula, double Thing, double Speaks, double Acts);
}
