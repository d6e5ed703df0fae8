using Chancery.Text.Models;

namespace Chancery.Reading.Learning;

/// <summary>Reads and writes the file of a trained model of one section.</summary>
/// <param name="section">Name of the section.</param>
/// <param name="format">Version of its contents and features; a file of another version is refused.</param>
/// <param name="make">The command that makes such a model.</param>
internal sealed class LearntFile(string section, int format, string make)
{
    /// <summary>Reads a file whole and checks it.</summary>
    /// <param name="stream">The file, at its start.</param>
    /// <param name="path">What to call it in messages.</param>
    /// <param name="read">Makes the model of its contents, its name and its version.</param>
    /// <exception cref="ModelException">It is no such model, damaged, or of another format version; the message says which and what mends it.</exception>
    public T Load<T>(Stream stream, string path, Func<BinaryReader, string, string, T> read)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(path);
        var file = ModelFile.Read(stream, path, format, make);
        using var reader = file.Open(section, path, make);
        return read(reader, file.Name, file.Version);
    }

    /// <summary>Writes a file.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="name">Name of the model.</param>
    /// <param name="version">Its version.</param>
    /// <param name="write">Writes its contents.</param>
    public void Save(Stream stream, string name, string version, Action<BinaryWriter> write)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory)) write(writer);
        var file = new ModelFile(name, version);
        file.Add(section, memory.ToArray());
        file.Write(stream, format);
    }
}
