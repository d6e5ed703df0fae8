using System.Globalization;
using System.IO.Compression;
using Chancery.Intake;
using Chancery.Reading;
using Chancery.Reading.Entities.Learnt;
using Chancery.Reading.Events.Training;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements.Learnt;

namespace Chancery.Training.Events;

/// <summary>The verb "acts": trains the model of acts that is shipped.</summary>
/// <param name="gold">Folder of marked sentences.</param>
/// <param name="data">Folder with ud/ewt-train.conllu.gz and gum-train.conllu.gz: sentences of everyday life among them tell no act; null: none are learnt from.</param>
/// <param name="knowledge">Folder of knowledge: what the frames say is learnt from.</param>
/// <param name="models">Folder of the models that read the sentences.</param>
/// <param name="output">Where the model goes.</param>
internal sealed class ActsCommand(string gold, string? data, string knowledge, string models, string output)
{
    /// <summary>Version of the model; raise it with every model that is shipped.</summary>
    private const string Version = "2026.11.27";

    // Every sentence of this number is kept apart while options are chosen.
    private const int KeptApart = 5;

    private const string Id = "# sent_id = ", Text = "# text = ";

    private readonly Workplace _work = new(models);

    /// <summary>Runs the verb.</summary>
    /// <param name="options">Sizes and lengths.</param>
    /// <param name="isTuning">Whether to train without a part of the sentences and to score on it.</param>
    public void Run(ActOptions options, bool isTuning)
    {
        var reader = new Reader(_work.Pipeline(), new KnowledgeFolder(knowledge), [], "training", statements: _work.Model("statements.model", LearntStatements.Load), homes: _work.Model("homes.model", LearntHomes.Load));
        var files = Directory.GetFiles(gold, "*.acts").Order(StringComparer.Ordinal).ToList();
        var summary = ActTraining.Train(reader, _work.Language, files, t => TextLayout.Blocks(t), data is null ? [] : Plain(data), "en/events", Version, output, options, isTuning ? KeptApart : 0, _work.Say);
        _work.Say(string.Create(CultureInfo.InvariantCulture, $"{summary.Acts} acts in {summary.Sentences} sentences; {new FileInfo(output).Length / 1e6:F1} MB"));
    }

    // Reviews, questions and answers, textbooks and talk; news, speeches, blogs and lives tell of politics.
    private static readonly string[] PlainKinds = ["reviews-", "answers-", "email-", "GUM_academic_", "GUM_conversation_", "GUM_textbook_", "GUM_vlog_", "GUM_voyage_"];

    private static List<string> Plain(string data)
    {
        var plain = new List<string>();
        foreach (var name in new[] { "ewt-train", "gum-train" })
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(data, "ud", name + ".conllu.gz")), CompressionMode.Decompress));
            var isPlain = false;
            while (reader.ReadLine() is { } line)
            {
                if (line.StartsWith(Id, StringComparison.Ordinal)) isPlain = PlainKinds.Any(k => line.AsSpan(Id.Length).StartsWith(k, StringComparison.Ordinal));
                if (isPlain && line.StartsWith(Text, StringComparison.Ordinal)) plain.Add(line[Text.Length..]);
            }
        }
        return plain;
    }
}
