namespace Chancery.Text.Neural;

/// <summary>From scores of arcs to the best tree with one root; it may cross its own arcs.</summary>
/// <remarks>
/// Mostly the best head of each word makes a tree already; else Chu and Liu (1965) and Edmonds (1967), with arcs from the root so dear that one is taken.
/// The twin of training/neural/decode.py.
/// </remarks>
internal static class TreeDecoder
{
    /// <summary>Finds the heads.</summary>
    /// <param name="scores">Shape (words, words + 1): the score of each head of each word; head 0 is the root, head k the word k - 1.</param>
    /// <param name="heads">Shape (words): filled with -1 for the root, else the index of the head.</param>
    public static void Decode(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var n = heads.Length;
        for (var i = 0; i < n; i++)
        {
            var row = scores.Slice(i * (n + 1), n + 1);
            var best = i == 0 && n > 0 ? 0 : -1;
            for (var h = 0; h <= n; h++)
            {
                if (h != i + 1 && (best < 0 || row[h] > row[best])) best = h;
            }
            heads[i] = best - 1;
        }
        if (IsTree(heads)) return;
        var tree = Arborescence(Matrix(scores, n));
        for (var i = 0; i < n; i++) heads[i] = tree[i + 1] - 1;
    }

    /// <summary>Whether heads (-1 for the root) are one tree with one root.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        var mark = new int[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] < 0) roots++;
            var j = i;
            while (j >= 0 && mark[j] == 0)
            {
                mark[j] = i + 1;
                j = heads[j];
            }
            if (j >= 0 && mark[j] == i + 1) return false;
        }
        return roots == 1;
    }

    private static double[][] Matrix(ReadOnlySpan<float> scores, int n)
    {
        double most = scores[0], least = scores[0];
        foreach (var score in scores) (most, least) = (Math.Max(most, score), Math.Min(least, score));
        // An arc that costs more than all else together is taken once.
        var fine = 1 + (n + 1) * (most - least);
        var matrix = new double[n + 1][];
        for (var i = 0; i <= n; i++)
        {
            matrix[i] = new double[n + 1];
            for (var h = 0; h <= n; h++)
                matrix[i][h] = i == 0 || h == i ? double.NegativeInfinity : scores[(i - 1) * (n + 1) + h] - (h == 0 ? fine : 0);
        }
        return matrix;
    }

    // Heads of the best arborescence of matrix[dependent][head] from the root 0.
    private static int[] Arborescence(double[][] matrix)
    {
        var heads = new int[matrix.Length];
        for (var i = 1; i < heads.Length; i++) heads[i] = Best(matrix[i]);
        var cycle = CycleOf(heads);
        if (cycle.Count == 0) return heads;
        var rest = Enumerable.Range(0, heads.Length).Except(cycle).ToArray();
        // The cycle becomes one node, the last: the arc that enters it breaks it where that costs least.
        var m = rest.Length;
        var small = new double[m + 1][];
        for (var a = 0; a <= m; a++) small[a] = new double[m + 1];
        var enter = new int[m];
        var leave = new int[m];
        for (var a = 0; a < m; a++)
        {
            var i = rest[a];
            for (var b = 0; b < m; b++) small[a][b] = a == b ? double.NegativeInfinity : matrix[i][rest[b]];
            leave[a] = cycle.MaxBy(h => matrix[i][h]);
            small[a][m] = matrix[i][leave[a]];
            enter[a] = cycle.MaxBy(d => matrix[d][i] - matrix[d][heads[d]]);
            small[m][a] = matrix[enter[a]][i] - matrix[enter[a]][heads[enter[a]]];
        }
        small[m][m] = double.NegativeInfinity;
        Array.Fill(small[0], double.NegativeInfinity);
        var found = Arborescence(small);
        for (var a = 1; a < m; a++) heads[rest[a]] = found[a] == m ? leave[a] : rest[found[a]];
        heads[enter[found[m]]] = rest[found[m]];
        return heads;
    }

    private static int Best(double[] row)
    {
        var best = 0;
        for (var h = 1; h < row.Length; h++)
        {
            if (row[h] > row[best]) best = h;
        }
        return best;
    }

    private static List<int> CycleOf(int[] heads)
    {
        var mark = new int[heads.Length];
        for (var i = 1; i < heads.Length; i++)
        {
            var j = i;
            while (j > 0 && mark[j] == 0)
            {
                mark[j] = i;
                j = heads[j];
            }
            if (j == 0 || mark[j] != i) continue;
            List<int> cycle = [j];
            for (var k = heads[j]; k != j; k = heads[k]) cycle.Add(k);
            return cycle;
        }
        return [];
    }
}
