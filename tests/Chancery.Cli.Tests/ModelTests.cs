using System.Text.Json;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Cli.Tests;

public sealed class ModelTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("fast", "en/fast en/names en/statements en/events en/homes en/absent")]
    [InlineData("accurate", "en/accurate en/fast en/names en/statements en/events en/homes en/absent")]
    [InlineData("auto", "en/accurate en/fast en/names en/statements en/events en/homes en/absent")]
    public void A_reading_names_the_models_that_read(string model, string expected)
    {
        SkipWithout(model);
        var answer = _session.Run("read", _session.Write("visit.txt", Texts.Visit), "--jsonl", "-", "--quiet", "--model", model);

        Assert.Equal(ExitCode.Fine, answer.Code);
        using var reading = JsonDocument.Parse(answer.Out);
        var models = reading.RootElement.GetProperty("provenance").GetProperty("models").EnumerateArray();
        Assert.Equal(expected, string.Join(' ', models.Select(m => m.GetProperty("name").GetString())));
    }

    [Theory]
    [InlineData("accurate")]
    [InlineData("auto")]
    public void Each_model_gives_tags_lemmas_and_trees(string model)
    {
        SkipWithout(model);
        var answer = _session.Run("parse", _session.Write("visit.txt", Texts.Visit), "--model", model);

        Assert.Equal(ExitCode.Fine, answer.Code);
        Assert.True(Conllu.Parse(answer.Out).Layers.HasFlag(Layers.Tags | Layers.Lemmas | Layers.Trees));
    }

    [Theory]
    [InlineData("best")]
    [InlineData("1")]
    public void An_unknown_model_is_refused_with_the_names_of_the_known(string model)
    {
        var answer = _session.Run("parse", _session.Write("visit.txt", Texts.Visit), "--model", model);

        Assert.Equal(ExitCode.Unusable, answer.Code);
        Assert.Contains($"--model: found '{model}', expected fast, accurate or auto.", answer.Error, StringComparison.Ordinal);
    }

    private static void SkipWithout(string model)
    {
        if (model != "fast" && !File.Exists(Path.Combine(Repository.Models, "en", "accurate.model")))
            Assert.Skip("There is no model models/en/accurate.model.");
    }
}
