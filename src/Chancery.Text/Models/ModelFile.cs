using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Text.Models;

/// <summary>The container of a trained model: named sections of bytes under one name, version and checksum.</summary>
/// <remarks>
/// Layout, little-endian: magic "CHNCMODL", format version (uint16), SHA-256 of the rest, then name, version (UTF-8 with a length before),
/// number of sections (int32), and for each its name, its length when unpacked (int32), its length as stored (int32) and its bytes: Brotli where the lengths
/// differ, else as they are.
/// </remarks>
internal sealed class ModelFile
{
    /// <summary>Version of a model's sections and features where its reader names no other. A file of another version is refused.</summary>
    public const int FormatVersion = 2;

    private const string MakeFast = "dotnet run -c Release --project training/Chancery.Training -- parser --data DIR --out models/en/fast.model";

    private const int HeaderLength = 8 + 2 + 32;
    private static ReadOnlySpan<byte> Magic => "CHNCMODL"u8;

    private readonly Dictionary<string, ArraySegment<byte>> _sections = new(StringComparer.Ordinal);

    /// <summary>Starts an empty file.</summary>
    public ModelFile(string name, string version) => (Name, Version) = (name, version);

    /// <summary>Name of the model, such as "en/fast".</summary>
    public string Name { get; }

    /// <summary>Version of the model, given by whoever trained it.</summary>
    public string Version { get; }

    /// <summary>Adds a section.</summary>
    public void Add(string section, byte[] content) => _sections.Add(section, content);

    /// <summary>A reader over a section.</summary>
    /// <param name="section">Its name.</param>
    /// <param name="path">What to call the file in messages.</param>
    /// <param name="make">The command that makes such a file.</param>
    /// <exception cref="ModelException">The file has no such section.</exception>
    public BinaryReader Open(string section, string path, string make = MakeFast) => _sections.TryGetValue(section, out var content)
        ? new BinaryReader(new MemoryStream(content.Array!, content.Offset, content.Count, writable: false, publiclyVisible: true), Encoding.UTF8)
        : throw Refuse(path, $"it has the sections {string.Join(", ", _sections.Keys.Order(StringComparer.Ordinal))}", $"a section \"{section}\"", make);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="format">Version of the sections and features.</param>
    /// <param name="pack">Whether sections are packed: half the room for twice the time to load.</param>
    public void Write(Stream stream, int format = FormatVersion, bool pack = true)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Name);
            writer.Write(Version);
            writer.Write(_sections.Count);
            foreach (var (name, content) in _sections.OrderBy(s => s.Key, StringComparer.Ordinal))
            {
                var packed = pack ? Pack(content) : content;
                writer.Write(name);
                writer.Write(content.Count);
                writer.Write(packed.Count);
                writer.Write(packed);
            }
        }
        var bytes = body.ToArray();
        stream.Write(Magic);
        stream.Write([(byte)(format & 255), (byte)(format >> 8)]);
        stream.Write(SHA256.HashData(bytes));
        stream.Write(bytes);
    }

    /// <summary>Reads a file whole and checks it.</summary>
    /// <param name="stream">The file, at its start.</param>
    /// <param name="path">What to call it in messages.</param>
    /// <param name="expected">Version of the format that the reader knows.</param>
    /// <param name="make">The command that makes such a file.</param>
    /// <exception cref="ModelException">It is no model, of another format version, or damaged.</exception>
    public static ModelFile Read(Stream stream, string path, int expected = FormatVersion, string make = MakeFast)
    {
        var all = ReadAll(stream);
        var bytes = all.AsSpan();
        if (bytes.Length < HeaderLength || !bytes[..8].SequenceEqual(Magic))
            throw Refuse(path, $"{bytes.Length} bytes that do not begin as a model does", "a Chancery model (\"CHNCMODL\")", make);
        var version = bytes[8] | (bytes[9] << 8);
        if (version != expected) throw Refuse(path, $"format version {version}", $"format version {expected}", make);
        var body = bytes[HeaderLength..];
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes[10..HeaderLength]))
            throw Refuse(path, "a checksum that does not fit its bytes: the file is damaged or cut short", "the checksum written with it", make);
        return ReadBody(all);
    }

    /// <summary>An exception that names the file, what was found, what was expected and what to do.</summary>
    public static ModelException Refuse(string path, string found, string expected, string make = MakeFast) => new(
        $"The model {path} cannot be used: found {found}; expected {expected}. Fetch the file again (git checkout -- models) or train it: {make}");

    // The checksum holds, so the lengths inside can be trusted.
    private static ModelFile ReadBody(ArraySegment<byte> all)
    {
        using var body = new MemoryStream(all.Array!, HeaderLength, all.Count - HeaderLength, writable: false);
        using var reader = new BinaryReader(body, Encoding.UTF8);
        var file = new ModelFile(reader.ReadString(), reader.ReadString());
        var count = reader.ReadInt32();
        for (var i = 0; i < count; i++)
        {
            var name = reader.ReadString();
            var length = reader.ReadInt32();
            var stored = new ArraySegment<byte>(all.Array!, HeaderLength + (int)body.Position + sizeof(int), reader.ReadInt32());
            file._sections.Add(name, stored.Count == length ? stored : Unpack(stored, length));
            body.Position += stored.Count;
        }
        return file;
    }

    // A file says how long it is; a stream of another kind is copied as it grows.
    private static ArraySegment<byte> ReadAll(Stream stream)
    {
        if (stream is FileStream { Length: <= int.MaxValue })
        {
            var bytes = GC.AllocateUninitializedArray<byte>((int)(stream.Length - stream.Position));
            stream.ReadExactly(bytes);
            return bytes;
        }
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new(copy.GetBuffer(), 0, (int)copy.Length);
    }

    private static byte[] Unpack(ArraySegment<byte> stored, int length)
    {
        using var packed = new MemoryStream(stored.Array!, stored.Offset, stored.Count, writable: false);
        using var unpacked = new BrotliStream(packed, CompressionMode.Decompress);
        var content = GC.AllocateUninitializedArray<byte>(length);
        unpacked.ReadExactly(content);
        return content;
    }

    private static ArraySegment<byte> Pack(ArraySegment<byte> content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, new BrotliCompressionOptions { Quality = 9 }, leaveOpen: true)) brotli.Write(content);
        return packed.Length < content.Count ? packed.ToArray() : content;
    }
}
