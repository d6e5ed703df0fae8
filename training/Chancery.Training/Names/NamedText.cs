using System.Collections.Immutable;
using Chancery.Text;
using Chancery.Text.Naming;
using Chancery.Training.Parser;

namespace Chancery.Training.Names;

/// <summary>A document with tags and trees as readers will have them, and the names that people see in it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Names">Disjoint, in text order.</param>
internal sealed record NamedText(Document Document, ImmutableArray<Name> Names)
{
    /// <summary>A document of gold tokens and sentences.</summary>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="useTags">Whether the tags of the sentences are taken over; else the annotators give them.</param>
    /// <param name="annotators">What follows.</param>
    public static Document Prepare(IReadOnlyList<TreebankSentence> sentences, bool useTags, IEnumerable<IAnnotator> annotators)
    {
        var document = Evaluation.ToDocument(sentences);
        if (useTags)
        {
            document = document with
            {
                Upos = [.. sentences.SelectMany(s => s.Upos)],
                Xpos = [.. sentences.SelectMany(s => s.Xpos)],
                Feats = [.. sentences.SelectMany(s => s.Feats)],
                Layers = document.Layers | Layers.Tags,
            };
        }
        foreach (var annotator in annotators)
        {
            if (!document.Layers.HasFlag(annotator.Provides)) document = annotator.Annotate(document);
        }
        return document;
    }

    /// <summary>Reads the project's own articles.</summary>
    /// <param name="folder">gold/names.</param>
    /// <param name="annotators">From tokens to trees.</param>
    /// <returns>The articles to learn from and those held out.</returns>
    public static (List<NamedText> Train, List<NamedText> HeldOut) ReadArticles(string folder, IReadOnlyList<IAnnotator> annotators)
    {
        List<NamedText> train = [], held = [];
        var paths = Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories);
        Array.Sort(paths, StringComparer.Ordinal);
        for (var i = 0; i < paths.Length; i++)
        {
            var marked = MarkedText.Parse(File.ReadAllText(paths[i]), paths[i]);
            var document = new Document(marked.Article);
            foreach (var annotator in annotators) document = annotator.Annotate(document);
            (i % NameOptions.HeldOut == NameOptions.HeldOut - 1 ? held : train).Add(new(document, marked.Over(document)));
        }
        return (train, held);
    }
}
