namespace Chancery.Text.Tokenisation;

/// <summary>Scans one block from left to right and adds its tokens to a sink. Every look ahead is bounded or paid for once.</summary>
internal ref struct BlockScanner
{
    /// <summary>A single quotation mark that opened further back than this is taken to have been an apostrophe.</summary>
    private const int LongestQuote = 400;

    private readonly ReadOnlySpan<char> _text;
    private readonly int _begin;
    private readonly int _end;
    private readonly TokenSink _sink;
    private int _noAddressBefore;
    private int _openSingle;

    /// <summary>Makes a scanner of a block.</summary>
    public BlockScanner(ReadOnlySpan<char> text, TextSpan block, TokenSink sink)
    {
        _text = text;
        _begin = block.Start;
        _end = block.End;
        _sink = sink;
        _openSingle = -1;
    }

    /// <summary>Adds the tokens of the block.</summary>
    public void Scan()
    {
        var at = _begin;
        while (at < _end)
        {
            var c = _text[at];
            if (Characters.IsBlank(c) || Characters.IsInvisible(c)) at++;
            else if (Characters.WordLength(_text, at) > 0) at = Word(at);
            else at = Sign(at, c);
        }
    }

    private int Word(int start)
    {
        var address = Address(start);
        if (address > start) return Add(start, address);
        var end = Words.End(_text, start, _end);
        if (Words.SplitsUnit(_text[start..end], out var digits))
        {
            Add(start, start + digits);
            return Stop(start + digits, end);
        }
        return Clitic(start, Stop(start, end));
    }

    /// <summary>Adds the word with its full stop where the stop is the word's; without one the caller goes on at the end of the word.</summary>
    private readonly int Stop(int start, int end)
    {
        if (end < _end && _text[end] == '.' && (Abbreviations.KeepsStop(_text, start, end, _end) || IsListNumber(start, end))) return Add(start, end + 1);
        if (Words.CurrencyFollows(_text, start, end, _end)) return Add(start, end + 1);
        var first = Contractions.Split(_text[start..end], end < _end ? _text[end..Math.Min(_end, end + 3)] : []);
        if (first == 0) return Add(start, end);
        Add(start, start + first);
        // The "n't" of "don't": its apostrophe and t lie behind the end of the word.
        var last = end + (Contractions.IsNegation(_text, start, end, _end) ? 2 : 0);
        _sink.Add(start + first, last, glued: true);
        return last;
    }

    /// <summary>Adds the clitics that follow a word ("'s", "'ll") and the apostrophe of a plural.</summary>
    private int Clitic(int start, int end)
    {
        while (end < _end && Characters.IsApostrophe(_text[end]))
        {
            var length = Contractions.CliticLength(_text, end, _end);
            if (length > 0) end = AddGlued(end, end + length);
            else if (IsPluralMark(start, end)) return AddGlued(end, end + 1);
            else break;
        }
        return end;
    }

    private readonly bool IsPluralMark(int start, int at)
    {
        var before = _text[at - 1];
        if (at == start || before is not ('s' or 'S' or 'z' or 'x' or 'Z' or 'X') || _text[at] is '‘' or 'ʿ' or 'ʻ') return false;
        var inQuote = _openSingle >= 0 && at - _openSingle < LongestQuote;
        var next = at + 1 < _end ? _text[at + 1] : ' ';
        return !inQuote && next != _text[at] && Characters.WordLength(_text, at + 1) == 0;
    }

    /// <summary>A number (digits, stops) with its full stop at the head of a line is the number of a list item or a heading.</summary>
    private readonly bool IsListNumber(int start, int end)
    {
        if (end - start > 6 || end + 1 >= _end || !Characters.IsBlank(_text[end + 1]) || _text[start..end].ContainsAnyExceptInRange('.', '9')) return false;
        return start == _begin || _text[start - 1] == '\n';
    }

    private int Address(int start)
    {
        var end = Addresses.WebEnd(_text, start, _end);
        if (end > start || start < _noAddressBefore) return end;
        return Addresses.NameEnd(_text, start, _end, out _noAddressBefore);
    }

    private int Sign(int at, char c)
    {
        if (c is '#' or '@' && Words.TagEnd(_text, at, _begin, _end) is var tag && tag > at) return Add(at, tag);
        if (c == '+' && Words.DialEnd(_text, at, _begin, _end) is var dial && dial > at) return Add(at, dial);
        if (c == '.' && Numbers.FractionEnd(_text, at, _begin, _end) is var fraction && fraction > at) return Add(at, fraction);
        if (Characters.IsApostrophe(c)) return Apostrophe(at, c);
        if (Emoticons.End(_text, at, _begin, _end) is var face && face > at) return Add(at, face);
        if (Characters.IsRepeated(c)) return Add(at, RunEnd(at, c));
        return Add(at, Characters.SignEnd(_text, at, _end));
    }

    /// <summary>An apostrophe that begins a token: a clitic on its own, an elided word ("'em", "'90s"), or a quotation mark.</summary>
    private int Apostrophe(int at, char c)
    {
        // Two single marks are a double one.
        if (at + 1 < _end && (_text[at + 1] == c || (c == '‘' && _text[at + 1] == '’'))) return Add(at, at + 2);
        var length = Contractions.CliticLength(_text, at, _end);
        if (length > 0) return Add(at, at + length);
        var elided = c == '‘' ? at : Contractions.ElidedEnd(_text, at, _end);
        if (elided > at) return Add(at, elided);
        var opens = (at == _begin || Characters.WordLength(_text, at - 1) == 0) && at + 1 < _end && !Characters.IsBlank(_text[at + 1]);
        _openSingle = opens ? at : -1;
        return Add(at, at + 1);
    }

    private readonly int RunEnd(int at, char c)
    {
        var end = at + 1;
        if (c is '!' or '?')
        {
            while (end < _end && _text[end] is '!' or '?') end++;
            return end;
        }
        while (end < _end && _text[end] == c) end++;
        // Arrows: "->", "=>".
        return c is '-' or '=' && end < _end && _text[end] == '>' ? end + 1 : end;
    }

    private readonly int Add(int start, int end)
    {
        _sink.Add(start, end);
        return end;
    }

    private readonly int AddGlued(int start, int end)
    {
        _sink.Add(start, end, glued: true);
        return end;
    }
}
