namespace Chancery.Intake.Tests;

/// <summary>Material that lies beside the repository and is not part of it.</summary>
internal static class Shared
{
    /// <summary>Path of a file under ../shared; skips the test where it is absent.</summary>
    public static string File(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", name);
            if (System.IO.File.Exists(path)) return path;
        }
        Assert.Skip($"There is no folder 'shared' with {name} beside the repository.");
        return "";
    }
}
