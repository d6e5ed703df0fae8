using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Chancery.Reading;
using Chancery.Reading.Actors;
using Chancery.Reading.Entities.Learnt;
using Chancery.Reading.Events.Absent;
using Chancery.Reading.Events.Learnt;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;
using Chancery.Reading.Petrarch.Dictionaries;
using Chancery.Reading.Statements.Learnt;
using Chancery.Reading.Syntax;
using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Text.Naming;
using Chancery.Text.Neural;
using Chancery.Text.Sentences;
using Chancery.Text.Tokenisation;

namespace Chancery.Cli;

/// <summary>Wires the house: loads models and knowledge once and builds what the verbs need from them.</summary>
internal sealed class Workshop
{
    private readonly string _folder;
    private readonly ModelChoice _choice;
    private readonly LanguageModel _fast;
    private readonly AccurateModel? _accurate;
    private readonly NameTagger _names;
    private readonly string? _statementsPath;
    private readonly LearntStatements? _statements;
    private readonly string? _actsPath;
    private readonly LearntActs? _acts;
    private readonly string? _homesPath;
    private readonly LearntHomes? _homes;
    private readonly string? _absentPath;
    private readonly LearntAbsent? _absent;

    private Workshop(string folder, ModelChoice choice, LanguageModel fast, AccurateModel? accurate, NameTagger names, string? statements, string? acts)
    {
        _homesPath = Given(folder, "homes.model", null);
        if (_homesPath is not null) _homes = Load(_homesPath, LearntHomes.Load, LearntHomes.Make);
        // Of whom acts lack is learnt beside the model of acts: without this, rules alone tell it.
        _absentPath = acts is null ? null : Given(folder, "absent.model", null);
        if (_absentPath is not null) _absent = Load(_absentPath, LearntAbsent.Load, LearntAbsent.Make);
        (_folder, _choice, _fast, _accurate, _names, _statementsPath) = (folder, choice, fast, accurate, names, statements);
        _actsPath = acts;
        if (acts is not null) _acts = Load(acts, LearntActs.Load, "chancery train events");
        if (statements is not null) _statements = Load(statements, LearntStatements.Load, "chancery train statements");
    }

    /// <summary>What is given instead of a model of statements or events so that rules alone read them.</summary>
    public const string NoModel = "none";

