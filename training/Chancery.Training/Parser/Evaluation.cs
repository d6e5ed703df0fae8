using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Text;

namespace Chancery.Training.Parser;

/// <summary>Shares of tokens that a pipeline gets right on gold tokens, punctuation counted.</summary>
internal sealed record Scores(int Tokens, double Upos, double Xpos, double Feats, double Lemma, double Uas, double Las)
{
    /// <summary>Heading of a table of scores in Markdown.</summary>
    public const string Heading = "| set | tokens | UPOS | XPOS | FEATS | lemma | UAS | LAS |\n|---|---|---|---|---|---|---|---|";

    /// <summary>A line of that table.</summary>
    public string Row(string set) => string.Create(
        CultureInfo.InvariantCulture, $"| {set} | {Tokens:N0} | {Upos:P2} | {Xpos:P2} | {Feats:P2} | {Lemma:P2} | {Uas:P2} | {Las:P2} |").Replace(" %", "", StringComparison.Ordinal);
}

/// <summary>Scores annotators against a treebank, through the same interfaces that readers use.</summary>
internal static class Evaluation
{
    /// <summary>A document of gold tokens and sentences: forms with blanks between.</summary>
    public static Document ToDocument(IReadOnlyList<TreebankSentence> sentences)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        var ranges = ImmutableArray.CreateBuilder<TokenRange>();
        foreach (var sentence in sentences)
        {
            var first = tokens.Count;
            foreach (var form in sentence.Forms)
            {
                tokens.Add(new(text.Length, text.Length + form.Length));
                text.Append(form).Append(' ');
            }
            ranges.Add(new(first, tokens.Count));
        }
        var article = new Article(text.ToString(), [new(BlockKind.Paragraph, 0, new(0, text.Length))]);
        return new Document(article)
        {
            Tokens = tokens.ToImmutable(),
            Glued = [.. new bool[tokens.Count]],
            Sentences = ranges.ToImmutable(),
            SentenceBlocks = [.. new int[ranges.Count]],
            Layers = Layers.Tokens | Layers.Sentences,
        };
    }

    /// <summary>Annotates and compares. Relations are compared with their subtypes.</summary>
    public static Scores Score(IReadOnlyList<TreebankSentence> gold, IEnumerable<IAnnotator> annotators)
    {
        var document = ToDocument(gold);
        foreach (var annotator in annotators) document = annotator.Annotate(document);
        int upos = 0, xpos = 0, feats = 0, lemma = 0, uas = 0, las = 0, first = 0;
        foreach (var s in gold)
        {
            for (var i = 0; i < s.Count; i++)
            {
                var token = document[first + i];
                var head = s.Heads[i] < 0 ? -1 : first + s.Heads[i];
                if (token.Upos == s.Upos[i]) upos++;
                if (token.Xpos == s.Xpos[i]) xpos++;
                if (document.Feats[first + i] == s.Feats[i]) feats++;
                if (document.Layers.HasFlag(Layers.Lemmas) && token.Lemma == s.Lemmas[i]) lemma++;
                if (token.Head == head) uas++;
                if (token.Head == head && token.DepRel == s.DepRels[i]) las++;
            }
            first += s.Count;
        }
        double n = Math.Max(1, first);
        return new(first, upos / n, xpos / n, feats / n, lemma / n, uas / n, las / n);
    }
}
