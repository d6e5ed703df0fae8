using Chancery.Text.Tagging;

namespace Chancery.Training.Parser;

/// <summary>Gives training sentences the tags that a tagger gives to texts it has not seen, so that the parser learns to live with its errors.</summary>
internal static class Jackknife
{
    /// <summary>The sentences, in order, with predicted UPOS and XPOS. Whole texts go into one part; a copy goes with its text.</summary>
    public static List<TreebankSentence> Tag(IReadOnlyList<TreebankSentence> sentences, TrainingOptions options)
    {
        var tagged = new TreebankSentence[sentences.Count];
        Parallel.For(0, options.Folds, fold =>
        {
            var rest = sentences.Where(s => s.Text % options.Folds != fold).ToList();
            var model = TaggerTrainer.Train(rest, options, Math.Max(2, options.TagEpochs - 2), voters: 1, options.Seed + fold);
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
        model.Tag(sentence.Words, new ushort[sentence.Count], tags);
        return sentence with
        {
            Upos = Array.ConvertAll(tags, t => model.Tags.Upos[t]),
            Xpos = Array.ConvertAll(tags, t => model.Tags.Xpos[t]),
        };
    }
}
