using System.Runtime.InteropServices;

namespace Chancery.Text.Models;

/// <summary>Room for tables that are read at random places, in pages of 2 MB where the system gives them.</summary>
/// <remarks>
/// Tens of megabytes in pages of 4 KB are more pages than a processor remembers, and looking one up costs more than reading it: with large ones tagging and
/// parsing go a third faster (bench, verb "parse"). Advice only: a system that knows none of this, or says no, gives ordinary memory.
/// </remarks>
internal static partial class HugePages
{
    private const nuint PageSize = 2 << 20;
    private const int AdviceHugePage = 14;

    /// <summary>An array of zeros that never moves.</summary>
    /// <param name="length">Number of elements.</param>
    public static short[] Allocate(int length)
    {
        var array = GC.AllocateUninitializedArray<short>(length, pinned: true);
        if (OperatingSystem.IsLinux()) Advise(array);
        // Only now are the pages touched, and only untouched ones come large at once.
        Array.Clear(array);
        return array;
    }

    private static unsafe void Advise(short[] array)
    {
        fixed (short* start = array)
        {
            var first = ((nuint)start + PageSize - 1) / PageSize * PageSize;
            var end = ((nuint)start + (nuint)array.Length * sizeof(short)) / PageSize * PageSize;
            if (first < end) _ = Madvise((void*)first, end - first, AdviceHugePage);
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial int Madvise(void* address, nuint length, int advice);
}