    /// <summary>Version of the program, without build metadata.</summary>
    public static string Version { get; } =
        (typeof(Workshop).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    /// <summary>The fast model.</summary>
    public LanguageModel Language => _fast;

    /// <summary>Loads the language models.</summary>
    /// <param name="folder">Where <c>models</c> and <c>knowledge</c> lie: beside the program.</param>
    /// <param name="choice">Which of them shall read.</param>
    /// <param name="statements">A model of statements of the user; "none": rules alone read them; null: the program's own, where it is there.</param>
    /// <param name="events">The same for a model of events.</param>
    /// <exception cref="ModelException">One is missing, damaged or of another version.</exception>
    public static Workshop Open(string folder, ModelChoice choice, string? statements = null, string? events = null)
    {
        var fast = Load(FastPath(folder), LanguageModel.Load, "dotnet run -c Release --project training/Chancery.Training -- parser");
        var accurate = choice == ModelChoice.Fast ? null : Load(AccuratePath(folder), AccurateModel.Load, "python3 training/neural/train.py");
        var names = Load(NamesPath(folder), NameTagger.Load, "dotnet run -c Release --project training/Chancery.Training -- names");
        return new(folder, choice, fast, accurate, names, Given(folder, "statements.model", statements), Given(folder, "events.model", events));
    }

    // The user's, or the program's own; a build without it reads by rules.
    private static string? Given(string folder, string file, string? given)
    {
        if (given is not null) return given == NoModel ? null : given;
        var own = Path.Combine(folder, "models", "en", file);
        return File.Exists(own) ? own : null;
    }

    /// <summary>Tokens, sentences, tags, lemmas, trees.</summary>
    /// <param name="overlays">Knowledge folders of the user, laid over ours in order: they too say which sentences are worth the accurate model.</param>
    /// <exception cref="KnowledgeException">A knowledge file is missing or wrong.</exception>
    public Pipeline Pipeline(IReadOnlyList<string> overlays) => Trees(overlays).Build();

    private PipelineBuilder Trees(IReadOnlyList<string> overlays)
    {
        var builder = new PipelineBuilder().Use(new Tokeniser()).Use(new SentenceSplitter());
        return _accurate is null
            ? builder.Use(_fast.Tagger).Use(_fast.Lemmatiser).Use(_fast.Parser)
            : _choice == ModelChoice.Auto
                ? builder.Use(new ChoosyParser(_fast, _accurate, new TellingSentences(new(Knowledge, overlays)).Holds))
                : builder.Use(_accurate.With(_fast)).Use(_fast.Lemmatiser);
    }

    /// <summary>The whole stair.</summary>
    /// <param name="overlays">Knowledge folders of the user, laid over ours in order.</param>
    /// <exception cref="KnowledgeException">A knowledge file is missing or wrong.</exception>
    /// <param name="codebook">Dictionaries of PETRARCH that code the events; null: the frames of the knowledge do.</param>
    public Reader Reader(IReadOnlyList<string> overlays, DictionaryFolder? codebook = null)
    {
        List<ModelVersion> models = [new(_fast.Name, _fast.Version)];
        if (_accurate is not null) models.Insert(0, new(_accurate.Name, _accurate.Version));
        models.Add(new(_names.Name, _names.Version));
        return new(Trees(overlays).Use(_names).Build(), new KnowledgeFolder(Knowledge, overlays), models, Version, statements: _statements, acts: codebook is null ? _acts : null, codebook: codebook, homes: _homes, absent: codebook is null ? _absent : null);
    }

    /// <summary>Says whom a phrase stands for.</summary>
    /// <param name="overlays">As for <see cref="Reader"/>.</param>
    /// <exception cref="KnowledgeException">A knowledge file is missing or wrong.</exception>
    /// <returns>The resolver, and lines of dictionaries of PETRARCH that could not be used.</returns>
    public (ActorResolver Resolver, IReadOnlyCollection<DictionaryFault> Faults) Resolver(IReadOnlyList<string> overlays)
    {
        var knowledge = new KnowledgeFolder(Knowledge, overlays);
        return (new(Pipeline(overlays), EntityKnowledge.Load(knowledge)), knowledge.Dictionaries.Faults);
    }

    /// <summary>Changes when anything changes that a reading depends on besides the article: program, model, knowledge.</summary>
    /// <param name="overlays">As for <see cref="Reader"/>.</param>
    /// <param name="codebook">As given on the command line; null for PLOVER.</param>
    public string Makers(IReadOnlyList<string> overlays, string? codebook = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // A build is told from another by the identity of its modules, which is the same for the same source.
        foreach (var part in new[] { typeof(Document), typeof(Reader) }) hash.AppendData(part.Module.ModuleVersionId.ToByteArray());
        hash.AppendData(Encoding.UTF8.GetBytes(Version));
        hash.AppendData(Encoding.UTF8.GetBytes(_choice.ToString()));
        hash.AppendData(File.ReadAllBytes(FastPath(_folder)));
        if (_accurate is not null) hash.AppendData(File.ReadAllBytes(AccuratePath(_folder)));
        hash.AppendData(File.ReadAllBytes(NamesPath(_folder)));
        hash.AppendData(_statementsPath is null ? [] : File.ReadAllBytes(_statementsPath));
        hash.AppendData(_actsPath is null ? [] : File.ReadAllBytes(_actsPath));
        hash.AppendData(_homesPath is null ? [] : File.ReadAllBytes(_homesPath));
        hash.AppendData(_absentPath is null ? [] : File.ReadAllBytes(_absentPath));
        foreach (var folder in new[] { Knowledge }.Concat(overlays)) AddFolder(hash, folder);
        if (Verbs.Shared.FolderOf(codebook) is { } dictionaries) AddFolder(hash, dictionaries);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string Knowledge => Path.Combine(_folder, "knowledge");

    private static string FastPath(string folder) => Path.Combine(folder, "models", "en", "fast.model");

    private static string AccuratePath(string folder) => Path.Combine(folder, "models", "en", "accurate.model");

    private static string NamesPath(string folder) => Path.Combine(folder, "models", "en", "names.model");

    private static T Load<T>(string path, Func<Stream, string, T> load, string make)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            throw new ModelException(
                $"The language model '{path}' is missing. It belongs to the installation: restore models/en/{name}, or train it with '{make}'.");
        }
        using var stream = File.OpenRead(path);
        return load(stream, path);
    }

    private static void AddFolder(IncrementalHash hash, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file) + "\n"));
            hash.AppendData(File.ReadAllBytes(file));
        }
    }
}
