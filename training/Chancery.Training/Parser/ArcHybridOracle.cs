using Chancery.Text.Parsing;

namespace Chancery.Training.Parser;

/// <summary>Counts the right arcs that each step of an arc-hybrid parser puts out of reach.</summary>
/// <remarks>After Goldberg and Nivre (2013). Exact for projective trees; crossing arcs are counted as if each were alone, which trains well enough.</remarks>
internal sealed class ArcHybridOracle
{
    private readonly int[] _heads;
    private readonly List<int>[] _children;

    /// <summary>Prepares for one sentence.</summary>
    /// <param name="heads">The right heads; -1 for the root.</param>
    public ArcHybridOracle(int[] heads)
    {
        _heads = heads;
        _children = new List<int>[heads.Length];
        for (var i = 0; i < heads.Length; i++) _children[i] = [];
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] >= 0) _children[heads[i]].Add(i);
        }
    }

    /// <summary>Fills the cost of each step, allowed or not.</summary>
    /// <param name="c">The state.</param>
    /// <param name="costs">Receives the costs, by <see cref="Transition"/>.</param>
    public void Costs(Configuration c, Span<int> costs)
    {
        costs.Clear();
        int top = c.Stack(0), under = c.Stack(1), next = c.Next;
        if (next < c.None) costs[(int)Transition.Shift] = ShiftCost(c, top, next);
        if (top == c.None) return;
        var waiting = _children[top].Count(child => child >= next);
        var head = _heads[top];
        costs[(int)Transition.Left] = waiting + (head == -1 || head == under || head > next ? 1 : 0);
        costs[(int)Transition.Right] = waiting + (head == -1 || head >= next ? 1 : 0);
    }

    private int ShiftCost(Configuration c, int top, int next)
    {
        var head = _heads[next];
        var cost = head >= 0 && head < next && head != top && IsOnStack(c, head) ? 1 : 0;
        foreach (var child in _children[next])
        {
            if (child < next && IsOnStack(c, child)) cost++;
        }
        return cost;
    }

    // A token left of the buffer is on the stack until it has a head.
    private static bool IsOnStack(Configuration c, int token) => c.Head[token] == c.None;
}
