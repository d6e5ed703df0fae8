using System.Globalization;
using Chancery.Text;

namespace Chancery.Reading.Dates;

/// <summary>The tokens of one sentence as the date patterns ask for them. Every question may be asked of an index outside the sentence: the answer is then no.</summary>
internal sealed class DateTokens
{
    private readonly string[] _forms;

    /// <summary>Copies the forms of a sentence.</summary>
    public DateTokens(Document document, TokenRange sentence, DateWords words)
    {
        Document = document;
        Sentence = sentence;
        Words = words;
        _forms = new string[sentence.Count];
        for (var i = 0; i < _forms.Length; i++)
        {
            var form = document.FormOf(sentence.First + i);
            // Words that say when are short; a monster of a token is not copied.
            _forms[i] = form.Length <= 24 ? form.ToString() : "";
        }
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Its sentence.</summary>
    public TokenRange Sentence { get; }

    /// <summary>The word lists.</summary>
    public DateWords Words { get; }

    /// <summary>The form of a token; empty outside the sentence.</summary>
    public string Form(int t) => t >= Sentence.First && t < Sentence.End ? _forms[t - Sentence.First] : "";

    /// <summary>Whether the token has one of these forms, without regard to case.</summary>
    public bool Is(int t, params ReadOnlySpan<string> forms)
    {
        var form = Form(t);
        foreach (var f in forms)
        {
            if (form.Equals(f, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>Whether the token stands in a list of en/dates.txt.</summary>
    public bool In(int t, string list) => Words.Is(list, Form(t));

    /// <summary>Month 1–12 of a capitalised name of a month; null if it is none.</summary>
    public int? Month(int t) => IsCapital(t) && !IsVerb(t) ? Words.Month(Form(t)) : null;

    /// <summary>ISO weekday of a capitalised name or short form; null if it is none.</summary>
    public int? Weekday(int t) => IsCapital(t) ? Words.Weekday(Form(t)) : null;

    /// <summary>A day of the month, "5" or "5th"; null if it is none.</summary>
    public int? DayNumber(int t)
    {
        var form = Form(t);
        var digits = form.AsSpan().TrimEnd("stndrhSTNDRH");
        if (digits.Length is 0 or > 2 || form.Length - digits.Length is not (0 or 2)) return null;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    /// <summary>A year of four digits from 1500 to 2199; null if it is none.</summary>
    public int? Year(int t)
    {
        var form = Form(t);
        return form.Length == 4 && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1500 and < 2200 ? year : null;
    }

    /// <summary>A count in digits or words; null if it is none.</summary>
    public int? Count(int t)
    {
        var form = Form(t);
        if (form.Length is > 0 and <= 4 && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return count;
        return Words.NumberWord(form);
    }

    /// <summary>Whether the token begins with a capital.</summary>
    public bool IsCapital(int t) => Form(t) is [var first, ..] && char.IsUpper(first);

    /// <summary>Whether no white space stands between the token and the one before it.</summary>
    public bool Touches(int t) => t > Sentence.First && t < Sentence.End && Document.Tokens[t - 1].End == Document.Tokens[t].Start;

    /// <summary>Whether the token is tagged as a noun or a name; false without tags.</summary>
    public bool IsNoun(int t) => t >= Sentence.First && t < Sentence.End && Document.Upos.Length > t && Document.Upos[t] is Upos.NOUN or Upos.PROPN;

    private bool IsVerb(int t) => t >= Sentence.First && t < Sentence.End && Document.Upos.Length > t && Document.Upos[t] is Upos.VERB or Upos.AUX;
}
