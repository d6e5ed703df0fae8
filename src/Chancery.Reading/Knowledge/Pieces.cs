using System.Globalization;
using System.Text;
using Chancery.Text;

namespace Chancery.Reading.Knowledge;

/// <summary>How a piece is written.</summary>
internal enum Casing : byte
{
    /// <summary>Begins with a small letter or a digit.</summary>
    Lower,
    /// <summary>Begins with a capital and goes on otherwise.</summary>
    Initial,
    /// <summary>Capitals only, at least two.</summary>
    Upper,
}

/// <summary>A text as names are compared: words in small letters without diacritics, apostrophes and dots, cut at hyphens; each knows its token.</summary>
internal sealed class Pieces
{
    private readonly List<string> _words = [];
    private readonly List<string> _lemmas = [];
    private readonly List<Casing> _casing = [];
    private readonly List<int> _tokens = [];
    private readonly Document? _document;

    private Pieces(Document? document) => _document = document;

    /// <summary>Folded words.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Folded lemmas; the very same string as the word where the token has several pieces or no lemma.</summary>
    public IReadOnlyList<string> Lemmas => _lemmas;

    /// <summary>How each is written.</summary>
    public IReadOnlyList<Casing> Casings => _casing;

    /// <summary>Number of pieces.</summary>
    public int Count => _words.Count;

    /// <summary>Pieces of a name of the knowledge base.</summary>
    public static Pieces Of(string text)
    {
        var pieces = new Pieces(null);
        pieces.Cut(text, 0);
        for (var i = 0; i < pieces.Count; i++) pieces._lemmas.Add(pieces._words[i]);
        return pieces;
    }

    /// <summary>Pieces of a document.</summary>
    public static Pieces Of(Document document)
    {
        var pieces = new Pieces(document);
        var lemmas = document.Layers.HasFlag(Layers.Lemmas);
        for (var t = 0; t < document.Count; t++)
        {
            var before = pieces.Count;
            pieces.Cut(document.FormOf(t), t);
            for (var i = before; i < pieces.Count; i++)
            {
                // "Police forced out the families": a verb's lemma makes no police force of them.
                var lemma = lemmas && pieces.Count == before + 1 && document.Upos[t] != Upos.VERB ? Fold(document.Lemmas[t]) : pieces._words[i];
                pieces._lemmas.Add(string.Equals(lemma, pieces._words[i], StringComparison.Ordinal) ? pieces._words[i] : lemma);
            }
        }
        return pieces;
    }

    /// <summary>Token of a piece.</summary>
    public int TokenOf(int piece) => _tokens[piece];

    /// <summary>Whether the piece is the first of its token.</summary>
    public bool BeginsToken(int piece) => piece == 0 || _tokens[piece - 1] != _tokens[piece];

    /// <summary>Whether the piece is the last of its token.</summary>
    public bool EndsToken(int piece) => piece == Count - 1 || _tokens[piece + 1] != _tokens[piece];

    /// <summary>Whether a comma stands between two of these pieces.</summary>
    public bool HasComma(int start, int end)
    {
        if (_document is null) return false;
        for (var t = _tokens[start] + 1; t < _tokens[end - 1]; t++)
        {
            if (_document.FormOf(t) is ",") return true;
        }
        return false;
    }

    /// <summary>Whether both pieces stand in one sentence, and close enough that a name may hold both.</summary>
    public bool SameSentence(int first, int second) => _document is null || _document.SentenceOf(_tokens[first]) == _document.SentenceOf(_tokens[second]);

    /// <summary>Whether the piece is an Arabic article in a name (al-, el-).</summary>
    public bool IsArticle(int piece) => IsArticle(_words[piece]);

    /// <summary>Whether the neighbours of the piece are written in capitals too, so that its own capitals tell nothing.</summary>
    public bool InCapitals(int piece)
    {
        bool Upper(int i) => i >= 0 && i < Count && SameSentence(piece, i) && _casing[i] == Casing.Upper && _words[i].Length > 3;
        return Upper(piece - 1) && Upper(piece + 1) || Upper(piece + 1) && Upper(piece + 2) || Upper(piece - 1) && Upper(piece - 2);
    }

    /// <summary>Tokens from a piece on.</summary>
    public TokenRange RangeOf(int piece, int count) => new(_tokens[piece], _tokens[piece + count - 1] + 1);

    /// <summary>Whether a folded word is an Arabic article.</summary>
    public static bool IsArticle(string word) => word is "al" or "el";

    /// <summary>Small letters without diacritics, apostrophes and dots.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (text.Length <= Short && System.Text.Ascii.IsValid(text)) return FoldAscii(text);
        var builder = new StringBuilder(text.Length);
        foreach (var c in NeedsDecomposition(text) ? text.ToString().Normalize(NormalizationForm.FormD).AsSpan() : text)
        {
            if (char.IsLetterOrDigit(c)) builder.Append(Plain(c));
        }
        return builder.ToString();
    }

    private const int Short = 64;

    private static string FoldAscii(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[Short];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) folded[length++] = char.ToLowerInvariant(c);
        }
        return new(folded[..length]);
    }

    private static bool NeedsDecomposition(ReadOnlySpan<char> text) => !System.Text.Ascii.IsValid(text) && !HasLoneSurrogate(text);

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }
        return false;
    }

    private static char Plain(char c) => char.ToLowerInvariant(c) switch
    {
        'ı' => 'i',
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        var other => other,
    };

    private void Cut(ReadOnlySpan<char> text, int token)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !Separates(text, i)) continue;
            Take(text[start..i], token);
            start = i + 1;
        }
    }

    // An apostrophe inside a word belongs to it (Sana'a); one before a last s ends the word, as tokens are cut (People | 's).
    private static bool Separates(ReadOnlySpan<char> text, int i) => IsApostrophe(text[i])
        ? i == 0 || (i + 2 == text.Length || (i + 2 < text.Length && text[i + 2] == ' ')) && text[i + 1] == 's'
        : !char.IsLetterOrDigit(text[i]) && !char.IsSurrogate(text[i]) && text[i] is not '.'
            && char.GetUnicodeCategory(text[i]) != UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʿ' or 'ʾ' or 'ʻ' or 'ʼ';

    private void Take(ReadOnlySpan<char> word, int token)
    {
        var folded = Fold(word);
        if (folded.Length == 0) return;
        _words.Add(folded);
        _tokens.Add(token);
        _casing.Add(CasingOf(word));
    }

    private static Casing CasingOf(ReadOnlySpan<char> word)
    {
        int letters = 0, upper = 0;
        foreach (var c in word)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (char.IsUpper(c)) upper++;
            else if (letters == 1) return Casing.Lower;
        }
        return letters == 0 ? Casing.Lower : upper == letters && letters > 1 ? Casing.Upper : Casing.Initial;
    }
}
