using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Entities;

/// <summary>Things that are no mentions but that a pronoun may mean as well ("the plan failed because it …"): the more stand between, the less it is the body
/// before.</summary>
internal sealed class Rivals
{
    private readonly int[] _singular;
    private readonly int[] _plural;

    /// <summary>Counts them in the whole document.</summary>
    public Rivals(Scene scene, IEnumerable<Draft> drafts)
    {
        var heads = drafts.Select(d => d.Head).ToHashSet();
        (_singular, _plural) = (new int[scene.Document.Count + 1], new int[scene.Document.Count + 1]);
        for (var t = 0; t < scene.Document.Count; t++)
        {
            var isRival = scene.Upos(t) == Upos.NOUN && !heads.Contains(t)
                && (scene.DepRel(t).StartsWith("nsubj", StringComparison.Ordinal) || scene.DepRel(t) is "obj");
            _singular[t + 1] = _singular[t] + (isRival && scene.Document.Xpos[t] == "NN" ? 1 : 0);
            _plural[t + 1] = _plural[t] + (isRival && scene.Document.Xpos[t] == "NNS" ? 1 : 0);
        }
    }

    /// <summary>How many stand between two tokens, the ends left out.</summary>
    public int Between(int first, int second, bool plural) => second <= first + 1 ? 0
        : plural ? _plural[second] - _plural[first + 1] : _singular[second] - _singular[first + 1];
}
