using System.Globalization;

namespace Chancery.Text;

/// <summary>Writes one document as CoNLL-U.</summary>
internal sealed class ConlluWriter(TextWriter writer, Document document, string id)
{
    private readonly string _id = Field(id);
    private int _offset;
    private int _codePoints;

    /// <summary>Writes all sentences.</summary>
    public void Write()
    {
        writer.Write($"# newdoc id = {_id}\n");
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            if (s == 0 || document.SentenceBlocks[s] != document.SentenceBlocks[s - 1]) WriteBlock(document.BlockOf(s));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {_id}-{s + 1}\n# text = {TextOf(document.Sentences[s])}\n"));
            WriteTokens(document.Sentences[s]);
            writer.Write('\n');
        }
    }

    /// <summary>A value of one field: never empty, no tabs, no line breaks (blanks instead), no other control characters (U+FFFD instead).</summary>
    internal static string Field(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty) return "_";
        Span<char> clean = value.Length <= 256 ? stackalloc char[value.Length] : new char[value.Length];
        for (var i = 0; i < value.Length; i++) clean[i] = Clean(value[i]);
        return clean.ToString();
    }

    private static char Clean(char c)
    {
        if (!char.IsControl(c) && c is not ('\u2028' or '\u2029')) return c;
        return char.IsWhiteSpace(c) ? ' ' : '\uFFFD';
    }

    private void WriteBlock(Block block) => writer.Write(string.Create(CultureInfo.InvariantCulture, $"# newpar\n# block = {block.Kind} {block.Story}\n"));

    private string TextOf(TokenRange sentence)
    {
        var text = new System.Text.StringBuilder();
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (t > sentence.First && !Touches(t - 1)) text.Append(' ');
            text.Append(document.FormOf(t));
        }
        return Field(text.ToString());
    }

    private void WriteTokens(TokenRange sentence)
    {
        var wordEnd = sentence.First;
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (t >= wordEnd)
            {
                wordEnd = t + 1;
                while (wordEnd < sentence.End && document.Glued[wordEnd] && Touches(wordEnd - 1)) wordEnd++;
                if (wordEnd > t + 1) WriteRange(t - sentence.First + 1, wordEnd - sentence.First, new(t, wordEnd));
            }
            WriteToken(t, sentence.First, spaces: t == wordEnd - 1 && !IsRange(t, sentence));
        }
    }

    private bool IsRange(int token, TokenRange sentence) => token > sentence.First && document.Glued[token] && Touches(token - 1);

    private void WriteRange(int first, int last, TokenRange word)
    {
        var span = document.SpanOf(word);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{first}-{last}\t{Field(document.TextOf(span))}\t_\t_\t_\t_\t_\t_\t_\t{Misc(span, !Touches(word.End - 1), rewind: true)}\n"));
    }

    private void WriteToken(int t, int first, bool spaces)
    {
        var has = document.Layers;
        var (lemma, upos, xpos, feats, head, rel) = ("_", "_", "_", "_", "_", "_");
        if (has.HasFlag(Layers.Lemmas)) lemma = Field(document.Lemmas[t]);
        if (has.HasFlag(Layers.Tags))
            (upos, xpos, feats) = (document.Upos[t] == Upos.None ? "_" : document.Upos[t].ToString(), Field(document.Xpos[t]), Field(document.Feats[t]));
        if (has.HasFlag(Layers.Trees))
            (head, rel) = ((document.Heads[t] < 0 ? 0 : document.Heads[t] - first + 1).ToString(CultureInfo.InvariantCulture), Field(document.DepRels[t]));
        writer.Write(string.Create(CultureInfo.InvariantCulture,
            $"{t - first + 1}\t{Field(document.FormOf(t))}\t{lemma}\t{upos}\t{xpos}\t{feats}\t{head}\t{rel}\t_\t{Misc(document.Tokens[t], !spaces || !Touches(t), rewind: false)}\n"));
    }

    private string Misc(TextSpan span, bool spaceAfter, bool rewind)
    {
        var (offset, points) = (_offset, _codePoints);
        var start = CodePointsAt(span.Start);
        var end = CodePointsAt(span.End);
        if (rewind) (_offset, _codePoints) = (offset, points);
        return string.Create(CultureInfo.InvariantCulture, $"{(spaceAfter ? "" : "SpaceAfter=No|")}TokenRange={start}:{end}");
    }

    /// <summary>Code points before an offset; offsets come in order, so that all calls together read the text about once.</summary>
    private int CodePointsAt(int offset)
    {
        var text = document.Article.Text;
        for (; _offset < offset; _offset++)
        {
            if (!char.IsLowSurrogate(text[_offset]) || _offset == 0 || !char.IsHighSurrogate(text[_offset - 1])) _codePoints++;
        }
        return _codePoints;
    }

    /// <summary>Whether the next token begins where this one ends.</summary>
    private bool Touches(int token) => token + 1 < document.Count && document.Tokens[token].End == document.Tokens[token + 1].Start;
}
