namespace Chancery.Text.Models;

/// <summary>Writes and reads a <see cref="WeightTable"/> without its empty rows.</summary>
/// <remarks>
/// Bits and stride (int32), number of rows kept (int32), then for each the gap to the row before (7-bit groups), the number of cells that are not zero
/// (one byte) and for each the gap to the cell before (one byte) and the weight (zigzag, 7-bit groups).
/// </remarks>
internal static class SparseWeights
{
    /// <summary>Writes a table.</summary>
    public static void Write(BinaryWriter writer, WeightTable table)
    {
        var rows = new List<int>();
        var weights = table.Weights;
        for (var row = 0; row < 1 << table.Bits; row++)
        {
            if (weights.Slice(row * table.Stride, table.Stride).ContainsAnyExcept((short)0)) rows.Add(row);
        }
        writer.Write(table.Bits);
        writer.Write(table.Stride);
        writer.Write(rows.Count);
        var before = 0;
        foreach (var row in rows)
        {
            writer.Write7BitEncodedInt(row - before);
            before = row;
            WriteRow(writer, weights.Slice(row * table.Stride, table.Stride));
        }
    }

    /// <summary>Reads a table.</summary>
    public static WeightTable Read(BinaryReader reader)
    {
        var bits = reader.ReadInt32();
        var stride = reader.ReadInt32();
        var weights = new short[(1 << bits) * stride];
        var kept = reader.ReadInt32();
        var row = 0;
        for (var i = 0; i < kept; i++)
        {
            row += reader.Read7BitEncodedInt();
            var cells = weights.AsSpan(row * stride, stride);
            var count = reader.ReadByte();
            var cell = 0;
            for (var k = 0; k < count; k++)
            {
                cell += reader.ReadByte();
                var zigzag = reader.Read7BitEncodedInt();
                cells[cell] = (short)((zigzag >> 1) ^ -(zigzag & 1));
            }
        }
        return new(bits, stride, weights);
    }

    private static void WriteRow(BinaryWriter writer, ReadOnlySpan<short> cells)
    {
        var count = 0;
        foreach (var weight in cells)
        {
            if (weight != 0) count++;
        }
        writer.Write((byte)count);
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
}
