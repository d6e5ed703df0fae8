namespace Chancery.Text;

/// <summary>A view of one token: a document and an index.</summary>
/// <param name="Document">The document.</param>
/// <param name="Index">0-based index in the document.</param>
public readonly record struct Token(Document Document, int Index)
{
    /// <summary>Where it stands.</summary>
    public TextSpan Span => Document.Tokens[Index];

    /// <summary>Its characters.</summary>
    public ReadOnlySpan<char> Form => Document.FormOf(Index);

    /// <summary>Universal part of speech.</summary>
    public Upos Upos => Document.Upos[Index];

    /// <summary>Penn Treebank tag.</summary>
    public string Xpos => Document.Xpos[Index];

    /// <summary>Lemma.</summary>
    public string Lemma => Document.Lemmas[Index];

    /// <summary>Index of the head; -1 for a root.</summary>
    public int Head => Document.Heads[Index];

    /// <summary>Relation to the head, with subtype.</summary>
    public string DepRel => Document.DepRels[Index];

    /// <inheritdoc />
    public override string ToString() => Form.ToString();
}
