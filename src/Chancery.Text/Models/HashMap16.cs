using System.Collections.Frozen;

namespace Chancery.Text.Models;

/// <summary>A learnt map from hashed keys to small numbers, as models store them.</summary>
internal static class HashMap16
{
    /// <summary>Writes the pairs in the order of their keys.</summary>
    public static void Write(BinaryWriter writer, IReadOnlyDictionary<ulong, ushort> map)
    {
        writer.Write(map.Count);
        foreach (var (key, value) in map.OrderBy(p => p.Key))
        {
            writer.Write(key);
            writer.Write(value);
        }
    }

    /// <summary>Reads the pairs.</summary>
    public static FrozenDictionary<ulong, ushort> Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var map = new Dictionary<ulong, ushort>(count);
        for (var i = 0; i < count; i++) map.Add(reader.ReadUInt64(), reader.ReadUInt16());
        return map.ToFrozenDictionary();
    }
}
