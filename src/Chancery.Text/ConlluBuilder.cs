using System.Text;

namespace Chancery.Text;

/// <summary>Makes one document from the words of a CoNLL-U file: lays them into the article's text or rebuilds the text from them.</summary>
internal sealed class ConlluBuilder(string? id, Article? article, Func<int, string, string, FormatException> fault)
{
    /// <summary>Stands for "_" in the column of heads.</summary>
    public const int NoHead = -2;

    private readonly List<ConlluWord> _words = [];
    private readonly List<TextSpan> _spans = [];
    private readonly List<bool> _glued = [];
    private readonly List<int> _heads = [];
    private readonly List<TokenRange> _sentences = [];
    private readonly List<int> _sentenceBlocks = [];
    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _text = new();
    private (BlockKind Kind, int Story)? _nextBlock = (BlockKind.Paragraph, 0);
    private bool _space;
    private (string Form, int Words, ConlluMisc Misc, int Line) _range;
    private int _rangeFirst;
    private int _codePoint;
    private int _offset;
    private int _noHeads;
    private int _sentenceFirst;

    /// <summary>The next sentence begins a block.</summary>
    public void BeginBlock() => _nextBlock = (BlockKind.Paragraph, 0);

    /// <summary>The next sentence begins a block of this kind.</summary>
    public void SetBlock(BlockKind kind, int story) => _nextBlock = (kind, story);

    /// <summary>The next words are parts of one multiword token.</summary>
    public void BeginRange(string form, int words, ConlluMisc misc, int line)
    {
        _range = (form, words, misc, line);
        _rangeFirst = _words.Count;
    }

    /// <summary>Adds a word; inside a multiword token its place is found when the token is whole.</summary>
    public void Add(ConlluWord word, ConlluMisc misc)
    {
        _words.Add(word);
        if (_range.Words == 0)
        {
            _glued.Add(false);
            _spans.Add(Place(word.Form, misc, word.Line));
            return;
        }
        if (_words.Count - _rangeFirst == _range.Words) AddRange();
    }

    /// <summary>Ends a sentence and checks its tree.</summary>
    public void EndSentence(int line)
    {
        var range = new TokenRange(_sentenceFirst, _words.Count);
        AddHeads(range, line);
        _sentences.Add(range);
        if (article is not null) _sentenceBlocks.Add(BlockAround(range));
        else _sentenceBlocks.Add(_blocks.Count - 1);
        _sentenceFirst = _words.Count;
    }

    /// <summary>The document.</summary>
    public Document Build()
    {
        CloseBlock();
        var tags = _words.Exists(word => word.Upos != Upos.None || word.Xpos != "_");
        var lemmas = _words.Exists(word => word.Lemma != "_");
        var trees = _words.Count > 0 && _noHeads == 0;
        return new(article ?? new Article(_text.ToString(), [.. _blocks]) { SourceId = id, Format = "conllu" })
        {
            Layers = Layers.Tokens | Layers.Sentences | (tags ? Layers.Tags : 0) | (lemmas ? Layers.Lemmas : 0) | (trees ? Layers.Trees : 0),
            Tokens = [.. _spans],
            Glued = [.. _glued],
            Sentences = [.. _sentences],
            SentenceBlocks = [.. _sentenceBlocks],
            Upos = tags ? [.. _words.Select(word => word.Upos)] : [],
            Xpos = tags ? [.. _words.Select(word => word.Xpos)] : [],
            Feats = tags ? [.. _words.Select(word => word.Feats)] : [],
            Lemmas = lemmas ? [.. _words.Select(word => word.Lemma)] : [],
            Heads = trees ? [.. _heads] : [],
            DepRels = trees ? [.. _words.Select(word => word.DepRel)] : [],
        };
    }

    /// <summary>Cuts a multiword token into its words: where their forms make up its form, else evenly, because a token is a stretch of text.</summary>
    private void AddRange()
    {
        var (form, count, misc, line) = _range;
        _range = default;
        var whole = Place(form, misc, line);
        if (whole.Length < count) throw fault(line, $"a multiword token of {count} words in \"{form}\"", "at least one character a word");
        var exact = string.Concat(_words.Skip(_rangeFirst).Select(word => word.Form)) == form && whole.Length == form.Length;
        var start = whole.Start;
        for (var i = 0; i < count; i++)
        {
            var left = count - 1 - i;
            var end = left == 0 ? whole.End : exact ? start + _words[_rangeFirst + i].Form.Length : Math.Min(start + _words[_rangeFirst + i].Form.Length, whole.End - left);
            _spans.Add(new(start, end));
            _glued.Add(i > 0);
            start = end;
        }
    }

