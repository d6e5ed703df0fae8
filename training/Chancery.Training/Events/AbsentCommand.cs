using System.Globalization;
using Chancery.Intake;
using Chancery.Reading;
using Chancery.Reading.Entities.Learnt;
using Chancery.Reading.Events.Learnt;
using Chancery.Reading.Events.Training;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements.Learnt;

namespace Chancery.Training.Events;

/// <summary>The verb "absent": trains the model that says who is the side of an act that its own words do not name.</summary>
/// <param name="gold">Folder of marked sentences and articles.</param>
/// <param name="knowledge">Folder of knowledge.</param>
/// <param name="models">Folder of the models that read the articles.</param>
/// <param name="output">Where the model goes.</param>
internal sealed class AbsentCommand(string gold, string knowledge, string models, string output)
{
    /// <summary>Version of the model; raise it with every model that is shipped.</summary>
    private const string Version = "2026.11.27";

    // Every article of this number is kept apart while options are chosen.
    private const int KeptApart = 5;

    private readonly Workplace _work = new(models);

    /// <summary>Runs the verb.</summary>
    /// <param name="options">Sizes and lengths.</param>
    /// <param name="isTuning">Whether to train without a part of the articles and to score on it.</param>
    public void Run(AbsentOptions options, bool isTuning)
    {
        var reader = new Reader(_work.Pipeline(), new KnowledgeFolder(knowledge), [], "training",
            statements: _work.Model("statements.model", LearntStatements.Load), acts: _work.Model("events.model", LearntActs.Load), homes: _work.Model("homes.model", LearntHomes.Load));
        AbsentTraining.Train(reader, [.. Directory.GetFiles(gold, "*.acts").Order(StringComparer.Ordinal)], t => TextLayout.Blocks(t), "en/absent", Version, output, options, isTuning ? KeptApart : 0, _work.Say);
        _work.Say(string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(output).Length / 1e3:F0} kB"));
    }
}
