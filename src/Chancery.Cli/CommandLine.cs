using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Chancery.Cli.Verbs;
using Chancery.Reading.Knowledge;
using Chancery.Record;
using Chancery.Text.Models;

namespace Chancery.Cli;

/// <summary>The verbs and what they have in common: help, version, and how faults are told.</summary>
internal static class CommandLine
{
    private static readonly Option<bool> Verbose = new("--verbose") { Description = "On an error, show where in the program it happened.", Recursive = true };

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">As the shell gives them.</param>
    /// <param name="terminal">Where to read and write.</param>
    /// <param name="folder">Where models and knowledge lie.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, Terminal terminal, string folder)
    {
        var result = Root(terminal, folder).Parse(arguments);
        if (result.Errors.Count > 0 && result.Action is not (HelpWithExamples or VersionLine)) return Refuse(result, terminal);
        try
        {
            var code = result.Invoke(new() { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
            terminal.Out.Flush();
            return code;
        }
        // The reader of a pipe ("| head") went away: nobody wants more.
        catch (IOException e) when (IsClosedPipe(e))
        {
            return ExitCode.Fine;
        }
        catch (Exception e)
        {
            terminal.Error.WriteLine($"chancery: {Tell(e)}");
            if (result.GetValue(Verbose)) terminal.Error.WriteLine(e);
            return ExitCode.Unusable;
        }
    }

    /// <summary>The tree of commands.</summary>
    public static RootCommand Root(Terminal terminal, string folder)
    {
        var root = new RootCommand("Chancery reads news articles and records who met, did or said what to whom, when, where, about what, and on whose word.")
        {
            ReadVerb.Command(terminal, folder), ParseVerb.Command(terminal, folder), ShowVerb.Command(terminal, folder), QueryVerb.Command(terminal),
            EvaluateVerb.Command(terminal, folder), TrainVerb.Command(terminal, folder), ResolveVerb.Command(terminal, folder), Verbose,
        };
        root.HelpName = "chancery";
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) help.Action = new HelpWithExamples();
            if (option is VersionOption version) version.Action = new VersionLine();
        }
        return root;
    }

    private static int Refuse(ParseResult result, Terminal terminal)
    {
        foreach (var error in result.Errors) terminal.Error.WriteLine($"chancery: {error.Message}");
        terminal.Error.WriteLine($"See '{NameOf(result.CommandResult)} --help'.");
        return ExitCode.Unusable;
    }

    // "chancery evaluate coreference"
    private static string NameOf(CommandResult command) => command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : "chancery";

    private static string Tell(Exception e) => e switch
    {
        RecordException or KnowledgeException or ModelException or UsageException or FormatException => e.Message,
        IOException or UnauthorizedAccessException => e.Message,
        _ => $"a fault of the program: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")} Please report it with the output of the same command and --verbose.",
    };

    // EPIPE: 32 on Linux and macOS, as the low word of the HResult or as such.
    private static bool IsClosedPipe(IOException e) => (e.HResult & 0xFFFF) == 32 || e.Message.Contains("Broken pipe", StringComparison.Ordinal);
}
