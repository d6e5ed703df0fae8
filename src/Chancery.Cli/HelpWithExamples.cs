using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Chancery.Cli;

/// <summary>The help of a verb, followed by examples.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const int Width = 110;

    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["read"] =
        [
            "chancery read article.txt --date 2031-05-06 --publisher \"The Courier\"", "    one article into chancery.duckdb, and a table of what was read",
            "chancery read articles/ more.jsonl --into talks.duckdb", "    all *.txt of a folder and a file of JSON Lines into a record of their own",
            "cat articles.jsonl | chancery read - --jsonl -", "    a stream of readings, no record",
            "chancery read articles/ --codebook petrarch:dictionaries", "    events coded by PETRARCH's own dictionaries in that folder",
        ],
        ["parse"] =
        [
            "chancery parse article.txt", "    sentences, tags and trees as CoNLL-U on standard output",
            "chancery parse gold.conllu --conllu parsed.conllu", "    new tags and trees on the tokens of a treebank",
        ],
        ["show"] =
        [
            "chancery show article.txt", "    reads a file and marks who, said and happened in its words",
            "chancery show 3f2a --into talks.duckdb", "    an article of the record by the beginning of its id",
        ],
        ["query"] =
        [
            "chancery query \"SELECT date_start, actors, recipients, said_by FROM event_line WHERE type = 'CONSULT'\"", "    who met whom; docs/record.md says what every table and column means",
            "chancery query \"SELECT * FROM dyad\" --format csv > dyads.csv", "    events between pairs of countries for a spreadsheet",
        ],
        ["serve"] =
        [
            "chancery serve talks.duckdb", "    the record in a browser: http://127.0.0.1:8080, for this machine alone",
            "chancery serve talks.duckdb --inbox arriving/", "    and whatever articles are put into a folder are read into it",
        ],
        ["evaluate"] =
        [
            "chancery evaluate coreference gum-dev.conllu.gz", "    how well \"he\", \"the minister\" and short names are told",
        ],
        ["statements"] =
        [
            "chancery evaluate statements gold/statements/hand-a --part test", "    who says what in brat standoff: the articles kept for measuring",
            "chancery train statements my-articles --out mine.model", "    a model from your own brat files, for 'read --statements mine.model'",
        ],
        ["train"] =
        [
            "chancery train statements my-articles --out mine.model", "    a model of who says what from brat files",
        ],
        ["coreference"] =
        [
            "chancery evaluate coreference gum-dev.conllu.gz --errors", "    MUC, B3 and CEAF-e on GUM, and each mention that went wrong",
        ],
        ["events"] =
        [
            "chancery evaluate events gold/events", "    training and test part of the gold, by type",
            "chancery evaluate events gold/events/train.gold.json --errors", "    and every error in its context",
        ],
        ["petrarch"] =
        [
            "chancery evaluate petrarch PETR.UnitTest.records.xml --errors", "    PETRARCH's unit records with the dictionaries beside them, and each record that does not agree",
        ],
        ["explain"] =
        [
            "chancery explain article.txt:7", "    the tree of the seventh line, which frames fired and which nearly did, and where they stand",
            "chancery explain article.txt --event v3 --knowledge mine", "    the sentence of one event, with frames of your own laid over ours",
        ],
        ["resolve"] =
        [
            "chancery resolve \"retired vice president\" --country USA --date 2019-05-01", "    whom it stands for, with the words and the lines of knowledge files that say so",
            "printf 'Ban Ki-moon\\t2005-03-01\\nHouthi rebels\\n' | chancery resolve --json", "    one JSON object a line, in order",
        ],
    };

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        var code = new HelpAction { MaxWidth = Width }.Invoke(parseResult);
        var names = parseResult.CommandResult.Command is RootCommand ? parseResult.CommandResult.Command.Subcommands.Select(c => c.Name) : [parseResult.CommandResult.Command.Name];
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var name in names)
        {
            foreach (var line in parseResult.CommandResult.Command is RootCommand ? Examples[name].Take(2) : Examples[name]) output.WriteLine($"  {line}");
        }
        return code;
    }
}
