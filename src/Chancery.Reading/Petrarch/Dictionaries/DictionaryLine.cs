namespace Chancery.Reading.Petrarch.Dictionaries;

/// <summary>A line of a dictionary of PETRARCH that cannot be used. The rest of the file is.</summary>
/// <param name="File">Path as opened.</param>
/// <param name="Line">1-based.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record DictionaryFault(string File, int Line, string Message)
{
    /// <summary>"my.actors.txt:12: Found …; expected …".</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {Message}");
}

/// <summary>One line of a dictionary without its comment.</summary>
/// <param name="File">Path as opened.</param>
/// <param name="Number">1-based.</param>
/// <param name="Text">Never empty after trimming; leading white space is kept, for it tells a line that belongs to the one above.</param>
/// <param name="Comment">Words behind the "#"; empty if there are none.</param>
internal readonly record struct DictionaryLine(string File, int Number, string Text, string Comment)
{
    /// <summary>A fault of this line.</summary>
    public DictionaryFault Fault(string message) => new(File, Number, message);

    /// <summary>As much of the line as a message needs.</summary>
    public string Shown => Text.Trim() is var text && text.Length > 60 ? text[..57] + "…" : Text.Trim();
}
