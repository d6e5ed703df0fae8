using Chancery.Reading.Learning;
using Chancery.Text.Neural;

namespace Chancery.Reading.Events.Learnt.Network;

/// <summary>Says what one word has to do with another: three scores of both and of how far apart they stand.</summary>
internal sealed class PairHead
{
    private const int Hidden = 64, Far = 12, Labels = 3;

    private readonly int _units;
    private readonly PackedMatrix _one, _two;
    private readonly float[] _bias, _places, _out, _outBias;

    /// <summary>Reads the weights.</summary>
    public PairHead(WeightReader weights, int units)
    {
        _units = units;
        _one = new(weights.Floats(Hidden * units), units);
        _bias = weights.Floats(Hidden);
        _two = new(weights.Floats(Hidden * units), units);
        _places = weights.Floats((2 * Far + 1) * Hidden);
        _out = weights.Floats(Labels * Hidden);
        _outBias = weights.Floats(Labels);
    }

    /// <summary>What is the same whichever word stands on the other side.</summary>
    /// <param name="words">What the last layer made. Shape (count, units).</param>
    /// <param name="count">Number of words.</param>
    public (float[] One, float[] Two) Prepare(float[] words, int count)
    {
        var (one, two) = (new float[count * Hidden], new float[count * Hidden]);
        for (var t = 0; t < count; t++) _bias.CopyTo(one.AsSpan(t * Hidden));
        _one.AddProduct(words, _units, count, one, Hidden);
        _two.AddProduct(words, _units, count, two, Hidden);
        return (one, two);
    }

    /// <summary>Log chances.</summary>
    /// <param name="prepared">As <see cref="Prepare"/> gave it.</param>
    /// <param name="of">The word whose part is asked for: an act.</param>
    /// <param name="to">The other: somebody named.</param>
    /// <param name="chances">Receives log chances of none, actor, recipient.</param>
    public void Read((float[] One, float[] Two) prepared, int of, int to, Span<float> chances)
    {
        var one = prepared.One.AsSpan(of * Hidden, Hidden);
        var two = prepared.Two.AsSpan(to * Hidden, Hidden);
        var place = _places.AsSpan((Math.Clamp(to - of, -Far, Far) + Far) * Hidden, Hidden);
        _outBias.CopyTo(chances);
        for (var u = 0; u < Hidden; u++)
        {
            var value = one[u] + two[u] + place[u];
            if (value <= 0) continue;
            for (var label = 0; label < Labels; label++) chances[label] += value * _out[label * Hidden + u];
        }
        Shares.LogOf(chances);
    }
}
