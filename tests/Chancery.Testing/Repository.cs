namespace Chancery.Testing;

/// <summary>Finds the repository's own folders from wherever the tests run.</summary>
public static class Repository
{
    /// <summary>The folder that holds Chancery.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of knowledge files.</summary>
    public static string Knowledge => Path.Combine(Root, "knowledge");

    /// <summary>The folder of models.</summary>
    public static string Models => Path.Combine(Root, "models");

    /// <summary>The data shared beside the checkout; null where it is absent: tests that need it skip.</summary>
    public static string? Shared
    {
        get
        {
            var path = Path.GetFullPath(Path.Combine(Root, "..", "shared"));
            return Directory.Exists(path) ? path : null;
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Chancery.slnx"))) return folder.FullName;
        }
        throw new InvalidOperationException($"No Chancery.slnx above '{AppContext.BaseDirectory}'. Run the tests inside the checkout.");
    }
}
