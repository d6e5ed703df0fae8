using System.Text;
using Chancery.Reading;

namespace Chancery.Cli.Runs;

/// <summary>Readings as JSON Lines, in a file or on standard output. UTF-8, lines end in "\n".</summary>
internal sealed class JsonlFile : IDisposable
{
    private readonly TextWriter _writer;
    private readonly bool _owns;

    /// <summary>Opens the file, writing over what is there.</summary>
    /// <param name="path">"-" for standard output.</param>
    /// <param name="terminal">Has the standard output.</param>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public JsonlFile(string path, Terminal terminal)
    {
        _owns = path != "-";
        try
        {
            _writer = _owns ? new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" } : terminal.Out;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--jsonl: '{path}' cannot be written: {e.Message}");
        }
    }

    /// <summary>Writes one line.</summary>
    public void Write(ArticleReading reading)
    {
        _writer.Write(ReadingJson.Write(reading));
        _writer.Write('\n');
    }

    /// <summary>Hands over what is written, so that others see whole lines.</summary>
    public void Flush() => _writer.Flush();

    /// <inheritdoc />
    public void Dispose()
    {
        if (_owns) _writer.Dispose();
        else _writer.Flush();
    }
}
