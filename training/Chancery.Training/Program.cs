using Chancery.Reading.Events.Training;
using Chancery.Reading.Entities.Training;
using Chancery.Training.Entities;
using Chancery.Training.Events;
using Chancery.Training.Names;
using Chancery.Training.Networks;
using Chancery.Reading.Statements.Training;
using Chancery.Training.Parser;
using Chancery.Training.Statements;

string Option(string name, string? fallback = null)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : fallback ?? throw new ArgumentException($"{name} is missing.");
}

// Any option of the training by its name: "--set Voters=4".
T Tuned<T>(T options)
    where T : class
{
    foreach (var set in args.Where((_, i) => i > 0 && args[i - 1] == "--set").Select(a => a.Split('=')))
    {
        var property = typeof(T).GetProperty(set[0]) ?? throw new ArgumentException($"There is no option '{set[0]}'.");
        property.SetValue(options, Convert.ChangeType(set[1], property.PropertyType, System.Globalization.CultureInfo.InvariantCulture));
    }
    return options;
}

switch (args.FirstOrDefault())
{
    case "parser":
        ParserCommand.Run(Option("--data"), Option("--out", "models/en/fast.model"), args.Contains("--silver") ? Option("--silver") : null,
            Option("--clusters", "models/en/names.model"), args.Contains("--from") ? Option("--from") : null, Tuned(new TrainingOptions()));
        return 0;
    case "names-text":
        new NamesCommand(
            Option("--data"), Option("--gold", "gold/names"), Option("--knowledge", "knowledge"), Option("--parser", "models/en/fast.model"),
            Option("--clusters", "models/en/names.model"), null, "").Export(Option("--out"));
        return 0;
    case "names":
        new NamesCommand(
            Option("--data"), Option("--gold", "gold/names"), Option("--knowledge", "knowledge"), Option("--parser", "models/en/fast.model"),
            Option("--clusters", "models/en/names.model"), args.Contains("--lists") ? Option("--lists") : null, Option("--out", "models/en/names.model")).Run(Tuned(new NameOptions()));
        return 0;
    case "statements":
        new StatementsCommand(
            Option("--data"), Option("--gold", "gold/statements/hand-a"), Option("--knowledge", "knowledge"), Option("--parser", "models/en/fast.model"),
            Option("--names", "models/en/names.model"), args.Contains("--networks") ? Option("--networks") : null, Option("--out", "models/en/statements.model")).Run(Tuned(new StatementOptions()), args.Contains("--tune"));
        return 0;
    case "acts":
        new ActsCommand(Option("--gold", "gold/acts/train"), args.Contains("--data") ? Option("--data") : null, Option("--knowledge", "knowledge"), Option("--models", "models/en"), Option("--out", "models/en/events.model"))
            .Run(Tuned(new ActOptions()), args.Contains("--tune"));
        return 0;
    case "network":
        NetworkCommand.Run(Option("--from", "models/en/events.model"), args.Contains("--file") ? Option("--file") : null, Tuned(ActOptions.WithNetwork), Option("--out", "models/en/events.model"));
        return 0;
    case "scenes":
        new ScenesCommand(Option("--knowledge", "knowledge"), Option("--models", "models/en"), args.Contains("--events") ? Option("--events") : null)
            .Run(Option("--gold", "gold/acts/train"), [(Path.Combine(Option("--data"), "polnear", "train.jsonl.gz"), null), ("gold/statements/hand-a", "train")], args.Contains("--text") ? Option("--text") : null, Option("--out"));
        return 0;
    case "speech":
        new SpeechCommand(Option("--knowledge", "knowledge"), Option("--models", "models/en"))
            .Run([(Path.Combine(Option("--data"), "polnear", "train.jsonl.gz"), null), ("gold/statements/hand-a", "train")], Option("--acts", "gold/acts/train"), args.Contains("--text") ? Option("--text") : null, Option("--out"));
        return 0;
    case "homes":
        new HomesCommand(Option("--gold", "gold/acts/train"), Option("--knowledge", "knowledge"), Option("--models", "models/en"), Option("--out", "models/en/homes.model")).Run(Tuned(new HomeOptions()), args.Contains("--tune"));
        return 0;
    case "absent":
        new AbsentCommand(Option("--gold", "gold/acts/train"), Option("--knowledge", "knowledge"), Option("--models", "models/en"), Option("--out", "models/en/absent.model")).Run(Tuned(new AbsentOptions()), args.Contains("--tune"));
        return 0;
    case "names-score":
        new NamesCommand(
            Option("--data"), Option("--gold", "gold/names"), Option("--knowledge", "knowledge"), Option("--parser", "models/en/fast.model"), Option("--clusters", "models/en/names.model"),
            null, Option("--out", "models/en/names.model")).Score();
        return 0;
    default:
        Console.Error.WriteLine("Usage: Chancery.Training parser --data DIR [--silver FILE.conllu] [--clusters FILE] [--from MODEL] [--out models/en/fast.model]");
        Console.Error.WriteLine("       Chancery.Training statements --data DIR [--gold gold/statements/hand-a] [--knowledge knowledge] [--networks FOLDER] [--tune] [--set OPTION=VALUE] …");
        Console.Error.WriteLine("       Chancery.Training acts [--data DIR] [--gold gold/acts/train] [--knowledge knowledge] [--models models/en] [--tune] [--set OPTION=VALUE] …");
        Console.Error.WriteLine("       Chancery.Training scenes --data DIR [--text FILE.jsonl] [--events MODEL] --out FILE.jsonl");
        Console.Error.WriteLine("       Chancery.Training speech --data DIR [--text FILE.jsonl] --out FILE.jsonl");
        Console.Error.WriteLine("       Chancery.Training network [--from models/en/events.model] [--file NETWORK] [--set OPTION=VALUE] … [--out models/en/events.model]");
        Console.Error.WriteLine("       Chancery.Training homes [--gold gold/acts/train] [--knowledge knowledge] [--models models/en] [--tune] [--set OPTION=VALUE] …");
        Console.Error.WriteLine("       Chancery.Training absent [--gold gold/acts/train] [--knowledge knowledge] [--models models/en] [--tune] [--set OPTION=VALUE] …");
        Console.Error.WriteLine("       Chancery.Training names --data DIR [--gold gold/names] [--knowledge knowledge] [--clusters FILE] [--lists FILE] [--out models/en/names.model]");
        Console.Error.WriteLine("       Chancery.Training names-score --data DIR [--out models/en/names.model]");
        Console.Error.WriteLine("       Chancery.Training names-text --data DIR --out FOLDER");
        return 2;
}
