using System.Collections.Immutable;
using Chancery.Reading.Statements.Learnt;
using Chancery.Text;

namespace Chancery.Reading.Statements.Training;

/// <summary>A document to learn statements from.</summary>
/// <param name="Scene">The document as the model sees it.</param>
/// <param name="Gold">The statements marked in it.</param>
internal sealed record StatementText(SpeechScene Scene, ImmutableArray<GoldStatement> Gold)
{
    /// <summary>Rows of tokens to learn cues from: one a sentence.</summary>
    /// <param name="bits">Size of the table.</param>
    public IEnumerable<LabelledRow> CueRows(int bits)
    {
        // Where nested statements are marked too, they are cues like others; where they are not, what stands inside a content is to be no cue.
        var labels = new byte[Scene.Document.Count];
        foreach (var gold in Gold)
        {
            labels.AsSpan(gold.Cue.First, gold.Cue.Count).Fill(2);
            labels[gold.Cue.First] = 1;
        }
        for (var s = 0; s < Scene.Document.Sentences.Length; s++)
        {
            if (!Scene.Document.BlockOf(s).IsRead) continue;
            var range = Scene.Document.Sentences[s];
            var rows = RowsOf(s, range, bits);
            var isFixed = Array.ConvertAll(rows, r => r.Length == 0);
            yield return new(rows, LabelsOf(labels, range, isFixed), isFixed);
        }
    }

    /// <summary>Rows of tokens to learn source and content of a cue from.</summary>
    /// <param name="gold">The statement.</param>
    /// <param name="cue">Its cue, as marked or as found.</param>
    /// <param name="bits">Size of the table.</param>
    public LabelledRow PartRow(GoldStatement gold, TokenRange cue, int bits)
    {
        var view = new CueView(Scene);
        view.Turn(cue);
        var window = view.Window;
        var labels = new byte[window.Count];
        Mark(labels, window, gold.Content, 2);
        Mark(labels, window, gold.Source, 1);
        var isFixed = new bool[window.Count];
        Span<int> room = stackalloc int[PartFeatures.Most];
        var features = new PartFeatures(view, bits, room);
        var rows = new int[window.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = features.Of(window.First + i).ToArray();
            isFixed[i] = cue.Contains(window.First + i);
            if (isFixed[i]) labels[i] = 0;
        }
        return new(rows, labels, isFixed);
    }

    private int[][] RowsOf(int sentence, TokenRange range, int bits)
    {
        Span<int> room = stackalloc int[CueFeatures.Most];
        var features = new CueFeatures(Scene, sentence, bits, room);
        var rows = new int[range.Count][];
        for (var i = 0; i < rows.Length; i++) rows[i] = features.MayBe(range.First + i) ? features.Of(range.First + i).ToArray() : [];
        return rows;
    }

    // A cue that began in the sentence before, or with a word that cannot be one's, begins here.
    private static byte[] LabelsOf(byte[] all, TokenRange range, bool[] isFixed)
    {
        var labels = all.AsSpan(range.First, range.Count).ToArray();
        for (var i = 0; i < labels.Length; i++)
        {
            if (isFixed[i]) labels[i] = 0;
            else if (labels[i] == 2 && (i == 0 || labels[i - 1] == 0)) labels[i] = 1;
        }
        return labels;
    }

    private static void Mark(byte[] labels, TokenRange window, ImmutableArray<TokenRange> ranges, byte label)
    {
        foreach (var range in ranges)
        {
            for (var t = Math.Max(range.First, window.First); t < Math.Min(range.End, window.End); t++) labels[t - window.First] = label;
        }
    }
}
