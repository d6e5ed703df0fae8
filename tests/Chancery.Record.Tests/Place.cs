namespace Chancery.Record.Tests;

/// <summary>A folder of its own for one test, removed with all that is in it.</summary>
public sealed class Place : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-record-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
