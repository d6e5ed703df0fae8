using System.CommandLine;
using System.CommandLine.Invocation;

namespace Chancery.Cli;

/// <summary>"chancery 0.1.0".</summary>
internal sealed class VersionLine : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine($"chancery {Workshop.Version}");
        return ExitCode.Fine;
    }
}
