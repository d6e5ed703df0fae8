using System.Globalization;
using Chancery.Text;

namespace Chancery.Reading.Events.Numbers;

/// <summary>Reads words that say how many: "2,000", "forty-one", "half a dozen", "between 20 and 30", "more than two million", "dozens".</summary>
internal sealed class QuantityReader(Document document, NumberWords words, TokenRange sentence)
{
    private const int Hundred = 100;

    /// <summary>The quantity that begins at a token; null if none does.</summary>
    public Quantity? At(int t)
    {
        var next = t;
        bool atLeast = Skip("at-least", ref next), atMost = !atLeast && Skip("at-most", ref next), about = !atLeast && !atMost && Skip("about", ref next);
        if (Between(next) is { } range) return new(new(t, range.End), range.Low, range.High, about);
        if (Vague(next) is { } end) return new(new(t, end), null, null, false);
        if (Numeral(next) is not { } number) return null;
        if (Is(number.End, "to", "-", "–") && Numeral(number.End + 1) is { } upper && upper.Value > number.Value) return new(new(t, upper.End), number.Value, upper.Value, about);
        return new(new(t, number.End), atMost ? null : number.Value, atLeast ? null : number.Value, about);
    }

    /// <summary>Whether a phrase of a list stands at a token; moves behind it.</summary>
    public bool Skip(string list, ref int t)
    {
        foreach (var phrase in words[list])
        {
            if (!IsPhrase(phrase, t)) continue;
            t += phrase.Length;
            return true;
        }
        return false;
    }

    /// <summary>Whether a token of the sentence is one of these words.</summary>
    public bool Is(int t, params ReadOnlySpan<string> any)
    {
        if (t < sentence.First || t >= sentence.End) return false;
        foreach (var word in any)
        {
            if (document.FormOf(t).Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private bool IsPhrase(string[] phrase, int t)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!Is(t + i, phrase[i])) return false;
        }
        return true;
    }

    private (int End, long Low, long High)? Between(int t) =>
        Is(t, "between") && Numeral(t + 1) is { } low && Is(low.End, "and") && Numeral(low.End + 1) is { } high && high.Value > low.Value ? (high.End, low.Value, high.Value) : null;

    /// <summary>"dozens", "tens of thousands", "several hundred".</summary>
    private int? Vague(int t)
    {
        if (Is(t, "tens") && Is(t + 1, "of")) return Skipped("vague", t + 2);
        if (Skipped("vague", t) is not { } end) return null;
        if (Is(t, "hundreds") && Is(t + 1, "of") && Skipped("vague", t + 2) is { } further) return further;
        while (end < sentence.End && words.Numeral(document.FormOf(end)) is >= 12) end++;
        return end;
    }

    private int? Skipped(string list, int t) => Skip(list, ref t) ? t : null;

    private (int End, long Value)? Numeral(int t)
    {
        var half = Is(t, "half");
        if (half) t++;
        var article = Is(t, "a", "an");
        if (article) t++;
        // "a" alone counts nothing; "a hundred", "a dozen" do.
        if (article && (t >= sentence.End || words.Numeral(document.FormOf(t)) is not (12 or >= Hundred))) return null;
        if (half && !article) return null;
        var first = t;
        long sum = 0, part = 0;
        for (; t < sentence.End; t++)
        {
            if (Is(t, "and", "-") && t > first && part + sum > 0 && t + 1 < sentence.End && IsJoined(t)) continue;
            if (ValueAt(t, first) is not { } value) break;
            if (value.Value >= Hundred && value.IsWord) (sum, part) = value.Value == Hundred ? (sum, Math.Max(part, 1) * value.Value) : (sum + Math.Max(part, 1) * value.Value, 0);
            else if (value.Value == 12 && value.IsWord && part > 0 && Is(t, "dozen")) part *= value.Value;
            else part = part > 0 && value.IsWord ? part + value.Value : value.Value;
        }
        return t == first ? null : (t, half ? (sum + part) / 2 : sum + part);
    }

    // "a hundred and thirty-four", but not "two and three".
    private bool IsJoined(int t) => words.Numeral(document.FormOf(t + 1)) is < Hundred
        && words.Numeral(document.FormOf(t - 1)) is { } before && (Is(t, "and") ? before >= Hundred : before is >= 20 and < Hundred);

    private (long Value, bool IsWord)? ValueAt(int t, int first)
    {
        var form = document.FormOf(t);
        if (words.Numeral(form) is { } value) return (value, true);
        if (t != first || form.Length == 0 || !char.IsAsciiDigit(form[0])) return null;
        // "1.2 million" is worked out whole; "2,000" has its comma inside.
        if (!decimal.TryParse(form, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        if (number == Math.Truncate(number)) return number <= long.MaxValue ? ((long)number, false) : null;
        return null;
    }
}
