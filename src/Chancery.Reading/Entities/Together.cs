using Chancery.Reading.Mentions;

namespace Chancery.Reading.Entities;

/// <summary>Resolves "they", "them", "their": to a group before, or to those who are named together before it ("X met Y. They agreed …").</summary>
internal sealed class Together(Scene scene, ClusterIndex index, Salience salience)
{
    private const int SentencesBack = 2;
    private readonly Circles _circles = new(scene, index);
    private readonly List<Cluster> _made = [];

    /// <summary>The referent; null where none fits.</summary>
    public Cluster? Resolve(Draft pronoun)
    {
        var group = salience.Resolve(pronoun, out var top);
        Circle? best = null;
        var sentence = scene.SentenceOf(pronoun.Head);
        for (var s = sentence; s >= Math.Max(0, sentence - SentencesBack) && scene.Document.BlockOf(s).Story == scene.Document.BlockOf(sentence).Story; s--)
        {
            foreach (var circle in _circles.Of(s, pronoun.Head))
            {
                var score = Salience.OfCircle(sentence - s, circle.IsSubject);
                if (score <= top || IsBound(pronoun, circle)) continue;
                (best, top) = (circle, score);
            }
        }
        return best is null ? group : ClusterOf(best);
    }

    // "X and Y met them", "X received Y and spoke to them": those are others.
    private bool IsBound(Draft pronoun, Circle circle) =>
        circle.Sentence == scene.SentenceOf(pronoun.Head) && scene.DepRel(pronoun.Head) is not "nmod:poss" && !scene.DepRel(pronoun.Head).StartsWith("nsubj", StringComparison.Ordinal);

    private Cluster ClusterOf(Circle circle)
    {
        if (_made.Find(c => c.Members.SequenceEqual(circle.Members)) is { } known) return known;
        var cluster = index.New(EntityKind.Group, string.Join(" and ", circle.Members.Select(m => m.Name)));
        cluster.Plural = true;
        cluster.Members.AddRange(circle.Members);
        _made.Add(cluster);
        return cluster;
    }
}
