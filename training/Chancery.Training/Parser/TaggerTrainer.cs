using System.Collections.Immutable;
using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Text.Tagging;

namespace Chancery.Training.Parser;

/// <summary>Trains <see cref="TaggerModel"/>s.</summary>
internal static class TaggerTrainer
{
    private const int LeastTag = 5, LeastForm = 3, LeastFixed = 10, LeastCertain = 8, CertainInOne = 400;

    // Half of the parser's: here every error changes weights by 1.
    private const float TagScale = 32;

    /// <summary>Trains on sentences; the same arguments give the same model.</summary>
    /// <param name="sentences">Sentences with the tags that people gave.</param>
    /// <param name="clusters">Classes of words.</param>
    /// <param name="options">Sizes and lengths.</param>
    /// <param name="epochs">Passes over the sentences.</param>
    /// <param name="voters">Learners whose mean is taken.</param>
    /// <param name="seed">Seed of the order of the sentences.</param>
    public static TaggerModel Train(
        IReadOnlyList<TreebankSentence> sentences, WordClusters clusters, TrainingOptions options, int epochs, int voters, int seed)
    {
        var tags = TagsOf(sentences);
        var index = IndexOf(tags);
        var gold = sentences.Select(s => GoldTags(s, index)).ToArray();
        var classes = ClassesOf(sentences, gold);
        var certain = CertainOf(sentences, gold);
        var learners = new Perceptron[voters];
        Parallel.For(0, voters, v => learners[v] = LearnAll(
            new(options.TagBits, (tags.Count + 15) / 16 * 16), sentences, gold, certain, classes, clusters, tags.Count, epochs, seed + v));
        var (feats, known) = LearnFeats(sentences, gold, tags, options, seed);
        return new(tags, certain, classes, clusters, known, Perceptron.Average(learners, TagScale, options.LeastTagUpdates), Perceptron.Average([feats], TagScale, 1));
    }

    /// <summary>Trains the tags on from a model; its tag set, its sets of words and its features stay.</summary>
    public static TaggerModel Continue(IReadOnlyList<TreebankSentence> sentences, TaggerModel former, WordClusters clusters, TrainingOptions options)
    {
        var index = IndexOf(former.Tags);
        var gold = sentences.Select(s => GoldTags(s, index)).ToArray();
        var learner = new Perceptron(former.TagWeights, TagScale, options.KeptShare, options.TagBits);
        LearnAll(learner, sentences, gold, former.Certain, former.Classes, clusters, former.Tags.Count, options.ContinuedEpochs, options.Seed);
        return former with { Clusters = clusters, TagWeights = Perceptron.Average([learner], TagScale, options.LeastTagUpdates) };
    }

