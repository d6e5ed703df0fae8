namespace Chancery.Cli;

/// <summary>What the program says to the shell.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Fine = 0;

    /// <summary>Some inputs could not be read; the rest is done.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line or the world (model, knowledge, record, disk) is wrong; nothing more was done.</summary>
    public const int Unusable = 2;

    /// <summary>Stopped by Ctrl-C; what was read before is kept. Shells expect 128 + 2.</summary>
    public const int Stopped = 130;
}
