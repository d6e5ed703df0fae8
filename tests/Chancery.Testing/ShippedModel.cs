using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Text.Naming;
using Chancery.Text.Neural;
using Chancery.Text.Sentences;
using Chancery.Text.Tokenisation;

namespace Chancery.Testing;

/// <summary>The language model of the repository, loaded once for all tests of a process.</summary>
public static class ShippedModel
{
    private static readonly Lazy<LanguageModel?> Loaded = new(Load);

    /// <summary>Null where there is no model: tests that need it skip.</summary>
    public static LanguageModel? Model => Loaded.Value;

    /// <summary>Tokens, sentences, tags, lemmas and trees; null where there is no model.</summary>
    public static Pipeline? Pipeline { get; } = Model is { } model
        ? new PipelineBuilder().Use(new Tokeniser()).Use(new SentenceSplitter()).Use(model.Tagger).Use(model.Lemmatiser).Use(model.Parser).Build()
        : null;

    /// <summary>The same with the layer of names, as readings have it; null where there is no model.</summary>
    public static Pipeline? ReadingPipeline { get; } = Model is { } model && Names() is { } names
        ? new PipelineBuilder().Use(new Tokeniser()).Use(new SentenceSplitter()).Use(model.Tagger).Use(model.Lemmatiser).Use(model.Parser).Use(names).Build()
        : null;

    /// <summary>The same trees from the accurate model; null where there is none.</summary>
    public static Pipeline? AccuratePipeline { get; } = Model is { } model && Accurate() is { } accurate
        ? new PipelineBuilder().Use(new Tokeniser()).Use(new SentenceSplitter()).Use(accurate.With(model)).Use(model.Lemmatiser).Build()
        : null;

    private static AccurateModel? Accurate()
    {
        var path = Path.Combine(Repository.Models, "en", "accurate.model");
        if (!File.Exists(path)) return null;
        using var stream = File.OpenRead(path);
        return AccurateModel.Load(stream, path);
    }

    private static NameTagger? Names()
    {
        var path = Path.Combine(Repository.Models, "en", "names.model");
        if (!File.Exists(path)) return null;
        using var stream = File.OpenRead(path);
        return NameTagger.Load(stream, path);
    }

    private static LanguageModel? Load()
    {
        var path = Path.Combine(Repository.Models, "en", "fast.model");
        if (!File.Exists(path)) return null;
        using var stream = File.OpenRead(path);
        return LanguageModel.Load(stream, path);
    }
}
