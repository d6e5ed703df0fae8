namespace Chancery.Record.Sandbox;

/// <summary>A question in SQL that is not asked or that failed. The message is fit for whoever asked.</summary>
public sealed class SqlRefusedException : Exception
{
    /// <summary>Without a cause.</summary>
    public SqlRefusedException(string message) : base(message) { }

    /// <summary>With a cause.</summary>
    public SqlRefusedException(string message, Exception cause) : base(message, cause) { }
}
