using Chancery.Training.Names;
using Chancery.Training.Parser;

string Option(string name, string? fallback = null)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : fallback ?? throw new ArgumentException($"{name} is missing.");
}

switch (args.FirstOrDefault())
{
    case "parser":
        ParserCommand.Run(Option("--data"), Option("--out", "models/en/fast.model"), args.Contains("--silver") ? Option("--silver") : null, new());
        return 0;
    case "names-text":
        new NamesCommand(
            Option("--data"), Option("--gold", "gold/names"), Option("--knowledge", "knowledge"), Option("--parser", "models/en/fast.model"), "").Export(Option("--out"));
        return 0;
    case "names":
        new NamesCommand(
            Option("--data"), Option("--gold", "gold/names"), Option("--knowledge", "knowledge"), Option("--parser", "models/en/fast.model"),
            Option("--out", "models/en/names.model")).Run(new());
        return 0;
    default:
        Console.Error.WriteLine("Usage: Chancery.Training parser --data DIR [--silver FILE.conllu] [--out models/en/fast.model]");
        Console.Error.WriteLine("       Chancery.Training names --data DIR [--gold gold/names] [--knowledge knowledge] [--out models/en/names.model]");
        Console.Error.WriteLine("       Chancery.Training names-text --data DIR --out FOLDER");
        return 2;
}
