namespace Chancery.Reading.Learning;

/// <summary>Log odds as shares.</summary>
internal static class Shares
{
    /// <summary>Turns log odds into shares that are 1 together.</summary>
    public static void Of(Span<float> values)
    {
        var highest = Highest(values);
        var sum = 0f;
        foreach (ref var value in values)
        {
            value = MathF.Exp(value - highest);
            sum += value;
        }
        foreach (ref var value in values) value /= sum;
    }

    /// <summary>Turns scores into logarithms of such shares.</summary>
    public static void LogOf(Span<float> scores)
    {
        var highest = Highest(scores);
        var sum = 0f;
        foreach (var score in scores) sum += MathF.Exp(score - highest);
        var all = highest + MathF.Log(sum);
        foreach (ref var score in scores) score -= all;
    }

    /// <summary>The highest of some values, at least one.</summary>
    public static float Highest(ReadOnlySpan<float> values)
    {
        var highest = values[0];
        foreach (var value in values) highest = MathF.Max(highest, value);
        return highest;
    }
}
