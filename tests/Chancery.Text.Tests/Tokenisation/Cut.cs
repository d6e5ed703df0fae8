using Chancery.Text.Sentences;
using Chancery.Text.Tokenisation;

namespace Chancery.Text.Tests.Tokenisation;

/// <summary>Runs the tokeniser and the splitter over a text of one block and writes what they found as plain strings.</summary>
internal static class Cut
{
    private static readonly Pipeline Steps = new PipelineBuilder().Use(new Tokeniser()).Use(new SentenceSplitter()).Build();

    /// <summary>The text as one paragraph, tokenised and split.</summary>
    public static Document Document(string text, BlockKind kind = BlockKind.Paragraph) => Document(new Article(text, [new(kind, 0, new(0, text.Length))]));

    /// <summary>The article, tokenised and split.</summary>
    public static Document Document(Article article) => Steps.Annotate(article);

    /// <summary>Tokens joined by blanks; glued tokens joined by "+".</summary>
    public static string Tokens(string text)
    {
        var document = Document(text);
        return string.Concat(Enumerable.Range(0, document.Count).Select(t => (t == 0 ? "" : document.Glued[t] ? "+" : " ") + document.FormOf(t).ToString()));
    }

    /// <summary>The texts of the sentences.</summary>
    public static string[] Sentences(string text, BlockKind kind = BlockKind.Paragraph)
    {
        var document = Document(text, kind);
        return [.. document.Sentences.Select(sentence => document.TextOf(sentence).ToString())];
    }
}
