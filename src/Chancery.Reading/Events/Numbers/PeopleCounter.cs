using Chancery.Reading.Dates;
using Chancery.Text;

namespace Chancery.Reading.Events.Numbers;

/// <summary>Finds in a sentence how many were killed, hurt or arrested, and which words count people at all.</summary>
/// <remarks>By the order of words, not by the tree: trees of "23 were killed and 17 wounded" are wrong too often.</remarks>
internal sealed class PeopleCounter(Document document, NumberWords words, IEnumerable<DateExpression> dates)
{
    private const int LongestNounPhrase = 6, FarthestToll = 10;

    private static readonly string[] Kinds = ["dead", "injured", "arrested"];

    private readonly List<TokenRange> _dates = [.. dates.Select(d => d.Range)];

    /// <summary>Quantities of people in a sentence, in text order, with what was done to them (null: nothing) and by which word.</summary>
    public IEnumerable<(Quantity Quantity, string? Kind, int Word)> In(TokenRange sentence)
    {
        var reader = new QuantityReader(document, words, sentence);
        for (var t = sentence.First; t < sentence.End;)
        {
            if (reader.At(t) is not { } quantity || _dates.Exists(d => d.Overlaps(quantity.Range)))
            {
                t++;
                continue;
            }
            var whole = Coordinated(reader, sentence, quantity);
            if (CountsPeople(reader, quantity))
            {
                var harm = HarmOf(reader, sentence, whole);
                yield return (harm.Kind is null ? quantity : whole, harm.Kind, harm.Word);
            }
            t = whole.Range.End;
        }
    }

    private static bool CountsPeople(QuantityReader reader, Quantity quantity)
    {
        for (var t = quantity.Range.End; t < quantity.Range.End + 2; t++)
        {
            var at = t;
            if (reader.Skip("no-people", ref at)) return false;
        }
        if (reader.Is(quantity.Range.End, "-") || reader.Is(quantity.Range.First - 1, "$", "€", "£", "-")) return false;
        return true;
    }

    /// <summary>"four soldiers and six civilians were killed": both together.</summary>
    private Quantity Coordinated(QuantityReader reader, TokenRange sentence, Quantity first)
    {
        var end = EndOfNouns(sentence, first.Range.End);
        if (end == first.Range.End || !reader.Is(end, "and") || reader.At(end + 1) is not { } second || !CountsPeople(reader, second)) return first;
        var last = EndOfNouns(sentence, second.Range.End);
        if (last == second.Range.End || HarmBehind(reader, sentence, last).Kind is not { } kind || HarmBehind(reader, sentence, end).Kind == kind) return first;
        return new(new(first.Range.First, second.Range.End), first.Low + second.Low, first.High + second.High, first.IsApproximate || second.IsApproximate);
    }

    private (string? Kind, int Word) HarmOf(QuantityReader reader, TokenRange sentence, Quantity quantity)
    {
        if (HarmBefore(reader, quantity.Range.First) is { Kind: not null } before) return before;
        var end = EndOfNouns(sentence, quantity.Range.End);
        for (var t = quantity.Range.End; t <= Math.Min(end, sentence.End - 1); t++)
        {
            foreach (var kind in Kinds)
            {
                var at = t;
                if (reader.Skip(kind + "-noun", ref at)) return (kind, t);
            }
        }
        if (HarmBehind(reader, sentence, end) is { Kind: not null } behind) return behind;
        return TollBefore(reader, sentence, quantity.Range.First) is >= 0 and var toll ? ("dead", toll) : (null, -1);
    }

    /// <summary>"killing at least 23", "shot dead 10": in the active, for what was "wounded 17 days later" counts days.</summary>
    private (string? Kind, int Word) HarmBefore(QuantityReader reader, int first)
    {
        foreach (var kind in Kinds)
        {
            foreach (var phrase in words[kind])
            {
                var at = first - phrase.Length;
                if (reader.Skip(kind, ref at) && at == first && !IsPassive(first - phrase.Length)) return (kind, first - 1);
            }
        }
        return (null, -1);
    }

    private bool IsPassive(int word) => word > 0 && document.Lemmas[word - 1] is "be" or "get";

    private bool IsBetween(string lemma) => Array.Exists(words["between"], p => p[0] == lemma);

    /// <summary>"(23 soldiers) were killed", "(27) injured", "(12 people) have been shot dead".</summary>
    private (string? Kind, int Word) HarmBehind(QuantityReader reader, TokenRange sentence, int t)
    {
        while (t < sentence.End && (document.Upos[t] is Upos.AUX or Upos.ADV || IsBetween(document.Lemmas[t]))
            && !IsHarm(reader, t)) t++;
        foreach (var kind in Kinds)
        {
            var at = t;
            if (reader.Skip(kind, ref at) && !reader.Is(t, "arrest", "arrests", "killing", "wounding", "injuring", "arresting", "detaining", "wounds")) return (kind, t);
        }
        return (null, -1);
    }

    private static bool IsHarm(QuantityReader reader, int t)
    {
        foreach (var kind in Kinds)
        {
            var at = t;
            if (reader.Skip(kind, ref at)) return true;
        }
        return false;
    }

    private static int TollBefore(QuantityReader reader, TokenRange sentence, int first)
    {
        if (!reader.Is(first - 1, "to", "at", "of", "is", "was", "reached")) return -1;
        for (var t = first - 1; t >= Math.Max(sentence.First, first - FarthestToll); t--)
        {
            var at = t;
            if (reader.Skip("toll", ref at)) return t;
        }
        return -1;
    }

    /// <summary>Behind the nouns that are counted: "soldiers", "suspected militants", "members of the guard".</summary>
    private int EndOfNouns(TokenRange sentence, int t)
    {
        var first = t;
        var noun = t;
        for (; t < Math.Min(sentence.End, first + LongestNounPhrase); t++)
        {
            if (document.Upos[t] is Upos.NOUN or Upos.PROPN or Upos.PRON) noun = t + 1;
            // "106 protesters in 21 cities": places are counted, not people.
            else if (document.Upos[t] == Upos.NUM && t > first && document.Upos[t - 1] == Upos.ADP) continue;
            else if (document.Upos[t] is not (Upos.ADJ or Upos.DET or Upos.ADP) && !(document.Upos[t] == Upos.VERB && t + 1 < sentence.End && document.Upos[t + 1] == Upos.NOUN)) break;
        }
        return noun;
    }
}
