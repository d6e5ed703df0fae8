using Chancery.Reading.Learning;
using Chancery.Reading.Statements.Learnt;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Training;

/// <summary>Trains the model of statements: cues, then source and content of cues, then verdicts on what both give for texts that they did not see.</summary>
internal sealed class StatementTrainer(StatementOptions options, WordClusters classes, Action<string> say)
{
    /// <summary>Trains; the same arguments give the same model.</summary>
    public StatementModel Train(IReadOnlyList<StatementText> texts)
    {
        var cueRows = Map(texts, (t, _) => t.CueRows(options.Bits).ToArray());
        say("features of cues");
        var cues = new WeightTable[options.Folds];
        Parallel.For(0, options.Folds, Two, f => cues[f] = Learn(Rows(cueRows, f), CueLearner, options.CueEpochs, f));
        say("cues, in folds");
        var partRows = Map(texts, (t, i) => PartRows(t, cues[i % options.Folds]));
        say("features of parts");
        var judged = new List<JudgedCandidate>[options.Folds];
        var drawn = new List<Choice>[options.Folds];
        Parallel.For(0, options.Folds, Two, f =>
        {
            var parts = Learn(Rows(partRows, f), PartLearner, options.PartEpochs, f);
            var model = new StatementModel(cues[f], parts, Empty(), Empty(), classes, Generosity);
            var unseen = texts.Where((_, i) => i % options.Folds == f).ToList();
            judged[f] = [.. unseen.SelectMany(t => Judge(t, model))];
            drawn[f] = [.. unseen.SelectMany(t => new EdgeChoices(t, model).All())];
        });
        say($"verdicts on {judged.Sum(j => j.Count)} candidates, {judged.Sum(j => j.Count(c => c.IsRight))} right");
        var choices = ChoiceLearner.Learn([.. drawn.SelectMany(d => d)], Steps(options.ChoiceEpochs));
        say($"edges of {drawn.Sum(d => d.Count)} contents");
        var verdicts = VerdictLearner.Learn([.. judged.SelectMany(j => j)], Steps(options.VerdictEpochs));
        WeightTable? allCues = null, allParts = null;
        Parallel.Invoke(
            Two,
            () => allCues = Learn(Rows(cueRows, -1), CueLearner, options.CueEpochs, 100),
            () => allParts = Learn(Rows(partRows, -1), PartLearner, options.PartEpochs, 100));
        say("all");
        return new(allCues!, allParts!, verdicts, choices, classes, Generosity, options.Threshold);
    }

    private ParallelOptions Two => new() { MaxDegreeOfParallelism = options.Threads };

    private float Generosity => options.Generosity * StatementModel.Scale;

    private PairLearner CueLearner() => new(options.Bits, CandidateFinder.BannedInCues, options.CueMargin, options.CueMissing, options.Dropped);

    private PairLearner PartLearner() => new(options.Bits, 0, options.PartMargin, options.PartMissing, options.Dropped);

    private WeightTable Empty() => new(options.VerdictBits, 4, new short[4 << options.VerdictBits]);

    private LabelledRow[] Rows(LabelledRow[][] rows, int without) => [.. rows.Where((_, i) => i % options.Folds != without).SelectMany(r => r)];

    private WeightTable Learn(LabelledRow[] rows, Func<PairLearner> make, int epochs, int salt)
    {
        var learners = new PairLearner[options.Voters];
        for (var v = 0; v < learners.Length; v++)
        {
            learners[v] = make();
            var random = new Random(options.Seed + 1000 * v + salt);
            var order = Enumerable.Range(0, rows.Length).ToArray();
            for (var epoch = 0; epoch < epochs; epoch++)
            {
                random.Shuffle(order);
                foreach (var r in order) learners[v].Learn(rows[r], random);
            }
        }
        return Perceptron.Average([.. learners.Select(l => l.Weights)], StatementModel.Scale, options.LeastUpdates);
    }

    // A cue that is found with other edges than marked is learnt as found: so it will come.
    private LabelledRow[] PartRows(StatementText text, WeightTable cues)
    {
        var finder = new CandidateFinder(text.Scene, new(cues, cues, Empty(), Empty(), classes, Generosity));
        return [.. text.Gold.Select(g =>
        {
            var found = finder.Cues(text.Scene.Document.SentenceOf(g.Cue.First)).Where(c => c.Cue.Overlaps(g.Cue)).Select(c => c.Cue).ToList();
            return text.PartRow(g, found.Count == 1 ? found[0] : g.Cue, options.Bits);
        })];
    }

    private static List<JudgedCandidate> Judge(StatementText text, StatementModel model)
    {
        var finder = new CandidateFinder(text.Scene, model);
        var judged = new List<JudgedCandidate>();
        var room = new int[VerdictFeatures.Most];
        for (var s = 0; s < text.Scene.Document.Sentences.Length; s++)
        {
            if (!text.Scene.Document.BlockOf(s).IsRead) continue;
            var candidates = finder.Find(s);
            foreach (var candidate in candidates)
            {
                if (candidate.Content.IsEmpty) continue;
                var isRight = text.Gold.Any(g => IsSame(candidate, g));
                // What one says inside what another says was not marked: no verdict either way.
                if (!isRight && candidates.Exists(c => c != candidate && c.Says(candidate.Head) && text.Gold.Any(g => IsSame(c, g)))) continue;
                finder.View.Turn(candidate.Cue);
                judged.Add(new(VerdictFeatures.Of(candidate, finder.View, candidates, model.Verdicts.Bits, room).ToArray(), isRight));
            }
        }
        return judged;
    }

    /// <summary>Whether cue, content and source (or its absence) of both overlap.</summary>
    public static bool IsSame(Candidate candidate, GoldStatement gold) =>
        gold.Cue.Overlaps(candidate.Cue) && gold.Content.Any(g => candidate.Content.Any(g.Overlaps))
        && (candidate.Source is { } source ? gold.Source.Any(source.Overlaps) : gold.Source.IsEmpty);

    private T[] Map<T>(IReadOnlyList<StatementText> texts, Func<StatementText, int, T> of)
    {
        var all = new T[texts.Count];
        Parallel.For(0, all.Length, Two, i => all[i] = of(texts[i], i));
        return all;
    }

    private AdaGradOptions Steps(int epochs) => new(options.VerdictBits, epochs, options.Shrink, StatementModel.VerdictScale, options.Seed);
}
