using System.Collections.Immutable;

namespace Chancery.Text.Tokenisation;

/// <summary>Collects the tokens of a document in order.</summary>
internal sealed class TokenSink
{
    private readonly ImmutableArray<TextSpan>.Builder _spans;
    private readonly ImmutableArray<bool>.Builder _glued;

    /// <summary>Makes a sink that expects about so many tokens.</summary>
    public TokenSink(int expected)
    {
        _spans = ImmutableArray.CreateBuilder<TextSpan>(expected);
        _glued = ImmutableArray.CreateBuilder<bool>(expected);
    }

    /// <summary>Adds one token.</summary>
    public void Add(int start, int end, bool glued = false)
    {
        _spans.Add(new(start, end));
        _glued.Add(glued);
    }

    /// <summary>Empties the sink into the two arrays.</summary>
    public (ImmutableArray<TextSpan> Spans, ImmutableArray<bool> Glued) Drain() => (_spans.DrainToImmutable(), _glued.DrainToImmutable());
}
