namespace Chancery.Text;

/// <summary>Reads and writes CoNLL-U, the exchange format of Universal Dependencies (https://universaldependencies.org/format.html).</summary>
/// <remarks>
/// A document begins at "# newdoc", a block at "# newpar"; multiword tokens become glued tokens; empty nodes, DEPS and all of MISC but SpaceAfter and
/// TokenRange are passed over.
/// TokenRange=start:end counts code points of the article's text, half-open, as all offsets that leave the house.
/// </remarks>
public static class Conllu
{
    /// <summary>Reads documents and rebuilds their texts from the forms and SpaceAfter: one blank between tokens, a blank line between blocks.</summary>
    /// <param name="reader">Where to read.</param>
    /// <param name="name">The file's name for messages.</param>
    /// <returns>The documents in order, made one by one; <see cref="Article.SourceId"/> is the id of "# newdoc". A layer is filled when at least one token
    /// fills its column.</returns>
    /// <exception cref="FormatException">A line is not CoNLL-U; the message names file, line, what was found and what was expected.</exception>
    public static IEnumerable<Document> Read(TextReader reader, string name) => new ConlluReader(reader, name, _ => null).Read();

    /// <summary>Reads documents whose articles are at hand and places their tokens by TokenRange.</summary>
    /// <param name="reader">Where to read.</param>
    /// <param name="name">The file's name for messages.</param>
    /// <param name="article">The article of a document's id (null where "# newdoc" gives none); null for a document whose text is to be rebuilt.</param>
    /// <returns>The documents in order, made one by one.</returns>
    /// <exception cref="FormatException">A line is not CoNLL-U, or does not fit the article's text or blocks; the message names file, line, what was found
    /// and what was expected.</exception>
    public static IEnumerable<Document> Read(TextReader reader, string name, Func<string?, Article?> article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ConlluReader(reader, name, article).Read();
    }

    /// <summary>Reads the only document of a text.</summary>
    /// <exception cref="FormatException">The text is not CoNLL-U or does not hold exactly one document.</exception>
    public static Document Parse(string conllu)
    {
        ArgumentNullException.ThrowIfNull(conllu);
        using var reader = new StringReader(conllu);
        var documents = Read(reader, "text").Take(2).ToList();
        return documents.Count == 1 ? documents[0] : throw new FormatException($"text: found {(documents.Count == 0 ? "no document" : "more than one document")}, expected one.");
    }

    /// <summary>Writes a document that has sentences. Layers that are missing are written as "_".</summary>
    /// <param name="writer">Where to write; lines end in "\n" whatever the system.</param>
    /// <param name="document">The document.</param>
    /// <param name="id">Its id for "# newdoc" and "# sent_id"; null takes <see cref="Article.SourceId"/>, else "doc".</param>
    /// <exception cref="ArgumentException">The document has no sentences.</exception>
    public static void Write(TextWriter writer, Document document, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(document);
        if (!document.Layers.HasFlag(Layers.Tokens | Layers.Sentences))
            throw new ArgumentException($"The document has only the layers {document.Layers}; CoNLL-U needs {Layers.Tokens} and {Layers.Sentences}.", nameof(document));
        new ConlluWriter(writer, document, id ?? document.Article.SourceId ?? "doc").Write();
    }
}
