using System.Runtime.CompilerServices;

namespace Chancery.Text.Models;

/// <summary>Writes and reads a <see cref="WeightTable"/> without its empty rows.</summary>
/// <remarks>
/// Bits, stride, number of rows kept, number of bytes that follow (int32 each); then for each row the gap to the row before (7-bit groups), the number
/// of cells that are not zero (one byte) and for each the gap to the cell before (one byte) and the weight (zigzag, 7-bit groups).
/// </remarks>
internal static class SparseWeights
{
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
            body.Write7BitEncodedInt(row - before);
            before = row;
            WriteRow(body, cells);
        }
        writer.Write(table.Bits);
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
        var weights = HugePages.Allocate((1 << bits) * stride);
        Fill(weights, stride, kept, reader.ReadBytes(reader.ReadInt32()));
        return new(bits, stride, weights);
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
