using Chancery.Reading.Learning;
using Chancery.Text.Models;

namespace Chancery.Reading.Events.Learnt;

/// <summary>A trained model of acts: it weighs the frames that fit a word, those that nearly fit, and the words around, and says which type of act the word tells, if any.</summary>
/// <remarks>Immutable; one serves all threads.</remarks>
public sealed class LearntActs
{
    /// <summary>The command that makes such a model.</summary>
    internal const string Make = "dotnet run -c Release --project training/Chancery.Training -- acts --out models/en/events.model";

    private static readonly LearntFile File = new("acts", format: 4, Make);

    internal LearntActs(ActModel model, string name, string version) => (Model, Name, Version) = (model, name, version);

    /// <summary>The weights.</summary>
    internal ActModel Model { get; }

    /// <summary>Name of the model, language first: "en/events". For the provenance of readings.</summary>
    public string Name { get; }

    /// <summary>Version of the model: the day of its training, as "2026.11.26". For the provenance of readings.</summary>
    public string Version { get; }

    /// <summary>Reads a model file whole and checks it.</summary>
    /// <param name="stream">The file, at its start.</param>
    /// <param name="name">What to call it in messages: its path.</param>
    /// <exception cref="ModelException">It is no model of acts, damaged, or of another format version; the message says which and what mends it.</exception>
    public static LearntActs Load(Stream stream, string name) => File.Load(stream, name, (reader, of, version) => new LearntActs(ActModel.Read(reader), of, version));

    /// <summary>Writes the model file.</summary>
    internal void Save(Stream stream) => File.Save(stream, Name, Version, Model.Write);
}
