using System.CommandLine;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery evaluate</c>: measures of readings against gold; one command inside it for each kind of gold.</summary>
internal static class EvaluateVerb
{
    public static Command Command(Terminal terminal, string folder) =>
        new("evaluate", "Measure readings against gold annotations.")
        {
            EvaluateCoreference.Command(terminal, folder), EvaluateEvents.Command(terminal, folder), EvaluateStatements.Command(terminal, folder),
            EvaluatePetrarch.Command(terminal, folder),
        };
}
