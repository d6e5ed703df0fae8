using System.Numerics;
using System.Runtime.CompilerServices;

namespace Chancery.Text.Models;

/// <summary>Writes and reads a <see cref="WeightTable"/> without its empty rows.</summary>
/// <remarks>
/// Bits, stride, number of rows kept, number of bytes that follow (int32 each); then for each row the gap to the row before (7-bit groups), the number
/// of cells that are not zero (one byte) and for each the gap to the cell before (one byte) and the weight (zigzag, 7-bit groups). Where the stride is 4, and
/// <see cref="Narrow"/> is added to the bits: for each row the gap times 16, plus a bit for each cell that is not zero, and these cells' weights.
/// </remarks>
internal static class SparseWeights
{
    private const int Narrow = 256;

    /// <summary>Writes a table.</summary>
    public static void Write(BinaryWriter writer, WeightTable table)
    {
        using var memory = new MemoryStream();
        using var body = new BinaryWriter(memory);
        int kept = 0, before = 0;
        for (var row = 0; row < 1 << table.Bits; row++)
        {
            var cells = table.Weights.Slice(row * table.Stride, table.Stride);
            if (!cells.ContainsAnyExcept((short)0)) continue;
            kept++;
            if (table.Stride == 4)
            {
                WriteNarrow(body, row - before, cells);
            }
            else
            {
                body.Write7BitEncodedInt(row - before);
                WriteRow(body, cells);
            }
            before = row;
        }
        writer.Write(table.Stride == 4 ? table.Bits + Narrow : table.Bits);
        writer.Write(table.Stride);
        writer.Write(kept);
        writer.Write((int)memory.Length);
        writer.Write(memory.GetBuffer(), 0, (int)memory.Length);
    }

    /// <summary>Reads a table.</summary>
    public static WeightTable Read(BinaryReader reader)
    {
        var bits = reader.ReadInt32();
        var stride = reader.ReadInt32();
        var kept = reader.ReadInt32();
        var isNarrow = bits >= Narrow;
        if (isNarrow) bits -= Narrow;
        var weights = HugePages.Allocate((1 << bits) * stride);
        var length = reader.ReadInt32();
        var bytes = BytesOf(reader, length);
        if (isNarrow) FillNarrow(weights, kept, bytes);
        else Fill(weights, stride, kept, bytes);
        return new(bits, stride, weights);
    }

    // Where they lie, if they lie in memory: there are megabytes of them.
    private static ReadOnlySpan<byte> BytesOf(BinaryReader reader, int length)
    {
        if (reader.BaseStream is not MemoryStream memory || !memory.TryGetBuffer(out var buffer)) return reader.ReadBytes(length);
        var bytes = buffer.AsSpan((int)memory.Position, length);
        memory.Position += length;
        return bytes;
    }

    private static void WriteNarrow(BinaryWriter writer, int gap, ReadOnlySpan<short> cells)
    {
        var mask = 0;
        for (var cell = 0; cell < cells.Length; cell++) mask |= cells[cell] != 0 ? 1 << cell : 0;
        writer.Write7BitEncodedInt(gap * 16 + mask);
        foreach (int weight in cells)
        {
            if (weight != 0) writer.Write7BitEncodedInt((weight << 1) ^ (weight >> 31));
        }
    }

    private static void WriteRow(BinaryWriter writer, ReadOnlySpan<short> cells)
    {
        writer.Write((byte)(cells.Length - cells.Count((short)0)));
        var before = 0;
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (cells[cell] == 0) continue;
            writer.Write((byte)(cell - before));
            before = cell;
            int weight = cells[cell];
            writer.Write7BitEncodedInt((weight << 1) ^ (weight >> 31));
        }
    }

    // Millions of numbers are decoded once a process: it may not wait for the runtime to find this method hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(short[] weights, int stride, int kept, ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            int at = 0, row = 0;
            for (var i = 0; i < kept; i++)
            {
                row += Number(bytes, ref at);
                var cell = row * stride;
                for (var left = bytes[at++]; left > 0; left--)
                {
                    cell += bytes[at++];
                    var zigzag = Number(bytes, ref at);
                    weights[cell] = (short)((zigzag >> 1) ^ -(zigzag & 1));
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillNarrow(short[] weights, int kept, ReadOnlySpan<byte> bytes)
    {
        int at = 0, row = 0;
        for (var i = 0; i < kept; i++)
        {
            var head = Number(bytes, ref at);
            row += head >> 4;
            for (var mask = head & 15; mask != 0; mask &= mask - 1)
            {
                var zigzag = Number(bytes, ref at);
                weights[row * 4 + BitOperations.TrailingZeroCount(mask)] = (short)((zigzag >> 1) ^ -(zigzag & 1));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        unchecked
        {
            int b = bytes[at++], value = b & 127;
            for (var shift = 7; b > 127; shift += 7)
            {
                b = bytes[at++];
                value |= (b & 127) << shift;
            }
            return value;
        }
    }
}
