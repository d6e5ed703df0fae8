using System.CommandLine;
using Chancery.Cli.Evaluation;
using Chancery.Reading;
using Chancery.Reading.Mentions;
using Chancery.Text;

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

    private static readonly Option<bool> GoldMentions = new("--gold-mentions")
    {
        Description = "Join the treebank's own mentions, on its tokens and sentences, instead of finding them in the plain text.",
    };

    private static readonly Option<ModelChoice> Model = Shared.Model();

    public static Command Command(Terminal terminal, string folder)
    {
        var command = new Command("coreference", "CoNLL-2012 scores (MUC, B3, CEAF-e, their mean) of who and what is meant: persons, organisations, places.")
        {
            Gold, GoldMentions, Errors, Model,
        };
        command.SetAction(result =>
        {
            var reader = Workshop.Open(folder, result.GetValue(Model)).Reader([]);
            Func<Document, IReadOnlyList<GoldMention>, ReadingMaterial> read = result.GetValue(GoldMentions)
                ? (document, gold) => reader.Link(document with { Layers = Layers.Tokens | Layers.Sentences }, [.. gold.Select(m => new GivenMention(m.Range, KindOf(m.Kind)))])
                : (document, _) => reader.ReadMaterial(document.Article);
            return Run(result.GetValue(Gold)!, result.GetValue(Errors), read, terminal);
        });
        return command;
    }

    private static EntityKind KindOf(string kind) => kind switch { "person" => EntityKind.Person, "place" => EntityKind.Place, _ => EntityKind.Organisation };

    private static int Run(string path, bool listsErrors, Func<Document, IReadOnlyList<GoldMention>, ReadingMaterial> read, Terminal terminal)
    {
        var (linked, third, whole) = (new CoreferenceScore(), new CoreferenceScore(), new CoreferenceScore());
        var genres = new SortedDictionary<string, CoreferenceScore>(StringComparer.Ordinal);
        var errors = new CoreferenceErrors();
        foreach (var (document, gold) in TreebankFile.Read(path))
        {
            var pair = new ChainPair(document, gold, FoundMention.Of(read(document, gold)));
            var genre = GenreOf(document.Article.SourceId ?? "");
            if (!genres.TryGetValue(genre, out var score)) genres.Add(genre, score = new());
            score.Add(ChainPair.WithoutSingletons(pair.GoldChains), ChainPair.WithoutSingletons(pair.AnswerChains));
            third.Add(
                ChainPair.WithoutSingletons(pair.ThirdPerson(document, pair.GoldChains)), ChainPair.WithoutSingletons(pair.ThirdPerson(document, pair.AnswerChains)));
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
        terminal.Out.WriteLine(third.Line("all, without I, we, you"));
        terminal.Out.WriteLine(whole.Line("all, with singletons"));
        return ExitCode.Fine;
    }

    // GUM's documents are called GUM_GENRE_NAME.
    private static string GenreOf(string id) => id.Split('_') is [_, var genre, _, ..] ? genre : "other";
}