    private TextSpan Place(string form, ConlluMisc misc, int line) => article is null ? Append(form, misc) : Find(form, misc, line);

    private TextSpan Append(string form, ConlluMisc misc)
    {
        if (_nextBlock is { } next && (_spans.Count == _sentenceFirst))
        {
            CloseBlock();
            if (_text.Length > 0) _text.Append("\n\n");
            _blocks.Add(new(next.Kind, next.Story, new(_text.Length, _text.Length)));
            _nextBlock = null;
        }
        else if (_space) _text.Append(' ');
        _space = misc.SpaceAfter;
        var start = _text.Length;
        _text.Append(form);
        return new(start, _text.Length);
    }

    private void CloseBlock()
    {
        if (article is null && _blocks.Count > 0) _blocks[^1] = _blocks[^1] with { Span = new(_blocks[^1].Span.Start, _text.Length) };
    }

    private TextSpan Find(string form, ConlluMisc misc, int line)
    {
        if (misc.Start < 0) throw fault(line, $"no TokenRange for \"{form}\"", "TokenRange=start:end in column 10, since the text is given");
        if (misc.Start < _codePoint) throw fault(line, $"TokenRange={misc.Start}:{misc.End}", $"a start not before {_codePoint}, where the token before ends");
        var start = Advance(misc.Start, line);
        var end = Advance(misc.End, line);
        var found = ConlluWriter.Field(article!.Text.AsSpan(start, end - start));
        return found == form ? new(start, end) : throw fault(line, $"form \"{form}\"", $"\"{found}\", which the text has at TokenRange={misc.Start}:{misc.End}");
    }

    /// <summary>Walks on to a code point of the text. Tokens come in order, so the whole text is walked once.</summary>
    private int Advance(int codePoint, int line)
    {
        var text = article!.Text;
        for (; _codePoint < codePoint; _codePoint++)
        {
            if (_offset >= text.Length) throw fault(line, $"code point {codePoint}", $"at most {_codePoint}, the length of the text");
            _offset += _offset + 1 < text.Length && char.IsSurrogatePair(text[_offset], text[_offset + 1]) ? 2 : 1;
        }
        return _offset;
    }

    private int BlockAround(TokenRange sentence)
    {
        var span = new TextSpan(_spans[sentence.First].Start, _spans[sentence.End - 1].End);
        var from = _sentenceBlocks.Count > 0 ? _sentenceBlocks[^1] : 0;
        for (var b = from; b < article!.Blocks.Length; b++)
        {
            if (article.Blocks[b].Span.Contains(span)) return b;
        }
        throw fault(_words[sentence.First].Line, $"a sentence at {span}", "a sentence inside one block of the article");
    }

    private void AddHeads(TokenRange sentence, int line)
    {
        var roots = 0;
        for (var t = sentence.First; t < sentence.End; t++)
        {
            var word = _words[t];
            if (word.Head == NoHead) _noHeads++;
            if (word.Head == 0) roots++;
            if (word.Head > sentence.Count) throw fault(word.Line, $"head {word.Head}", $"at most {sentence.Count}, the words of the sentence");
            if (word.Head == NoHead ? _noHeads != t + 1 : _noHeads > 0)
                throw fault(word.Line, word.Head == NoHead ? "head \"_\"" : $"head {word.Head}", "heads for all words of the document or for none");
            _heads.Add(word.Head > 0 ? sentence.First + word.Head - 1 : -1);
        }
        if (_noHeads > 0) return;
        if (roots != 1) throw fault(line, $"a sentence with {roots} roots", "one word with head 0");
        CheckNoCycle(sentence, line);
    }

    private void CheckNoCycle(TokenRange sentence, int line)
    {
        var state = new byte[sentence.Count];
        for (var t = sentence.First; t < sentence.End; t++)
        {
            var at = t;
            while (at >= 0 && state[at - sentence.First] == 0)
            {
                state[at - sentence.First] = 1;
                at = _heads[at];
            }
            if (at >= 0 && state[at - sentence.First] == 1) throw fault(line, $"a cycle of heads through word {at - sentence.First + 1}", "a tree");
            for (at = t; at >= 0 && state[at - sentence.First] == 1; at = _heads[at]) state[at - sentence.First] = 2;
        }
    }
}
