using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Chancery.Record.Tests;

/// <summary>A second process that holds or fills a record: this program started again with a variable set.</summary>
internal static class Child
{
    private const string Variable = "CHANCERY_RECORD_TEST_CHILD";

    /// <summary>Starts a process that opens the record and puts article after article until it is killed, naming each batch on standard output.</summary>
    public static Process Start(string record)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment[Variable] = record;
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void RunIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } record) return;
        using var store = Store.Open(record, TimeProvider.System);
        for (var batch = 0; ; batch++)
        {
            store.Put(Enumerable.Range(batch * 50, 50).Select(i => new RecordEntry(Readings.Full(string.Create(CultureInfo.InvariantCulture, $"child-{i}")), $"f{i}")));
            Console.Out.WriteLine(batch);
        }
    }
}
