namespace Chancery.Record;

/// <summary>A record that cannot be used or a query that cannot be answered. The message is fit for the user: what, where, what was expected, what to do.</summary>
public sealed class RecordException : Exception
{
    /// <summary>Makes an exception without a message.</summary>
    public RecordException() { }

    /// <summary>Makes an exception with a message fit for the user.</summary>
    public RecordException(string message) : base(message) { }

    /// <summary>Makes an exception with a message fit for the user and what led to it.</summary>
    public RecordException(string message, Exception innerException) : base(message, innerException) { }
}
