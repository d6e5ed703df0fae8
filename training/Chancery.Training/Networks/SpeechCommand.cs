using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Intake;
using Chancery.Reading;
using Chancery.Reading.Events.Training;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements.Gold;
using Chancery.Reading.Statements.Learnt;
using Chancery.Reading.Statements.Training;
using Chancery.Text;

namespace Chancery.Training.Networks;

/// <summary>The verb "speech": writes documents as training/speech learns from them, one JSON object a line.</summary>
/// <param name="knowledge">Folder of knowledge.</param>
/// <param name="models">Folder of the models that read the documents.</param>
internal sealed class SpeechCommand(string knowledge, string models)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly Workplace _work = new(models);

    /// <summary>Writes marked statements, and running text with what the model that is shipped takes for cues.</summary>
    /// <param name="statements">What <see cref="StatementGold"/> reads, each with the part of it that is taken; null for all.</param>
    /// <param name="acts">Folder of sentences and articles whose acts are marked but not who says so: they are running text here.</param>
    /// <param name="text">More running text: JSON Lines with a member "text"; null for none.</param>
    /// <param name="output">Where it goes.</param>
    public void Run(IEnumerable<(string Path, string? Part)> statements, string acts, string? text, string output)
    {
        var reader = new Reader(_work.Pipeline(), new KnowledgeFolder(knowledge), [], "training");
        var model = _work.Model("statements.model", LearntStatements.Load);
        using var writer = new StreamWriter(output);
        foreach (var (path, part) in statements) Write(StatementGold.Read(path, LayOut, part), a => Marked(reader, a), writer);
        var running = Directory.GetFiles(acts, "*.acts").Order(StringComparer.Ordinal).SelectMany(f => ActGold.ReadArticles(f)).Select(a => a.Text).ToList();
        if (text is not null) running.AddRange(File.ReadLines(text).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!));
        Write(running, t => Unmarked(reader, t, model.Model), writer);
    }

    private void Write<T>(IReadOnlyList<T> items, Func<T, Scene?> of, StreamWriter writer)
    {
        var lines = new string?[items.Count];
        Parallel.For(0, lines.Length, i => lines[i] = of(items[i]) is { } scene ? JsonSerializer.Serialize(scene with { Number = i }, Json) : null);
        foreach (var line in lines.OfType<string>()) writer.WriteLine(line);
        _work.Say($"{lines.Length} of a kind");
    }

    private static Article LayOut(string text) => new(text, TextLayout.Blocks(text));

    private Scene? Marked(Reader reader, Chancery.Reading.Statements.Gold.MarkedArticle article) => StatementTraining.TextOf(reader, article, _work.Language.Clusters) is { } text
        ? SceneOf("statements", text.Scene, text.Gold.Select(g => (g.Cue, g.Source.AsEnumerable(), g.Content.AsEnumerable())))
        : null;

    private Scene? Unmarked(Reader reader, string text, StatementModel model)
    {
        if (reader.SceneOf(LayOut(text), _work.Language.Clusters) is not { } scene) return null;
        var finder = new CandidateFinder(scene, model);
        var sentences = Enumerable.Range(0, scene.Document.Sentences.Length).Where(s => scene.Document.BlockOf(s).IsRead);
        return SceneOf("text", scene, sentences.SelectMany(s => finder.Cues(s)).Select(c => (c.Cue, Enumerable.Empty<TokenRange>(), Enumerable.Empty<TokenRange>())));
    }

    private static Scene SceneOf(string kind, SpeechScene scene, IEnumerable<(TokenRange Cue, IEnumerable<TokenRange> Source, IEnumerable<TokenRange> Content)> statements)
    {
        var document = scene.Document;
        var view = new CueView(scene);
        var tokens = Enumerable.Range(0, document.Count).ToArray();
        return new(kind, 0, [.. tokens.Select(t => document.FormOf(t).ToString())], [.. document.Xpos], [.. document.DepRels], [.. document.Heads], [.. document.Sentences.Select(s => s.First)],
            [.. tokens.Select(t => scene.Referents.OfHead(t) is { } r ? $"{r.Kind} {r.Sectors.FirstOrDefault()}" : "")], [.. scene.Entries], [.. tokens.Select(t => scene.Quotes[t] + 4 * scene.RuleCues[t])],
            [.. statements.Select(s => StatementOf(view, s.Cue, s.Source, s.Content))]);
    }

    private static int[][] StatementOf(CueView view, TokenRange cue, IEnumerable<TokenRange> source, IEnumerable<TokenRange> content)
    {
        view.Turn(cue);
        var window = Enumerable.Range(view.Window.First, view.Window.Count);
        return [Ends([cue]), Ends(source), Ends(content), Ends([view.Window]), [.. window.Select(t => view.LevelOf(t) + 16 * view.RuleOf(t))]];
    }

    private static int[] Ends(IEnumerable<TokenRange> ranges) => [.. ranges.SelectMany(r => new[] { r.First, r.End })];

    /// <summary>A document.</summary>
    /// <param name="Kind">statements or text.</param>
    /// <param name="Number">Its place among those of its file, from 0: every fifth is a fold.</param>
    /// <param name="Forms">Shape (tokens), as all to <paramref name="Heads"/>, and from <paramref name="Referents"/> to <paramref name="Marks"/>.</param>
    /// <param name="Tags">Penn Treebank tags.</param>
    /// <param name="Relations">Relations with subtypes.</param>
    /// <param name="Heads">Index of the head in the document; -1 for none.</param>
    /// <param name="Starts">First token of each sentence.</param>
    /// <param name="Referents">Kind and first sector of the referent whose head stands here; empty for none.</param>
    /// <param name="Entries">As <see cref="SpeechScene.Entries"/>.</param>
    /// <param name="Marks">What of a quotation and of a cue of the rules stands here, as <see cref="SpeechScene.Quotes"/> and four times <see cref="SpeechScene.RuleCues"/>.</param>
    /// <param name="Statements">Each with the ends of cue, source, content and window, then of each token of the window its level and 16 times what the rules make of it.</param>
    private sealed record Scene(
        string Kind, int Number, string[] Forms, string[] Tags, string[] Relations, int[] Heads, int[] Starts, string[] Referents, int[] Entries, int[] Marks, int[][][] Statements);
}
