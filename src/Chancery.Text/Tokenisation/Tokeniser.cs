namespace Chancery.Text.Tokenisation;

/// <summary>Cuts the text of an article into syntactic words by the conventions of UD English (EWT, GUM).</summary>
/// <remarks>
/// Reads the blocks that are read (<see cref="Block.IsRead"/>) and no others. Clitics are tokens glued to the word before ("do" + "n't", "Syria" + "'s",
/// "states" + "'");
/// a hyphen between words is a token of its own, but not after a prefix ("non-aligned", "e-mail"). A full stop belongs to an abbreviation inside a sentence
/// and is a token of its
/// own at the end of one, so that the sentence splitter need not know abbreviations.
/// Every character of the blocks read lies in exactly one token, save white space, the zero-width space, and invisible marks (soft hyphen, joiners, direction
/// marks) that stand
/// outside of words. Time is linear in the text. Immutable; safe for all threads.
/// </remarks>
public sealed class Tokeniser : IAnnotator
{
    /// <inheritdoc />
    public Layers Requires => Layers.None;

    /// <inheritdoc />
    public Layers Provides => Layers.Tokens;

    /// <inheritdoc />
    public Document Annotate(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var article = document.Article;
        var sink = new TokenSink((article.Text.Length / 5) + 8);
        foreach (var block in article.Blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            if (block.IsRead) new BlockScanner(article.Text, block.Span, sink).Scan();
        }
        var (spans, glued) = sink.Drain();
        return document with { Tokens = spans, Glued = glued, Layers = document.Layers | Layers.Tokens };
    }
}
