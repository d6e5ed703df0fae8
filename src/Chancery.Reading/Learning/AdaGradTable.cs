using Chancery.Text.Models;

namespace Chancery.Reading.Learning;

/// <summary>Weights of hashed features, moved by AdaGrad (Duchi, Hazan and Singer 2011): the oftener a cell has moved, the less it does.</summary>
/// <param name="bits">Base-2 logarithm of the rows.</param>
/// <param name="columns">Cells a row: one for each class that is told apart.</param>
/// <param name="rate">How fast weights move at first.</param>
/// <param name="shrink">How strongly they are drawn to 0.</param>
/// <param name="passes">Passes over the examples, of which the later half goes into the mean.</param>
internal sealed class AdaGradTable(int bits, int columns, float rate, float shrink, int passes)
{
    private readonly float[] _weights = new float[columns << bits];
    private readonly float[] _squares = new float[columns << bits];
    private readonly Mean _mean = new(columns << bits, passes);

    /// <summary>Begins from nothing; the mean stays.</summary>
    public void Clear()
    {
        Array.Clear(_weights);
        Array.Clear(_squares);
    }

    /// <summary>Ends a pass.</summary>
    /// <param name="pass">Its number, from 0.</param>
    public void Count(int pass) => _mean.Count(pass, _weights);

    /// <summary>Sum of the weights of some rows in a column.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="column">The column.</param>
    /// <param name="sum">To what they are added.</param>
    public float Sum(ReadOnlySpan<int> rows, int column = 0, float sum = 0)
    {
        foreach (var row in rows) sum += _weights[(row * columns) + column];
        return sum;
    }

    /// <summary>Moves the weights of some rows in a column against a gradient.</summary>
    public void Move(ReadOnlySpan<int> rows, float gradient, int column = 0)
    {
        foreach (var row in rows)
        {
            var at = (row * columns) + column;
            var own = gradient + (shrink * _weights[at]);
            _squares[at] += own * own;
            _weights[at] -= rate * own / MathF.Sqrt(_squares[at] + 1e-6f);
        }
    }

    /// <summary>The mean as a table of 16-bit weights.</summary>
    /// <param name="stride">Cells a row of the table; those behind the columns are 0.</param>
    /// <param name="scale">What a weight of 1 is in it.</param>
    public WeightTable Table(int stride, float scale)
    {
        var table = new short[stride << bits];
        for (var row = 0; row < 1 << bits; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var at = (row * columns) + column;
                table[(row * stride) + column] = (short)Math.Clamp(MathF.Round(_mean.Of(at, _weights[at]) * scale), short.MinValue, short.MaxValue);
            }
        }
        return new(bits, stride, table);
    }
}
