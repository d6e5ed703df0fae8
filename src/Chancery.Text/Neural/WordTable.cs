namespace Chancery.Text.Neural;

/// <summary>Vectors of the features of words, in 16 bits; a word is the sum of its features' vectors.</summary>
internal sealed class WordTable
{
    private const int UnknownForm = 1;

    private readonly Dictionary<ulong, int> _rows;
    private readonly Half[] _vectors;

    /// <summary>Takes over what was read.</summary>
    /// <param name="keys">Keys of the features known; the first has the vector 2.</param>
    /// <param name="vectors">Shape (keys + 2, units): vector 0 is nothing, vector 1 stands for a form not known.</param>
    /// <param name="units">Length of a vector.</param>
    public WordTable(ReadOnlySpan<ulong> keys, Half[] vectors, int units)
    {
        Units = units;
        _vectors = vectors;
        _rows = new(keys.Length);
        for (var i = 0; i < keys.Length; i++) _rows.Add(keys[i], i + 2);
    }

    /// <summary>Length of a vector.</summary>
    public int Units { get; }

    /// <summary>Writes the vector of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="vector">Shape (units): filled.</param>
    public void Read(ReadOnlySpan<char> form, Span<float> vector)
    {
        Span<ulong> keys = stackalloc ulong[WordFeatures.Count];
        WordFeatures.Of(form, keys);
        vector.Clear();
        for (var feature = 0; feature < keys.Length; feature++)
        {
            if (!_rows.TryGetValue(keys[feature], out var row))
            {
                if (feature > 0) continue;
                row = UnknownForm;
            }
            var summand = _vectors.AsSpan(row * Units, Units);
            for (var u = 0; u < summand.Length; u++) vector[u] += (float)summand[u];
        }
    }
}
