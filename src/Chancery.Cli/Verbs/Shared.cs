using System.CommandLine;
using System.Globalization;
using Chancery.Reading.Petrarch.Dictionaries;

namespace Chancery.Cli.Verbs;

/// <summary>Options that several verbs have.</summary>
internal static class Shared
{
    /// <summary>The record where nothing else is named.</summary>
    public const string DefaultRecord = "chancery.duckdb";

    public static Argument<string[]> Inputs(string description = "Text files, JSON Lines (.jsonl; either may end in .gz), folders (all *.txt below them), or - for standard input.")
    {
        var inputs = new Argument<string[]>("INPUT") { Description = description, Arity = ArgumentArity.OneOrMore };
        // An option that does not exist would else be taken for a file that does not exist.
        inputs.Validators.Add(result =>
        {
            var unknown = result.Tokens.Select(t => t.Value).FirstOrDefault(v => v.Length > 1 && v[0] == '-' && !Path.Exists(v));
            if (unknown is not null) result.AddError($"There is no option '{unknown}', and no file of that name.");
        });
        return inputs;
    }

    public static Option<string?> Into(string description) => new("--into") { Description = description, HelpName = "FILE" };

    public static Option<string[]> Knowledge() => new("--knowledge")
    {
        Description = "A folder of your own knowledge files or dictionaries of PETRARCH, laid over the program's; several are laid in order. See knowledge/README.md.",
        HelpName = "DIR",
        AllowMultipleArgumentsPerToken = false,
    };

    public static Option<string?> Codebook() => new("--codebook")
    {
        Description = "What codes the events: plover (unless given), or petrarch:DIR for dictionaries of PETRARCH in a folder. See docs/petrarch.md.",
        HelpName = "BOOK",
    };

    private const string Petrarch = "petrarch:";

    /// <summary>The folder of a codebook's dictionaries; null for PLOVER.</summary>
    /// <param name="name">As given on the command line; null for PLOVER.</param>
    public static string? FolderOf(string? name)
    {
        if (name is null || name.Equals("plover", StringComparison.OrdinalIgnoreCase)) return null;
        return name.StartsWith(Petrarch, StringComparison.OrdinalIgnoreCase) && name.Length > Petrarch.Length
            ? name[Petrarch.Length..]
            : throw new UsageException($"--codebook: found '{name}', expected plover, or petrarch:DIR with a folder of PETRARCH's dictionaries.");
    }

    /// <summary>The dictionaries of a codebook; null for PLOVER.</summary>
    /// <param name="name">As given on the command line; null for PLOVER.</param>
    public static DictionaryFolder? Open(string? name)
    {
        if (FolderOf(name) is not { } folder) return null;
        var dictionaries = DictionaryFolder.Open(folder);
        return dictionaries.Verbs.Verbs.IsEmpty
            ? throw new UsageException($"--codebook: the folder '{folder}' has no dictionary of verbs; expected a file such as CAMEO.2.0.txt or my.verbs.txt.")
            : dictionaries;
    }

    // A dictionary of the wrong kind would else fill the screen.
    private const int MostFaults = 20;

    /// <summary>Tells which lines of dictionaries could not be used.</summary>
    public static void Tell(Terminal terminal, IReadOnlyCollection<DictionaryFault> faults)
    {
        foreach (var fault in faults.Take(MostFaults)) terminal.Error.WriteLine($"chancery: {fault}");
        if (faults.Count > 0) terminal.Error.WriteLine($"chancery: {faults.Count} {(faults.Count == 1 ? "line" : "lines")} of dictionaries could not be used{(faults.Count > MostFaults ? $"; the first {MostFaults} are listed" : "")}.");
    }

    public static Option<string?> Publisher() => new("--publisher") { Description = "Publisher of articles whose input names none.", HelpName = "NAME" };

    private const string DayOfArticles = "Day of publication of articles whose input gives none. Without it \"on Monday\" stays an unresolved Monday.";

    public static Option<DateOnly?> Date(string description = DayOfArticles) => new("--date")
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
            result.AddError($"--date: found '{result.Tokens[0].Value}', expected a day as YYYY-MM-DD.");
            return null;
        },
    };

    public static Option<ModelChoice> Model() => new("--model")
    {
        Description = "Which model reads: fast (unless given); accurate: slower, with fewer mistakes; "
            + "auto: the accurate one only where an event or a statement can be.",
        HelpName = "MODEL",
        CustomParser = result =>
        {
            var name = result.Tokens[0].Value;
            if (char.IsAsciiLetter(name.FirstOrDefault()) && Enum.TryParse<ModelChoice>(name, ignoreCase: true, out var choice)) return choice;
            result.AddError($"--model: found '{name}', expected fast, accurate or auto.");
            return ModelChoice.Fast;
        },
    };

    public static Option<double> MinConfidence()
    {
        var option = new Option<double>("--min-confidence") { Description = "Leave out events that are less sure than this, 0 to 1.", HelpName = "SHARE" };
        option.Validators.Add(result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is < 0 or > 1) result.AddError($"--min-confidence: found {text}, expected a number from 0 to 1.");
        });
        return option;
    }

    public static Option<string?> Events() => new("--events")
    {
        Description = "A model of events made by 'chancery train events'; none: the frames of the knowledge alone tell them. The program's own model unless given.",
        HelpName = "FILE",
    };

    public static Option<string?> Statements() => new("--statements")
    {
        Description = "A model of statements made by 'chancery train statements'; none: rules alone find who says what. The program's own model unless given.",
        HelpName = "FILE",
    };
}
