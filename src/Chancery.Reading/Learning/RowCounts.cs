namespace Chancery.Reading.Learning;

/// <summary>How many things have each feature: of one that few have nothing can be learnt but these things themselves.</summary>
internal sealed class RowCounts
{
    private readonly int[] _counts;

    /// <summary>Counts.</summary>
    /// <param name="bits">Base-2 logarithm of the rows.</param>
    /// <param name="things">Rows of each thing's features.</param>
    public RowCounts(int bits, IEnumerable<int[]> things)
    {
        _counts = new int[1 << bits];
        foreach (var row in things.SelectMany(r => r)) _counts[row]++;
    }

    /// <summary>The rows that so many things or more have.</summary>
    public int[] Frequent(int[] rows, int least) => Array.FindAll(rows, row => _counts[row] >= least);
}
