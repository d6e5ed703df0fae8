namespace Chancery.Text.Models;

/// <summary>A model file that cannot be used. The message names the file, what was found, what was expected and the command that mends it.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Makes an exception without a message.</summary>
    public ModelException()
    {
    }

    /// <summary>Makes an exception with a message fit for the user.</summary>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message fit for the user and what led to it.</summary>
    public ModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
