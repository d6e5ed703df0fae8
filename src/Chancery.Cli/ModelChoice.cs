namespace Chancery.Cli;

/// <summary>Which model reads: <c>--model</c>.</summary>
internal enum ModelChoice
{
    /// <summary>The fast one reads everything.</summary>
    Fast,
    /// <summary>The accurate one reads everything; lemmas come from the fast one.</summary>
    Accurate,
    /// <summary>The fast one reads everything, the accurate one again the sentences in which an event or a statement can be.</summary>
    Auto,
}
