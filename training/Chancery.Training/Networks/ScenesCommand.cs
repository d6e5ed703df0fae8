using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Intake;
using Chancery.Reading;
using Chancery.Reading.Entities.Learnt;
using Chancery.Reading.Events;
using Chancery.Reading.Events.Learnt;
using Chancery.Reading.Events.Training;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements.Gold;
using Chancery.Reading.Statements.Learnt;
using Chancery.Reading.Statements.Training;
using Chancery.Text;

namespace Chancery.Training.Networks;

/// <summary>The verb "scenes": writes documents as training/network learns from them, one JSON object a line.</summary>
/// <param name="knowledge">Folder of knowledge.</param>
/// <param name="models">Folder of the models that read the documents.</param>
/// <param name="events">Model of events whose opinion is written beside; null for none.</param>
internal sealed class ScenesCommand(string knowledge, string models, string? events)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly Workplace _work = new(models);

    /// <summary>Writes marked sentences and articles, sentences of the frames, marked statements, and running text.</summary>
    /// <param name="acts">Folder of marked sentences.</param>
    /// <param name="statements">What <see cref="StatementGold"/> reads, each with the part of it that is taken; null for all.</param>
    /// <param name="text">Texts that nobody has marked: JSON Lines with a member "text".</param>
    /// <param name="output">Where it goes.</param>
    public void Run(string acts, IEnumerable<(string Path, string? Part)> statements, string? text, string output)
    {
        var reader = new Reader(_work.Pipeline(), new KnowledgeFolder(knowledge), [], "training", statements: _work.Model("statements.model", LearntStatements.Load), homes: _work.Model("homes.model", LearntHomes.Load));
        var model = events is null ? ActLearner.Empty(new(), _work.Language.Clusters) : Workplace.Load(events, LearntActs.Load).Model;
        using var writer = new StreamWriter(output);
        var marked = Directory.GetFiles(acts, "*.acts").Order(StringComparer.Ordinal).SelectMany(f => ActGold.ReadArticles(f)).ToList();
        Write(marked, a => SceneOf(reader, model, "acts", new(a.Text, a.Manner is null ? [new(BlockKind.Paragraph, 0, new(0, a.Text.Length))] : TextLayout.Blocks(a.Text)), [.. a.Acts]), writer);
        Write([.. reader.Frames.Frames.SelectMany(f => f.Examples.Select(e => (Frame: f, Example: e)))], t => SceneOf(reader, model, t.Frame, t.Example), writer);
        foreach (var (path, part) in statements)
            Write([.. StatementGold.Read(path, t => new(t, TextLayout.Blocks(t)), part)], a => SceneOf(reader, model, "statements", a.Article, null, a.Statements), writer);
        if (text is not null)
            Write([.. File.ReadLines(text).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!)], t => SceneOf(reader, model, "text", new(t, TextLayout.Blocks(t)), null), writer);
    }

    private void Write<T>(List<T> items, Func<T, Scene?> of, StreamWriter writer)
    {
        var lines = new string?[items.Count];
        Parallel.For(0, lines.Length, i => lines[i] = of(items[i]) is { } scene ? JsonSerializer.Serialize(scene with { Number = i }, Json) : null);
        foreach (var line in lines.OfType<string>()) writer.WriteLine(line);
        _work.Say($"{lines.Length} of a kind");
    }

    private static Scene? SceneOf(Reader reader, ActModel model, string kind, Article article, ImmutableArray<MarkedAct>? acts, ImmutableArray<MarkedStatement>? statements = null)
    {
        if (reader.ContextOf(article) is not { } context) return null;
        var view = reader.ActsOf(context, model);
        var document = context.Document;
        var scene = SceneOf(kind, view);
        if (acts is { } marked)
        {
            var (words, sides, _) = ActExamples.Of(view, marked, model.Sides.Bits);
            return scene with { Words = [.. words.Select(w => WordOf(model, w))], Sides = [.. sides.Select(s => SideOf(model, s))] };
        }
        var candidates = Enumerable.Range(0, document.Count).Select(view.Finder.At).OfType<ActCandidate>();
        return scene with { Words = [.. candidates.Select(c => WordOf(model, ActExamples.ExampleOf(view.Finder, c, [])))], Statements = statements is { } s ? [.. s.Select(x => GoldStatement.Of(document, x)).OfType<GoldStatement>().Select(StatementOf)] : null };
    }

    private static Scene? SceneOf(Reader reader, ActModel model, Frame frame, FrameExample example)
    {
        if (reader.ContextOf(new(example.Text, [new(BlockKind.Paragraph, 0, new(0, example.Text.Length))])) is not { } context) return null;
        var view = reader.ActsOf(context, model);
        return SceneOf("frames", view) with { Words = [.. FrameExamples.Of(view, frame, example.Fires).Select(w => WordOf(model, w))] };
    }

    private static Scene SceneOf(string kind, ActView view)
    {
        var document = view.Tools.Context.Document;
        var referents = view.Tools.Context.Referents;
        var tokens = Enumerable.Range(0, document.Count).ToArray();
        return new(kind, 0, [.. tokens.Select(t => document.FormOf(t).ToString())], [.. document.Xpos], [.. document.DepRels], [.. document.Heads], [.. document.Sentences.Select(s => s.First)],
            [.. tokens.Select(t => referents.OfHead(t) is { } r ? $"{r.Kind} {r.Sectors.FirstOrDefault()}" : "")]);
    }

    private static float[] WordOf(ActModel model, ActExample word)
    {
        var labels = 0;
        foreach (var label in word.Labels) labels |= 1 << label;
        Span<short> sums = stackalloc short[ActLabels.Stride];
        model.Types.Sum(word.Rows, sums);
        var row = new float[3 + ActLabels.All.Length];
        (row[0], row[1], row[2]) = (word.Token, labels, word.Frame);
        for (var label = 0; label < ActLabels.All.Length; label++)
            row[3 + label] = MathF.Round((sums[label] + (label == 0 ? 0 : model.Trials.SumOfFour(word.Trials[label - 1])[0])) / ActModel.Scale, 2);
        return row;
    }

    private static float[] SideOf(ActModel model, SideExample side)
    {
        var sums = model.Sides.SumOfFour(side.Rows);
        return [side.Act, side.Token, (int)side.Label, (int)side.ByRules, .. new[] { sums[0], sums[1], sums[2] }.Select(s => MathF.Round(s / ActModel.Scale, 2))];
    }

    private static int[][] StatementOf(GoldStatement statement) => [Ends([new(statement.Cue.First, statement.Cue.End)]), Ends(statement.Source), Ends(statement.Content), [statement.IsNested ? 1 : 0]];

    private static int[] Ends(ImmutableArray<TokenRange> ranges) => [.. ranges.SelectMany(r => new[] { r.First, r.End })];

    /// <summary>A document.</summary>
    /// <param name="Kind">acts, frames, statements or text.</param>
    /// <param name="Number">Its place among those of its kind, from 0: every fifth is kept apart.</param>
    /// <param name="Forms">Shape (tokens), as all to <paramref name="Heads"/>, and Referents.</param>
    /// <param name="Tags">Penn Treebank tags.</param>
    /// <param name="Relations">Relations with subtypes.</param>
    /// <param name="Heads">Index of the head in the document; -1 for none.</param>
    /// <param name="Starts">First token of each sentence.</param>
    /// <param name="Referents">Kind and first sector of the referent whose head stands here; empty for none.</param>
    private sealed record Scene(string Kind, int Number, string[] Forms, string[] Tags, string[] Relations, int[] Heads, int[] Starts, string[] Referents)
    {
        /// <summary>Words that may tell an act: token, bits of the classes that are right, or none where nobody has marked it, the frames' class, then what the linear model gives each class.</summary>
        public float[][]? Words { get; init; }

        /// <summary>Those named beside an act: word of the act, token, what a hand and what the rules make of him, then what the linear model gives none, actor, recipient.</summary>
        public float[][]? Sides { get; init; }

        /// <summary>Statements: ends of cue, sources, contents; whether it is nested.</summary>
        public int[][][]? Statements { get; init; }
    }
}
