namespace Chancery.Reading.Learning;

/// <summary>The mean of weights as they stood after the later passes (Polyak and Juditsky 1992): steadier than the last of them.</summary>
/// <param name="length">Number of weights.</param>
/// <param name="passes">Passes over the examples, of which the later half counts.</param>
internal sealed class Mean(int length, int passes)
{
    private readonly float[] _sums = new float[length];
    private int _counted;

    /// <summary>Counts the weights after a pass, if it is one of the later ones.</summary>
    /// <param name="pass">Its number, from 0.</param>
    /// <param name="weights">As they stand.</param>
    public void Count(int pass, ReadOnlySpan<float> weights)
    {
        if (pass < passes / 2) return;
        _counted++;
        for (var i = 0; i < weights.Length; i++) _sums[i] += weights[i];
    }

    /// <summary>The mean; the weights themselves where nothing was counted.</summary>
    public float Of(int index, float last) => _counted == 0 ? last : _sums[index] / _counted;
}