    private static Perceptron LearnAll(
        Perceptron learner, IReadOnlyList<TreebankSentence> sentences, int[][] gold, HashMap16 certain, HashMap16 classes, WordClusters clusters, int count,
        int epochs, int seed)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var s in order) Learn(learner, sentences[s], gold[s], certain, classes, clusters, count);
        }
        return learner;
    }

    private static void Learn(Perceptron learner, TreebankSentence sentence, int[] gold, HashMap16 certain, HashMap16 known, WordClusters clusters, int count)
    {
        var words = sentence.Words;
        Span<byte> tags = new byte[words.Length];
        var classes = Array.ConvertAll(words, w => known.Find(w.Lower));
        var groups = Array.ConvertAll(words, w => clusters.Find(w.Lower));
        var caseOf = TagFeatures.CaseOf(words);
        Span<int> rows = stackalloc int[clusters.Any ? TagFeatures.Count : TagFeatures.OfWords];
        Span<float> scores = stackalloc float[256];
        for (var i = 0; i < words.Length; i++)
        {
            TagFeatures.Fill(words, classes, groups, tags, i, caseOf, learner.Bits, rows);
            learner.Score(rows, scores);
            var best = Perceptron.Best(scores, count);
            if (gold[i] >= 0 && best != gold[i]) learner.Update(rows, gold[i], best);
            // Certain words are learnt too, for headlines, where they are not certain; but the words after them see what they will see in reading.
            tags[i] = caseOf == 0 && certain.TryGet(words[i].Exact, out var only) ? (byte)only : (byte)best;
        }
    }

    private static TagSet TagsOf(IReadOnlyList<TreebankSentence> sentences)
    {
        var feats = new Dictionary<(Upos, string), Dictionary<string, int>>();
        foreach (var s in sentences)
        {
            for (var i = 0; i < s.Count; i++)
            {
                var key = (s.Upos[i], s.Xpos[i]);
                if (!feats.TryGetValue(key, out var counts)) feats.Add(key, counts = new(StringComparer.Ordinal));
                counts[s.Feats[i]] = counts.GetValueOrDefault(s.Feats[i]) + 1;
            }
        }
        var kept = feats.Where(p => p.Value.Values.Sum() >= LeastTag).OrderByDescending(p => p.Value.Values.Sum()).ThenBy(p => p.Key).ToArray();
        return new(
            [.. kept.Select(p => p.Key.Item1)],
            [.. kept.Select(p => p.Key.Item2)],
            [.. kept.Select(p => Frequent(p.Value))]);
    }

    private static ImmutableArray<string> Frequent(Dictionary<string, int> counts) =>
        [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Where((c, i) => i == 0 || c.Value >= 2).Take(TagSet.MaxFeats).Select(c => c.Key)];

    private static Dictionary<(Upos, string), int> IndexOf(TagSet tags) => Enumerable.Range(0, tags.Count).ToDictionary(t => (tags.Upos[t], tags.Xpos[t]), t => t);

    private static int[] GoldTags(TreebankSentence s, Dictionary<(Upos, string), int> index) =>
        [.. Enumerable.Range(0, s.Count).Select(i => index.GetValueOrDefault((s.Upos[i], s.Xpos[i]), -1))];

    // Sentences in headline's capitals are left out: the reader asks for certainty only outside them. So are taught ones.
    private static HashMap16 CertainOf(IReadOnlyList<TreebankSentence> sentences, int[][] gold)
    {
        var counts = new Dictionary<ulong, Dictionary<int, int>>();
        for (var s = 0; s < gold.Length; s++)
        {
            if (sentences[s].IsTaught || TagFeatures.CaseOf(sentences[s].Words) != 0) continue;
            for (var i = 0; i < gold[s].Length; i++)
            {
                var form = sentences[s].Words[i].Exact;
                if (!counts.TryGetValue(form, out var tags)) counts.Add(form, tags = []);
                tags[gold[s][i]] = tags.GetValueOrDefault(gold[s][i]) + 1;
            }
        }
        var certain = new Dictionary<ulong, ushort>();
        foreach (var (form, tags) in counts)
        {
            var (tag, count) = tags.MaxBy(t => t.Value);
            var others = tags.Values.Sum() - count;
            if (tag >= 0 && count >= LeastCertain && others * CertainInOne <= count) certain.Add(form, (ushort)tag);
        }
        return HashMap16.Of(certain);
    }

    private static HashMap16 ClassesOf(IReadOnlyList<TreebankSentence> sentences, int[][] gold)
    {
        var counts = new Dictionary<ulong, SortedDictionary<int, int>>();
        for (var s = 0; s < gold.Length; s++)
        {
            for (var i = 0; i < gold[s].Length; i++)
            {
                if (gold[s][i] < 0) continue;
                var form = sentences[s].Words[i].Lower;
                if (!counts.TryGetValue(form, out var tags)) counts.Add(form, tags = []);
                tags[gold[s][i]] = tags.GetValueOrDefault(gold[s][i]) + 1;
            }
        }
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var classes = new Dictionary<ulong, ushort>();
        foreach (var (form, tags) in counts.OrderBy(c => c.Key))
        {
            var total = tags.Values.Sum();
            if (total < LeastForm) continue;
            var set = string.Join(' ', tags.Where(t => t.Value * 20 >= total).Select(t => t.Key));
            if (!numbers.TryGetValue(set, out var number)) numbers.Add(set, number = (ushort)(numbers.Count + 1));
            classes.Add(form, number);
        }
        return HashMap16.Of(classes);
    }

    private static (Perceptron Learner, HashMap16 Known) LearnFeats(
        IReadOnlyList<TreebankSentence> sentences, int[][] gold, TagSet tags, TrainingOptions options, int seed)
    {
        var known = FixedOf(sentences, gold, tags);
        var learner = new Perceptron(options.FeatsBits, TagSet.MaxFeats);
        var random = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var epoch = 0; epoch < options.FeatsEpochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var s in order)
            {
                if (!gold[s].Contains(-1)) LearnFeats(learner, sentences[s], gold[s], tags, known);
            }
        }
        return (learner, known);
    }

    private static void LearnFeats(Perceptron learner, TreebankSentence sentence, int[] gold, TagSet tagSet, HashMap16 known)
    {
        var tags = Array.ConvertAll(gold, t => (byte)t);
        Span<int> rows = stackalloc int[FeatsFeatures.Count];
        Span<float> scores = stackalloc float[TagSet.MaxFeats];
        int nominal = -1, nominal2 = -1;
        for (var i = 0; i < tags.Length; i++)
        {
            var candidates = tagSet.Feats[tags[i]];
            var right = candidates.IndexOf(sentence.Feats[i]);
            if (candidates.Length > 1 && right >= 0 && !known.TryGet(TaggerModel.FixedKey(sentence.Words[i].Lower, tags[i]), out _))
            {
                FeatsFeatures.Fill(sentence.Words, tags, i, nominal, nominal2, learner.Bits, rows);
                learner.Score(rows, scores);
                var best = Perceptron.Best(scores, candidates.Length);
                if (best != right) learner.Update(rows, right, best);
            }
            if (FeatsFeatures.IsNominal(tagSet.Upos[tags[i]])) (nominal2, nominal) = (nominal, i);
        }
    }

    private static HashMap16 FixedOf(IReadOnlyList<TreebankSentence> sentences, int[][] gold, TagSet tags)
    {
        var counts = new Dictionary<ulong, (int Count, int Choice)>();
        for (var s = 0; s < gold.Length; s++)
        {
            for (var i = 0; i < gold[s].Length; i++)
            {
                var tag = gold[s][i];
                if (tag < 0) continue;
                var choice = tags.Feats[tag].IndexOf(sentences[s].Feats[i]);
                var key = TaggerModel.FixedKey(sentences[s].Words[i].Lower, tag);
                counts[key] = counts.TryGetValue(key, out var had) ? (had.Count + 1, had.Choice == choice ? choice : -1) : (1, choice);
            }
        }
        return HashMap16.Of(counts.Where(c => c.Value is { Count: >= LeastFixed, Choice: >= 0 }).ToDictionary(c => c.Key, c => (ushort)c.Value.Choice));
    }
}
