namespace Chancery.Text;

/// <summary>A half-open range [<see cref="First"/>, <see cref="End"/>) of token indices of one document.</summary>
public readonly record struct TokenRange : IComparable<TokenRange>
{
    /// <summary>Makes a range.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="first"/> is negative or behind <paramref name="end"/>.</exception>
    public TokenRange(int first, int end)
    {
        if (first < 0 || end < first)
            throw new ArgumentOutOfRangeException(nameof(first), $"A token range needs 0 <= first <= end; found [{first}, {end}).");
        First = first;
        End = end;
    }

    /// <summary>Index of the first token.</summary>
    public int First { get; }

    /// <summary>Index after the last token.</summary>
    public int End { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => End - First;

    /// <summary>Whether the token lies inside this range.</summary>
    public bool Contains(int token) => First <= token && token < End;

    /// <summary>Whether all of <paramref name="other"/> lies inside this range.</summary>
    public bool Contains(TokenRange other) => First <= other.First && other.End <= End;

    /// <summary>Whether the two ranges share at least one token.</summary>
    public bool Overlaps(TokenRange other) => First < other.End && other.First < End;

    /// <summary>Orders by first token, then by end.</summary>
    public int CompareTo(TokenRange other) => First != other.First ? First.CompareTo(other.First) : End.CompareTo(other.End);

    /// <inheritdoc />
    public override string ToString() => $"[{First}..{End})";
}
