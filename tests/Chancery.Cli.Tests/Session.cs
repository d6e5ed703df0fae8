using System.Text;

namespace Chancery.Cli.Tests;

/// <summary>A folder of its own and a terminal without a screen; runs command lines in this process.</summary>
public sealed class Session : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-cli-");

    /// <summary>What stands on standard input.</summary>
    public string Input { get; init; } = "";

    /// <summary>Path of a file in the folder.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file in UTF-8 and returns its path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    /// <summary>Runs one command line.</summary>
    internal Answer Run(params string[] arguments) => RunWith(Input, (i, o, e) => new(i, o, e), arguments);

    internal static Answer RunWith(string input, Func<Stream, TextWriter, TextWriter, Terminal> terminal, params string[] arguments)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, terminal(stream, output, error), AppContext.BaseDirectory);
        return new(code, output.ToString(), error.ToString());
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>What a command line gave.</summary>
internal sealed record Answer(int Code, string Out, string Error)
{
    /// <summary>Lines of standard error.</summary>
    public string[] Faults => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
