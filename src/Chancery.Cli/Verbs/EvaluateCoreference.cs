using System.CommandLine;
using Chancery.Cli.Evaluation;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery evaluate coreference</c>: chains of persons, bodies and places against a treebank's entity layer.</summary>
internal static class EvaluateCoreference
{
    private static readonly Argument<string> Gold = new("GOLD")
    {
        Description = "CoNLL-U with an entity layer (Entity= in MISC, as in GUM and CorefUD); may end in .gz.",
    };

    private static readonly Option<bool> Errors = new("--errors")
    {
        Description = "List the mentions that were missed, linked wrongly or not linked, by what they are.",
    };

    private static readonly Option<ModelChoice> Model = Shared.Model();

    public static Command Command(Terminal terminal, string folder)
    {
        var command = new Command("coreference", "CoNLL-2012 scores (MUC, B3, CEAF-e, their mean) of who and what is meant: persons, organisations, places.")
        {
            Gold, Errors, Model,
        };
        command.SetAction(result => Run(result.GetValue(Gold)!, result.GetValue(Errors), Workshop.Open(folder, result.GetValue(Model)), terminal));
        return command;
    }

    private static int Run(string path, bool listsErrors, Workshop workshop, Terminal terminal)
    {
        var reader = workshop.Reader([]);
        var (linked, whole, genres) = (new CoreferenceScore(), new CoreferenceScore(), new SortedDictionary<string, CoreferenceScore>(StringComparer.Ordinal));
        var errors = new CoreferenceErrors();
        foreach (var (document, gold) in TreebankFile.Read(path))
        {
            var pair = new ChainPair(document, gold, FoundMention.Of(reader.ReadMaterial(document.Article)));
            var genre = GenreOf(document.Article.SourceId ?? "");
            if (!genres.TryGetValue(genre, out var score)) genres.Add(genre, score = new());
            score.Add(ChainPair.WithoutSingletons(pair.GoldChains), ChainPair.WithoutSingletons(pair.AnswerChains));
            whole.Add(pair.GoldChains, pair.AnswerChains);
            errors.Add(document, pair);
        }
        foreach (var score in genres.Values) linked.Add(score);
        if (listsErrors) errors.Write(terminal.Out);
        terminal.Out.WriteLine(CoreferenceScore.Head);
        if (genres.Count > 1)
        {
            foreach (var (genre, score) in genres) terminal.Out.WriteLine(score.Line(genre));
        }
        terminal.Out.WriteLine(linked.Line("all"));
        terminal.Out.WriteLine(whole.Line("all, with singletons"));
        return ExitCode.Fine;
    }

    // GUM's documents are called GUM_GENRE_NAME.
    private static string GenreOf(string id) => id.Split('_') is [_, var genre, _, ..] ? genre : "other";
}
