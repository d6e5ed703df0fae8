using System.Numerics;
using Chancery.Text.Models;

namespace Chancery.Reading.Learning;

/// <summary>Collects the rows of one object's features. The order of the calls tells the templates apart, so every object must make the same calls.</summary>
/// <param name="rows">Room for them.</param>
/// <param name="bits">Base-2 logarithm of the number of rows of the table.</param>
internal ref struct FeatureRows(Span<int> rows, int bits)
{
    /// <summary>What stands for a word that is not there.</summary>
    public static readonly ulong None = FeatureHash.Spread(977);

    private readonly Span<int> _rows = rows;
    private int _count;

    /// <summary>Number of the next feature's template. Set back for features of which an object has several, so that their order does not tell them apart.</summary>
    public uint Template { get; set; }

    /// <summary>What was collected since <see cref="Clear"/>.</summary>
    public readonly ReadOnlySpan<int> All => _rows[.._count];

    /// <summary>A small number as a value; 0 or more.</summary>
    public static ulong Number(int value) => FeatureHash.Spread((ulong)(value + 1));

    /// <summary>A measure in steps, as a value.</summary>
    public static ulong Step(float value, float size, int most) => Number((int)Math.Clamp(MathF.Floor(value / size), -most, most) + most);

    /// <summary>Begins anew.</summary>
    public void Clear() => (_count, Template) = (0, 0);

    /// <summary>Adds a feature of one value, spread already.</summary>
    public void Add(ulong value) => _rows[_count++] = FeatureHash.Row(Template++, value, bits);

    /// <summary>Adds a feature of two values.</summary>
    public void Add(ulong a, ulong b) => Add(FeatureHash.Join(a, b));

    /// <summary>Adds a feature of three values.</summary>
    public void Add(ulong a, ulong b, ulong c) => Add(FeatureHash.Join(FeatureHash.Join(a, b), c));

    /// <summary>Adds a feature of four values.</summary>
    public void Add(ulong a, ulong b, ulong c, ulong d) => Add(FeatureHash.Join(FeatureHash.Join(FeatureHash.Join(a, b), c), d));

    /// <summary>Adds one feature for each bit that is set, with a value.</summary>
    public void AddBits(uint set, ulong with)
    {
        for (; set != 0; set &= set - 1)
            _rows[_count++] = FeatureHash.Row(Template, FeatureHash.Join(FeatureHash.Spread((ulong)BitOperations.TrailingZeroCount(set)), with), bits);
        Template++;
    }
}
