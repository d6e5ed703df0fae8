using System.Runtime.InteropServices;
using System.Text;
using Spectre.Console;

namespace Chancery.Cli;

/// <summary>Where the program reads and writes: standard input, output and error, and what they can show. The verbs know no other console, so that tests can give their own.</summary>
internal sealed class Terminal
{
    /// <summary>Columns where nothing tells the width.</summary>
    public const int DefaultWidth = 120;

    /// <summary>Makes one.</summary>
    public Terminal(Stream input, TextWriter output, TextWriter error) => (Input, Out, Error) = (input, output, error);

    /// <summary>Standard input as bytes.</summary>
    public Stream Input { get; }

    /// <summary>Standard output, for results.</summary>
    public TextWriter Out { get; }

    /// <summary>Standard error, for faults and progress.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person reads standard output.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether a person reads standard error.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether standard output shows colours: a terminal, and NO_COLOR (https://no-color.org) not set.</summary>
    public bool HasColour { get; init; }

    /// <summary>Columns of standard output.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Calls back when the user asks to stop. Disposing ends that.</summary>
    public Func<Action, IDisposable> OnStop { get; init; } = _ => new Nothing();

    /// <summary>The console of this process, in UTF-8.</summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16) { NewLine = "\n", AutoFlush = !Console.IsOutputRedirected };
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new(Console.OpenStandardInput(), output, error)
        {
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
            HasColour = !Console.IsOutputRedirected && !plain,
            Width = Console.IsOutputRedirected ? DefaultWidth : Math.Max(60, Console.WindowWidth),
            OnStop = ListenForStop,
        };
    }

    /// <summary>Standard output for tables and colours.</summary>
    public IAnsiConsole Rich() => Make(Out, HasColour, Width);

    /// <summary>Standard error for the progress bar.</summary>
    public IAnsiConsole RichError() => Make(Error, ErrorIsTerminal, Width);

    private static IAnsiConsole Make(TextWriter writer, bool ansi, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = ansi ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = ansi ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    // The first signal asks the run to end after what is at hand; a second one ends the process as usual.
    private static PosixSignalRegistrations ListenForStop(Action stop)
    {
        var asked = 0;
        void Handle(PosixSignalContext context)
        {
            if (Interlocked.Increment(ref asked) > 1) return;
            context.Cancel = true;
            stop();
        }
        return new(PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle));
    }

    private sealed class PosixSignalRegistrations(params IDisposable[] registrations) : IDisposable
    {
        public void Dispose()
        {
            foreach (var registration in registrations) registration.Dispose();
        }
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose() { }
    }
}
