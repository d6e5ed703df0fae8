using System.Buffers.Binary;
using System.Numerics;

namespace Chancery.Text.Models;

/// <summary>A learnt map from hashed keys to small numbers: open addressing over one array, stored as it stands in memory, less the empty places.</summary>
/// <remarks>Immutable. A model is loaded at the start of each run, which building a dictionary of some 100,000 entries would make wait.</remarks>
internal sealed class HashMap16
{
    private readonly ulong[] _keys;
    private readonly ushort[] _values;
    private readonly int _shift;

    private HashMap16(ulong[] keys, ushort[] values)
    {
        _keys = keys;
        _values = values;
        _shift = 64 - BitOperations.Log2((uint)keys.Length);
    }

    /// <summary>Number of pairs.</summary>
    public int Count { get; private init; }

    /// <summary>A map of the pairs.</summary>
    /// <param name="pairs">Key 0 stands for an empty place and is not allowed.</param>
    public static HashMap16 Of(IReadOnlyDictionary<ulong, ushort> pairs)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, pairs.Count * 2));
        var map = new HashMap16(new ulong[size], new ushort[size]) { Count = pairs.Count };
        // In the order of the keys, so that the same pairs lie in the same places whatever dictionary they come from.
        foreach (var (key, value) in pairs.OrderBy(p => p.Key))
        {
            if (key == 0) throw new ArgumentException("A key may not be 0.", nameof(pairs));
            var at = map.PlaceOf(key);
            map._keys[at] = key;
            map._values[at] = value;
        }
        return map;
    }

    /// <summary>Looks a key up.</summary>
    public bool TryGet(ulong key, out ushort value)
    {
        var at = PlaceOf(key);
        value = _values[at];
        return _keys[at] == key && key != 0;
    }

    /// <summary>The value of a key; 0 where there is none.</summary>
    public ushort Find(ulong key) => _values[PlaceOf(key)];

    /// <summary>Writes the map: places, pairs (int32 each), a bit a place, the keys and the values of the places taken.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_keys.Length);
        writer.Write(Count);
        var taken = new byte[(_keys.Length + 7) / 8];
        var keys = new List<ulong>(Count);
        var values = new List<ushort>(Count);
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] == 0) continue;
            taken[i / 8] |= (byte)(1 << (i % 8));
            keys.Add(_keys[i]);
            values.Add(_values[i]);
        }
        writer.Write(taken);
        foreach (var key in keys) writer.Write(key);
        foreach (var value in values) writer.Write(value);
    }

    /// <summary>Reads a map.</summary>
    public static HashMap16 Read(BinaryReader reader)
    {
        var keys = new ulong[reader.ReadInt32()];
        var values = new ushort[keys.Length];
        var count = reader.ReadInt32();
        var taken = reader.ReadBytes((keys.Length + 7) / 8);
        var known = reader.ReadBytes(count * sizeof(ulong));
        var valued = reader.ReadBytes(count * sizeof(ushort));
        var next = 0;
        for (var place = 0; place < taken.Length; place++)
        {
            for (uint left = taken[place]; left != 0; left &= left - 1)
            {
                var at = place * 8 + BitOperations.TrailingZeroCount(left);
                keys[at] = BinaryPrimitives.ReadUInt64LittleEndian(known.AsSpan(next * sizeof(ulong)));
                values[at] = BinaryPrimitives.ReadUInt16LittleEndian(valued.AsSpan(next * sizeof(ushort)));
                next++;
            }
        }
        return new(keys, values) { Count = count };
    }

    /// <summary>Where the key lies, or the empty place where it would.</summary>
    private int PlaceOf(ulong key)
    {
        var at = (int)(unchecked(key * 0x9E3779B97F4A7C15) >> _shift);
        while (_keys[at] != key && _keys[at] != 0) at = (at + 1) & (_keys.Length - 1);
        return at;
    }
}
