using Chancery.Text;

namespace Chancery.Intake;

/// <summary>What the user says of all articles of one run.</summary>
/// <param name="Date">Publication date of articles whose input gives none; null if unknown.</param>
/// <param name="Publisher">Publisher of articles whose input names none; null if unknown.</param>
public sealed record IntakeOptions(DateOnly? Date = null, string? Publisher = null);

/// <summary>Something that could not be read as an article. The rest of the input goes on.</summary>
/// <param name="Path">The input as the user named it; null for standard input.</param>
/// <param name="Line">1-based line; null where it concerns the whole input.</param>
/// <param name="Column">1-based column in UTF-16 units; null where it concerns the whole line.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record IntakeFault(string? Path, long? Line, int? Column, string Message)
{
    /// <summary>"path:line:column: message", leaving out what is unknown.</summary>
    public override string ToString()
    {
        var column = Column is { } c ? $":{c}" : "";
        var place = Line is { } l ? $"{Path ?? "standard input"}:{l}{column}" : Path ?? "standard input";
        return $"{place}: {Message}";
    }
}

/// <summary>One step of the intake: an article or a fault, never both and never neither.</summary>
public sealed record IntakeItem
{
    /// <summary>An article, which may carry problems of its own.</summary>
    public IntakeItem(Article article) => Article = article;

    /// <summary>A fault instead of an article.</summary>
    public IntakeItem(IntakeFault fault) => Fault = fault;

    /// <summary>The article; null if this is a fault.</summary>
    public Article? Article { get; }

    /// <summary>The fault; null if this is an article.</summary>
    public IntakeFault? Fault { get; }
}
