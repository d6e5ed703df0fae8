using System.Diagnostics;
using System.Globalization;
using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Text.Naming;
using Chancery.Text.Sentences;
using Chancery.Text.Tokenisation;

namespace Chancery.Training;

/// <summary>What training on readings needs: the models that read, and a clock.</summary>
/// <param name="models">Folder of the models.</param>
internal sealed class Workplace(string models)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>The fast model.</summary>
    public LanguageModel Language { get; } = Load(Path.Combine(models, "fast.model"), LanguageModel.Load);

    /// <summary>Tokens, sentences, tags, lemmas, trees, names.</summary>
    public Pipeline Pipeline() => new PipelineBuilder().Use(new Tokeniser()).Use(new SentenceSplitter()).Use(Language.Tagger).Use(Language.Lemmatiser).Use(Language.Parser).Use(Model("names.model", NameTagger.Load)).Build();

    /// <summary>One of the models.</summary>
    /// <param name="file">Name of its file.</param>
    /// <param name="load">Reads it.</param>
    public T Model<T>(string file, Func<Stream, string, T> load) => Load(Path.Combine(models, file), load);

    /// <summary>Says something, behind the seconds since the beginning.</summary>
    public void Say(string text) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed.TotalSeconds,6:F1} s  {text}"));

    /// <summary>Reads a model.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="load">Reads it.</param>
    public static T Load<T>(string path, Func<Stream, string, T> load)
    {
        using var stream = File.OpenRead(path);
        return load(stream, path);
    }
}
