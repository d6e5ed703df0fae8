namespace Chancery.Cli;

/// <summary>Arguments that do not fit together or name what is not there. The message is fit for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
