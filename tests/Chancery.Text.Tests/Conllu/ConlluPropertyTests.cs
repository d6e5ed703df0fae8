using System.Collections.Immutable;
using Chancery.Text.Tests.Tokenisation;
using CsCheck;

namespace Chancery.Text.Tests.Conllu;

public sealed class ConlluPropertyTests
{
    [Fact]
    public void What_is_written_is_read_back_into_the_same_text() => AnyText.Any.Where(HasNoLoneSurrogates).Sample(
        text =>
        {
            var document = Annotated(text);
            var back = Read(Written(document), document.Article);
            Assert.Equal(document.Tokens, back.Tokens);
            AssertSame(document, back);
        },
        iter: 1_000);

    [Fact]
    public void Without_the_text_the_forms_and_layers_come_back() => AnyText.Any.Where(HasNoLoneSurrogates).Sample(
        text =>
        {
            var document = Annotated(text);
            var back = Read(Written(document), null);
            Assert.Equal(Forms(document), Forms(back));
            AssertSame(document, back);
        },
        iter: 1_000);

    private static void AssertSame(Document expected, Document found)
    {
        Assert.Equal(expected.Glued, found.Glued);
        Assert.Equal(expected.Sentences, found.Sentences);
        Assert.Equal(expected.SentenceBlocks, found.SentenceBlocks);
        Assert.Equal(expected.Upos, found.Upos);
        Assert.Equal(expected.Xpos, found.Xpos);
        Assert.Equal(expected.Feats, found.Feats);
        Assert.Equal(expected.Lemmas, found.Lemmas);
        Assert.Equal(expected.Heads, found.Heads);
        Assert.Equal(expected.DepRels, found.DepRels);
        Assert.Equal(expected.Layers, found.Layers);
    }

    /// <summary>A document with all layers: each token hangs on the one before.</summary>
    private static Document Annotated(string text)
    {
        var document = Cut.Document(text);
        if (document.Count == 0) return document;
        return document with
        {
            Layers = document.Layers | Layers.Tags | Layers.Lemmas | Layers.Trees,
            Upos = [.. document.Tokens.Select((_, t) => (Upos)(1 + (t % 17)))],
            Xpos = [.. document.Tokens.Select((_, t) => $"X{t % 5}")],
            Feats = [.. document.Tokens.Select((_, t) => t % 2 == 0 ? "_" : "Number=Sing|Person=3")],
            Lemmas = [.. document.Tokens.Select((_, t) => $"lemma {t}")],
            Heads = [.. document.Tokens.Select((_, t) => document.Sentences.Any(sentence => sentence.First == t) ? -1 : t - 1)],
            DepRels = [.. document.Tokens.Select((_, t) => $"dep:{t % 3}")],
        };
    }

    private static string Written(Document document)
    {
        using var writer = new StringWriter();
        Text.Conllu.Write(writer, document, "any");
        return writer.ToString();
    }

    private static Document Read(string conllu, Article? article)
    {
        using var reader = new StringReader(conllu);
        return Assert.Single(Text.Conllu.Read(reader, "any", _ => article));
    }

    private static ImmutableArray<string> Forms(Document document) => [.. document.Tokens.Select(span => Clean(document.TextOf(span)))];

    /// <summary>Control characters cannot stand in a line of a table; the writer puts the replacement character there.</summary>
    private static string Clean(ReadOnlySpan<char> form) => string.Concat(form.ToString().Select(c => char.IsControl(c) ? '\uFFFD' : c));

    private static bool HasNoLoneSurrogates(string text) => !text.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar);
}
