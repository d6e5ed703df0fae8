using Chancery.Text.Models;
using Chancery.Text.Tagging;

namespace Chancery.Training.Parser;

/// <summary>Gives training sentences the tags that a tagger gives to texts it has not seen, so that the parser learns to live with its errors.</summary>
internal static class Jackknife
{
    /// <summary>Sentences of people and of the teacher, in order, with predicted tags; the teacher's by a tagger of people's sentences, which has not seen them.</summary>
    public static List<TreebankSentence> Tag(IReadOnlyList<TreebankSentence> people, IReadOnlyList<TreebankSentence> taught, WordClusters clusters, TrainingOptions options)
    {
        List<TreebankSentence>? first = null, rest = null;
        Parallel.Invoke(
            () => first = Tag(people, clusters, options),
            () =>
            {
                var model = taught.Count == 0 ? null : TaggerTrainer.Train(people, clusters, options, options.TagEpochs, voters: 1, options.Seed);
                rest = [.. taught.Select(s => Tag(model!, s))];
            });
        return [.. first!, .. rest!];
    }

    /// <summary>The sentences, in order, with predicted UPOS and XPOS. Whole texts go into one part; a copy goes with its text.</summary>
    public static List<TreebankSentence> Tag(IReadOnlyList<TreebankSentence> sentences, WordClusters clusters, TrainingOptions options)
    {
        var tagged = new TreebankSentence[sentences.Count];
        Parallel.For(0, options.Folds, fold =>
        {
            var rest = sentences.Where(s => s.Text % options.Folds != fold).ToList();
            var model = TaggerTrainer.Train(rest, clusters, options, Math.Max(2, options.TagEpochs - 2), voters: 1, options.Seed + fold);
            for (var i = 0; i < tagged.Length; i++)
            {
                if (sentences[i].Text % options.Folds == fold) tagged[i] = Tag(model, sentences[i]);
            }
        });
        return [.. tagged];
    }

    private static TreebankSentence Tag(TaggerModel model, TreebankSentence sentence)
    {
        var tags = new byte[sentence.Count];
        model.Tag(sentence.Words, new ushort[sentence.Count], new ushort[sentence.Count], tags);
        return sentence with
        {
            Upos = Array.ConvertAll(tags, t => model.Tags.Upos[t]),
            Xpos = Array.ConvertAll(tags, t => model.Tags.Xpos[t]),
        };
    }
}
