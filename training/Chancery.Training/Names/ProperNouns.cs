using System.Collections.Immutable;
using Chancery.Text;
using Chancery.Text.Naming;

namespace Chancery.Training.Names;

/// <summary>Guesses the names of texts in which people have marked the proper nouns but no kinds:
/// a model decides, but only where the proper nouns stand.</summary>
/// <remarks>So texts of many genres teach where names begin and end, and which capitals are none, at the price of some wrong kinds.</remarks>
internal static class ProperNouns
{
    // In units of the model: a proper noun outside all names must be this much better than in one.
    private const float Lead = 600;

    /// <summary>The text with the names guessed.</summary>
    /// <param name="document">Tags as readers will have them, and trees.</param>
    /// <param name="isProper">Whether people call the token a proper noun. Shape (tokens).</param>
    /// <param name="model">What decides.</param>
    public static NamedText Guess(Document document, IReadOnlyList<bool> isProper, NameModel model)
    {
        var scene = new NameScene(document, model.Gazetteer);
        var decoder = new NameDecoder();
        var names = ImmutableArray.CreateBuilder<Name>();
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++) scene.IsCandidate[i] = MayBeNamed(document, isProper, sentence, i);
            var labels = new byte[sentence.Count];
            var emissions = new float[sentence.Count * NameModel.Stride];
            model.Score(scene, sentence, emissions);
            for (var i = 0; i < sentence.Count; i++)
            {
                var isNamed = isProper[sentence.First + i] && (scene.Lists[sentence.First + i] & (ushort)WordKinds.Calendar) == 0;
                if (isNamed) emissions[i * NameModel.Stride] -= Lead;
            }
            decoder.Decode(emissions, NameModel.Stride, scene.IsCandidate.AsSpan(sentence.First, sentence.Count), model.Steps, labels);
            NameLabels.Read(labels, sentence.First, names);
        }
        return new(document, names.ToImmutable());
    }

    private static bool MayBeNamed(Document document, IReadOnlyList<bool> isProper, TokenRange sentence, int i) =>
        isProper[i]
        || (i > sentence.First && i + 1 < sentence.End && isProper[i - 1] && isProper[i + 1]
            && document.FormOf(i) is "of" or "-" or "&" or "and" or "'s" or "for");
}
