using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Entities;

/// <summary>Two or more who are named together: coordinated, or as the two sides of one meeting, talk or quarrel.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="At">Token after which all are named.</param>
/// <param name="Members">At least two, in text order.</param>
/// <param name="IsSubject">Whether they act together: subjects of one verb, or sides of one meeting.</param>
internal sealed record Circle(int Sentence, int At, ImmutableArray<Cluster> Members, bool IsSubject);

/// <summary>Finds in a sentence who is named together, so that "they", "the two sides", "both leaders" can be told.</summary>
internal sealed class Circles(Scene scene, ClusterIndex index)
{
    private static readonly FrozenSet<string> Joint = FrozenSet.Create(StringComparer.Ordinal, "with", "between", "against");

    /// <summary>The circles of a sentence whose members are all named before a token.</summary>
    public IEnumerable<Circle> Of(int sentence, int before)
    {
        var range = scene.Document.Sentences[sentence];
        for (var t = range.First; t < Math.Min(range.End, before); t++)
        {
            if (index.AtHead(t) is { Members.Count: > 1 } named && scene.DepRel(t).StartsWith("nsubj", StringComparison.Ordinal)) yield return new(sentence, t, [.. named.Members], true);
            if (index.AtHead(t) is not null && scene.DepRel(t) != "conj" && Coordinated(t, sentence, before) is { } coordinated) yield return coordinated;
            if (scene.Upos(t) is Upos.VERB or Upos.NOUN && Meets(t, sentence, before) is { } met) yield return met;
        }
    }

    private Circle? Coordinated(int first, int sentence, int before)
    {
        var tokens = scene.Tree.Conjuncts(first).ToList();
        if (tokens.Count < 2 || tokens[^1] >= before) return null;
        return Make(tokens, sentence, scene.DepRel(first).StartsWith("nsubj", StringComparison.Ordinal));
    }

    // "X met Y", "X held talks with Y", "X's meeting with Y", "X was received by Y"
    private Circle? Meets(int word, int sentence, int before)
    {
        var (acting, partners) = (new List<int>(), new List<int>());
        foreach (var child in scene.Tree.Children(word))
        {
            var relation = scene.DepRel(child);
            if (relation.StartsWith("nsubj", StringComparison.Ordinal) || relation == "nmod:poss") acting.AddRange(scene.Tree.Conjuncts(child));
            else if (relation == "obl:agent" || (relation == "obj" && scene.Knowledge.Words.Meets.Contains(scene.Lemma(word))) || (relation is "obl" or "nmod" && IsJoint(child))) partners.AddRange(scene.Tree.Conjuncts(child));
            else if (relation == "obj") partners.AddRange(PartnersOf(child));
        }
        if (acting.Count == 0 || partners.Count == 0) return null;
        var all = acting.Concat(partners).Order().ToList();
        return all[^1] < before ? Make(all, sentence, true) : null;
    }

    // "held talks with Y"
    private List<int> PartnersOf(int noun)
    {
        var partners = new List<int>();
        foreach (var child in scene.Tree.Children(noun))
        {
            if (child > noun && scene.DepRel(child) == "nmod" && IsJoint(child)) partners.AddRange(scene.Tree.Conjuncts(child));
        }
        return partners;
    }

    private bool IsJoint(int token) => scene.Tree.Child(token, "case") is >= 0 and var preposition && Joint.Contains(scene.Lower[preposition]);

    private Circle? Make(List<int> tokens, int sentence, bool isSubject)
    {
        var members = new List<Cluster>();
        foreach (var token in tokens)
        {
            if (index.AtHead(token) is not { } cluster) return null;
            foreach (var member in cluster.Members.Count > 0 ? cluster.Members : [cluster])
            {
                if (member.Kind is not (EntityKind.Person or EntityKind.State or EntityKind.Organisation or EntityKind.Group)) return null;
                if (!members.Contains(member)) members.Add(member);
            }
        }
        return members.Count < 2 ? null : new(sentence, tokens[^1], [.. members], isSubject);
    }
}
