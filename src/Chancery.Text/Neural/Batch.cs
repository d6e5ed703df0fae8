namespace Chancery.Text.Neural;

/// <summary>Sentences packed for a recurrent network: longest first, and laid out time by time, so that the rows of one moment lie together.</summary>
/// <remarks>Row (time t, sentence s) is <c>Start(t) + s</c>; at time t the first <c>Rows(t)</c> sentences go on.</remarks>
internal sealed class Batch
{
    private readonly int[] _order;
    private readonly int[] _lengths;
    private readonly int[] _starts;

    /// <summary>Packs sentences of the given lengths, none of them 0.</summary>
    public Batch(ReadOnlySpan<int> lengths)
    {
        _order = new int[lengths.Length];
        var keys = new int[lengths.Length];
        for (var i = 0; i < lengths.Length; i++) (_order[i], keys[i]) = (i, -lengths[i]);
        // The order among sentences of one length changes nothing in what comes out, but it should not depend on the sort either.
        Array.Sort(keys, _order, Comparer<int>.Default);
        _lengths = new int[lengths.Length];
        for (var s = 0; s < _order.Length; s++) _lengths[s] = lengths[_order[s]];
        Times = _lengths.Length == 0 ? 0 : _lengths[0];
        _starts = new int[Times + 1];
        var rows = _lengths.Length;
        for (var t = 0; t < Times; t++)
        {
            while (_lengths[rows - 1] <= t) rows--;
            _starts[t + 1] = _starts[t] + rows;
        }
    }

    /// <summary>Number of sentences.</summary>
    public int Sentences => _order.Length;

    /// <summary>Length of the longest sentence.</summary>
    public int Times { get; }

    /// <summary>Number of words.</summary>
    public int Words => _starts[^1];

    /// <summary>Row of the first sentence at a time.</summary>
    public int Start(int time) => _starts[time];

    /// <summary>How many sentences go on at a time; 0 after the last.</summary>
    public int Rows(int time) => time < Times ? _starts[time + 1] - _starts[time] : 0;

    /// <summary>Length of the sentence at a place of the sorted order.</summary>
    public int Length(int place) => _lengths[place];

    /// <summary>Which of the given sentences stands at a place of the sorted order.</summary>
    public int Sentence(int place) => _order[place];
}
