using System.Collections.Immutable;
using System.Globalization;
using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Mentions;
using Chancery.Reading.Statements;
using Chancery.Text;

namespace Chancery.Reading.Tests.Statements;

/// <summary>A small document from words written by hand: "form/lemma/UPOS/XPOS/head/deprel", heads 1-based in their sentence, one line a sentence, an empty line between paragraphs.</summary>
internal sealed class Sample
{
    public Sample(string sentences)
    {
        var spans = new List<TextSpan>();
        var (text, blocks, ranges, blockOf) = (new System.Text.StringBuilder(), new List<Block>(), new List<TokenRange>(), new List<int>());
        var (lemmas, upos, xpos, heads, relations) = (new List<string>(), new List<Upos>(), new List<string>(), new List<int>(), new List<string>());
        foreach (var paragraph in sentences.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var begin = text.Length;
            foreach (var line in paragraph.Split('\n', StringSplitOptions.TrimEntries))
            {
                var first = spans.Count;
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    var fields = word.Split('/');
                    spans.Add(new(text.Length, text.Length + fields[0].Length));
                    text.Append(fields[0]).Append(' ');
                    lemmas.Add(fields[1]);
                    upos.Add(Enum.Parse<Upos>(fields[2]));
                    xpos.Add(fields[3]);
                    var head = int.Parse(fields[4], CultureInfo.InvariantCulture);
                    heads.Add(head == 0 ? -1 : first + head - 1);
                    relations.Add(fields[5]);
                }
                ranges.Add(new(first, spans.Count));
                blockOf.Add(blocks.Count);
            }
            blocks.Add(new(BlockKind.Paragraph, 0, new(begin, text.Length - 1)));
        }
        Document = new(new Article(text.ToString(), [.. blocks]))
        {
            Layers = Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Lemmas | Layers.Trees,
            Tokens = [.. spans],
            Glued = [.. spans.Select(_ => false)],
            Sentences = [.. ranges],
            SentenceBlocks = [.. blockOf],
            Upos = [.. upos],
            Xpos = [.. xpos],
            Feats = [.. spans.Select(_ => "_")],
            Lemmas = [.. lemmas],
            Heads = [.. heads],
            DepRels = [.. relations],
        };
    }

    public Document Document { get; }

    public static string KnowledgeRoot
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                if (File.Exists(Path.Combine(at.FullName, "Chancery.slnx"))) return Path.Combine(at.FullName, "knowledge");
            }
            throw new InvalidOperationException("The tests run outside of the repository; they need its knowledge folder.");
        }
    }

    public static ReportingCues Cues { get; } = ReportingCues.Load(new(KnowledgeRoot));

    /// <summary>Referents of one word each: every mention of a name is the same referent.</summary>
    public Referents Named(params string[] names) => new([.. names.Select((name, i) => new Referent
    {
        Index = i,
        Kind = EntityKind.Person,
        Name = name,
        Mentions = [.. Enumerable.Range(0, Document.Count).Where(t => Document.FormOf(t).SequenceEqual(name)).Select(t => new Mention(new(t, t + 1), t, MentionForm.Name))],
    })], Document.Count);

    public Attributions Read(params string[] names) => new StatementFinder(Cues).Find(Document, new(Document), Named(names));

    public string Words(TokenRange range) => string.Join(' ', Enumerable.Range(range.First, range.Count).Select(t => Document.FormOf(t).ToString()));

    public string Words(ImmutableArray<TokenRange> ranges) => string.Join(" … ", ranges.Select(Words));

    public string Words(TokenRange? range) => range is { } some ? Words(some) : "";
}
