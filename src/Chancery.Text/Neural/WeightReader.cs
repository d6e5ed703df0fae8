using System.Runtime.InteropServices;

namespace Chancery.Text.Neural;

/// <summary>Reads 16-bit weights one after another, in the order of training/neural/modelfile.py.</summary>
internal sealed class WeightReader(BinaryReader reader)
{
    /// <summary>The next weights as they are.</summary>
    public Half[] Halves(int count)
    {
        var weights = new Half[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return weights;
    }

    /// <summary>The next weights in 32 bits.</summary>
    public float[] Floats(int count)
    {
        var weights = new float[count];
        var halves = Halves(count);
        for (var i = 0; i < count; i++) weights[i] = (float)halves[i];
        return weights;
    }

    /// <summary>The next keys.</summary>
    public ulong[] Keys(int count)
    {
        var keys = new ulong[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        return keys;
    }
}
