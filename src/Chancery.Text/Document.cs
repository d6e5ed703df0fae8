using System.Collections.Immutable;
using Chancery.Text.Naming;

namespace Chancery.Text;

/// <summary>An article with its layers: one array an attribute, one element a token.</summary>
/// <remarks>
/// Immutable and safe for all threads. An annotator returns a new document that shares every array it did not make (<c>document with { … }</c>).
/// A token is a syntactic word as UD defines it: "don't" is the two tokens "do" and "n't".
/// </remarks>
public sealed record Document(Article Article)
{
    /// <summary>Which layers are filled.</summary>
    public Layers Layers { get; init; }

    /// <summary>Spans of the tokens. Shape (tokens); ordered, disjoint, never empty, and together they cover all but white space of the blocks read.</summary>
    public ImmutableArray<TextSpan> Tokens { get; init; } = [];

    /// <summary>Whether the token is glued to the one before it inside one orthographic word ("n't" in "don't"). Shape (tokens).</summary>
    public ImmutableArray<bool> Glued { get; init; } = [];

    /// <summary>Sentences in text order. Every token is in exactly one; no sentence crosses a block.</summary>
    public ImmutableArray<TokenRange> Sentences { get; init; } = [];

    /// <summary>Index of each sentence's block in <see cref="Article.Blocks"/>. Shape (sentences).</summary>
    public ImmutableArray<int> SentenceBlocks { get; init; } = [];

    /// <summary>Shape (tokens).</summary>
    public ImmutableArray<Upos> Upos { get; init; } = [];

    /// <summary>Penn Treebank tags. Shape (tokens).</summary>
    public ImmutableArray<string> Xpos { get; init; } = [];

    /// <summary>Morphological features as in CoNLL-U ("Number=Sing|Person=3"); "_" for none. Shape (tokens).</summary>
    public ImmutableArray<string> Feats { get; init; } = [];

    /// <summary>Shape (tokens).</summary>
    public ImmutableArray<string> Lemmas { get; init; } = [];

    /// <summary>Index of the head in this document; -1 for the root of a sentence. Shape (tokens).</summary>
    public ImmutableArray<int> Heads { get; init; } = [];

    /// <summary>UD relations with subtypes ("nsubj:pass"). Shape (tokens).</summary>
    public ImmutableArray<string> DepRels { get; init; } = [];

    /// <summary>Names in text order; disjoint, each inside one sentence.</summary>
    public ImmutableArray<Name> Names { get; init; } = [];

    /// <summary>Number of tokens.</summary>
    public int Count => Tokens.Length;

    /// <summary>The token at an index.</summary>
    public Token this[int index] => new(this, index);

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> FormOf(int token) => TextOf(Tokens[token]);

    /// <summary>The characters of a span.</summary>
    public ReadOnlySpan<char> TextOf(TextSpan span) => Article.Text.AsSpan(span.Start, span.Length);

    /// <summary>The characters from the first to the last token of a range; empty for an empty range.</summary>
    public ReadOnlySpan<char> TextOf(TokenRange range) => range.Count == 0 ? [] : TextOf(SpanOf(range));

    /// <summary>From the start of the first to the end of the last token.</summary>
    /// <exception cref="ArgumentException">The range is empty.</exception>
    public TextSpan SpanOf(TokenRange range) => range.Count > 0
        ? new(Tokens[range.First].Start, Tokens[range.End - 1].End)
        : throw new ArgumentException($"Token range {range} is empty and stands nowhere in the text.", nameof(range));

    /// <summary>Index of the sentence that holds the token.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].First <= token) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /// <summary>The block that holds the sentence.</summary>
    public Block BlockOf(int sentence) => Article.Blocks[SentenceBlocks[sentence]];
}
