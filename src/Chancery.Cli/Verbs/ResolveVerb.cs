using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Cli.Views;
using Chancery.Reading;
using Chancery.Reading.Actors;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery resolve</c>: whom a phrase stands for, and what that rests on.</summary>
internal static class ResolveVerb
{
    private static readonly Argument<string[]> Phrases = new("PHRASE")
    {
        Description = "Noun phrases, each in quotes; none or - for standard input: one a line, or PHRASE<TAB>DATE, or PHRASE<TAB>DATE<TAB>COUNTRY.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Country = new("--country")
    {
        Description = "Country where the phrase itself tells none: three capital letters as in the reading (USA, UNO).",
        HelpName = "CODE",
    };

    private static readonly Option<DateOnly?> Date = Shared.Date("Day for which the phrase is read: who held which office. Without it what holds today.");
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a line for each phrase, in order, never fewer." };
    private static readonly Option<string[]> Knowledge = Shared.Knowledge();
    private static readonly Option<ModelChoice> Model = Shared.Model();

    static ResolveVerb() => Country.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && !IsCode(result.Tokens[0].Value))
            result.AddError($"--country: found '{result.Tokens[0].Value}', expected three capital letters, such as USA.");
    });

    public static Command Command(Terminal terminal, string folder)
    {
        var command = new Command("resolve", "Say whom a phrase stands for: kind, name, country, sectors, office, and what each rests on.")
        {
            Phrases, Country, Date, Json, Knowledge, Model,
        };
        command.SetAction(result => Run(result, terminal, folder));
        return command;
    }

    private static int Run(ParseResult arguments, Terminal terminal, string folder)
    {
        var (resolver, faults) = Workshop.Open(folder, arguments.GetValue(Model)).Resolver(arguments.GetValue(Knowledge) ?? []);
        Shared.Tell(terminal, faults);
        var (country, date, json) = (arguments.GetValue(Country), arguments.GetValue(Date), arguments.GetValue(Json));
        var given = arguments.GetValue(Phrases)!;
        var lines = given.Length == 0 || given is ["-"] ? Lines(terminal.Input) : given;
        foreach (var line in lines)
        {
            var answer = Resolve(resolver, line, date, country);
            if (json) terminal.Out.Write(JsonSerializer.Serialize(answer, ReadingJson.Options) + "\n");
            else ActorView.Write(terminal.Out, answer);
            // Whoever asks one phrase at a time through a pipe waits for the answer.
            terminal.Out.Flush();
        }
        return ExitCode.Fine;
    }

    private static ResolvedActor Resolve(ActorResolver resolver, string line, DateOnly? date, string? country)
    {
        var fields = line.Split('\t', StringSplitOptions.TrimEntries);
        string? problem = null;
        if (fields.Length > 1 && fields[1].Length > 0)
        {
            if (DateOnly.TryParseExact(fields[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) date = day;
            else problem = $"Found the date '{fields[1]}', expected YYYY-MM-DD; it was left out.";
        }
        if (fields.Length > 2 && fields[2].Length > 0)
        {
            if (IsCode(fields[2])) country = fields[2];
            else problem ??= $"Found the country '{fields[2]}', expected three capital letters; it was left out.";
        }
        var answer = resolver.Resolve(fields[0], date, country);
        return problem is null ? answer : answer with { Problem = answer.Problem is null ? problem : $"{problem} {answer.Problem}" };
    }

    private static IEnumerable<string> Lines(Stream input)
    {
        using var reader = new StreamReader(input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static bool IsCode(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);
}
