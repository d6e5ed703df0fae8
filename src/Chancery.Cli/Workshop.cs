using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Chancery.Reading;
using Chancery.Reading.Knowledge;
using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Text.Sentences;
using Chancery.Text.Tokenisation;

namespace Chancery.Cli;

/// <summary>Wires the house: loads models and knowledge once and builds what the verbs need from them.</summary>
internal sealed class Workshop
{
    private readonly string _folder;
    private readonly string _modelPath;
    private readonly LanguageModel _model;

    private Workshop(string folder, string modelPath, LanguageModel model) => (_folder, _modelPath, _model) = (folder, modelPath, model);

    /// <summary>Version of the program, without build metadata.</summary>
    public static string Version { get; } =
        (typeof(Workshop).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    /// <summary>Loads the language model.</summary>
    /// <param name="folder">Where <c>models</c> and <c>knowledge</c> lie: beside the program.</param>
    /// <exception cref="ModelException">It is missing, damaged or of another version.</exception>
    public static Workshop Open(string folder)
    {
        var path = Path.Combine(folder, "models", "en", "fast.model");
        if (!File.Exists(path))
            throw new ModelException($"The language model '{path}' is missing. It belongs to the installation: restore models/en/fast.model, or train it with 'dotnet run -c Release --project training/Chancery.Training -- parser'.");
        using var stream = File.OpenRead(path);
        return new(folder, path, LanguageModel.Load(stream, path));
    }

    /// <summary>Tokens, sentences, tags, lemmas, trees.</summary>
    public Pipeline Pipeline() => new PipelineBuilder().Use(new Tokeniser()).Use(new SentenceSplitter()).Use(_model.Tagger).Use(_model.Lemmatiser).Use(_model.Parser).Build();

    /// <summary>The whole stair.</summary>
    /// <param name="overlays">Knowledge folders of the user, laid over ours in order.</param>
    /// <exception cref="KnowledgeException">A knowledge file is missing or wrong.</exception>
    public Reader Reader(IReadOnlyList<string> overlays) => new(Pipeline(), new KnowledgeFolder(Knowledge, overlays), [new(_model.Name, _model.Version)], Version);

    /// <summary>Changes when anything changes that a reading depends on besides the article: program, model, knowledge.</summary>
    /// <param name="overlays">As for <see cref="Reader"/>.</param>
    public string Makers(IReadOnlyList<string> overlays)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // A build is told from another by the identity of its modules, which is the same for the same source.
        foreach (var part in new[] { typeof(Document), typeof(Reader) }) hash.AppendData(part.Module.ModuleVersionId.ToByteArray());
        hash.AppendData(Encoding.UTF8.GetBytes(Version));
        hash.AppendData(File.ReadAllBytes(_modelPath));
        foreach (var folder in new[] { Knowledge }.Concat(overlays)) AddFolder(hash, folder);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string Knowledge => Path.Combine(_folder, "knowledge");

    private static void AddFolder(IncrementalHash hash, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file) + "\n"));
            hash.AppendData(File.ReadAllBytes(file));
        }
    }
}
