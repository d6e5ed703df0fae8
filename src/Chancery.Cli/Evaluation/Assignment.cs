namespace Chancery.Cli.Evaluation;

/// <summary>The assignment of rows to columns, each at most once, with the greatest sum (Kuhn and Munkres, by shortest augmenting paths).</summary>
internal static class Assignment
{
    /// <summary>The greatest sum that an assignment reaches.</summary>
    /// <param name="gain">What row i with column j gains; nothing below zero.</param>
    public static double Best(double[,] gain)
    {
        ArgumentNullException.ThrowIfNull(gain);
        var (rows, columns) = (gain.GetLength(0), gain.GetLength(1));
        if (rows > columns) return Best(Turn(gain));
        if (rows == 0) return 0;
        var column = new int[columns + 1];
        double[] rowPrice = new double[rows + 1], columnPrice = new double[columns + 1];
        for (var row = 1; row <= rows; row++) Augment(gain, row, column, rowPrice, columnPrice);
        var sum = 0.0;
        for (var j = 1; j <= columns; j++)
        {
            if (column[j] > 0) sum += gain[column[j] - 1, j - 1];
        }
        return sum;
    }

    // Finds a place for one row; column[j] is the row (from one) that has column j, 0 none.
    private static void Augment(double[,] gain, int row, int[] column, double[] rowPrice, double[] columnPrice)
    {
        var columns = column.Length - 1;
        var (slack, way, done) = (new double[columns + 1], new int[columns + 1], new bool[columns + 1]);
        Array.Fill(slack, double.MaxValue);
        column[0] = row;
        var at = 0;
        do
        {
            done[at] = true;
            var (here, next, step) = (column[at], -1, double.MaxValue);
            for (var j = 1; j <= columns; j++)
            {
                if (done[j]) continue;
                var cost = -gain[here - 1, j - 1] - rowPrice[here] - columnPrice[j];
                if (cost < slack[j]) (slack[j], way[j]) = (cost, at);
                if (slack[j] < step) (step, next) = (slack[j], j);
            }
            for (var j = 0; j <= columns; j++)
            {
                if (done[j])
                {
                    rowPrice[column[j]] += step;
                    columnPrice[j] -= step;
                }
                else slack[j] -= step;
            }
            at = next;
        }
        while (column[at] != 0);
        for (; at != 0; at = way[at]) column[at] = column[way[at]];
    }

    private static double[,] Turn(double[,] gain)
    {
        var turned = new double[gain.GetLength(1), gain.GetLength(0)];
        for (var i = 0; i < gain.GetLength(0); i++)
        {
            for (var j = 0; j < gain.GetLength(1); j++) turned[j, i] = gain[i, j];
        }
        return turned;
    }
}
