using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Events.Numbers;

/// <summary>Gives assaults, repression and protests the numbers of dead, injured, arrested and of those who came that their sentences tell.</summary>
internal static class EventNumbers
{
    /// <summary>The events, in the same order, some with numbers: of each kind the one told nearest.</summary>
    public static List<CodedEvent> Given(CodingContext context, NumberWords words, IReadOnlyList<CodedEvent> events)
    {
        var given = events.ToList();
        var bySentence = Enumerable.Range(0, given.Count).ToLookup(i => context.Document.SentenceOf(given[i].Head));
        var counter = new PeopleCounter(context.Document, words, context.Dates);
        var wanted = given.Where(e => e.Type is "ASSAULT" or "COERCE" or "PROTEST").Select(e => context.Document.SentenceOf(e.Head)).ToHashSet();
        foreach (var sentence in wanted.SelectMany(s => (int[])[s, s + 1]).Distinct().Where(s => s < context.Document.Sentences.Length).Order())
        {
            foreach (var (quantity, kind, word) in counter.In(context.Document.Sentences[sentence]))
            {
                var at = kind is null
                    ? CrowdOf(context, words, given, bySentence[sentence], quantity)
                    : HarmOf(context, given, bySentence, sentence, kind, word);
                if (at >= 0 && given[at].Numbers.All(n => n.Kind != (kind ?? "crowd"))) given[at] = given[at] with { Numbers = given[at].Numbers.Add(new(kind ?? "crowd", quantity)) };
            }
        }
        return given;
    }

    /// <summary>The protest to which so many came; -1 if it is none.</summary>
    private static int CrowdOf(CodingContext context, NumberWords words, List<CodedEvent> events, IEnumerable<int> ofSentence, Quantity quantity)
    {
        foreach (var i in ofSentence.Where(i => events[i].Type == "PROTEST"))
        {
            if (events[i].Actors.Any(a => a.Range.Overlaps(quantity.Range) || IsCountedBy(context.Document, a.Range.First, quantity)) && !IsOf(context.Document, words["guards"], quantity)) return i;
            if (IsOfCrowd(context.Document, words["crowd"], quantity)) return i;
        }
        return -1;
    }

    // "some 300 | tenants": the side may begin behind its number.
    private static bool IsCountedBy(Document document, int first, Quantity quantity) =>
        first == quantity.Range.End || (first == quantity.Range.End + 1 && document.FormOf(quantity.Range.End).SequenceEqual("of"));

    private static bool IsOf(Document document, string[][] nouns, Quantity quantity) =>
        quantity.Range.End < document.Count && nouns.Any(n => document.FormOf(quantity.Range.End).Equals(n[0], StringComparison.OrdinalIgnoreCase));

    private static bool IsOfCrowd(Document document, string[][] nouns, Quantity quantity)
    {
        var first = quantity.Range.First;
        return first > 1 && document.FormOf(first - 1).SequenceEqual("of") && nouns.Any(n => document.FormOf(first - 2).Equals(n[0], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The event that did the harm: of the sentence, the nearest to the word; else the last assault of the sentence before, in the same paragraph; -1 if there is none.</summary>
    private static int HarmOf(CodingContext context, List<CodedEvent> events, ILookup<int, int> bySentence, int sentence, string kind, int word)
    {
        foreach (var type in TypesOf(kind))
        {
            var found = bySentence[sentence].Where(i => events[i].Type == type && (type == "PROTEST" || Fits(events[i], kind))).OrderBy(i => Distance(events[i], word)).DefaultIfEmpty(-1).First();
            if (found >= 0) return found;
        }
        if (kind == "arrested" || sentence == 0 || context.Document.SentenceBlocks[sentence] != context.Document.SentenceBlocks[sentence - 1]) return -1;
        return bySentence[sentence - 1].Where(i => events[i].Type == "ASSAULT").DefaultIfEmpty(-1).Last();
    }

    private static ImmutableArray<string> TypesOf(string kind) => kind == "arrested" ? ["COERCE", "ASSAULT", "PROTEST"] : ["ASSAULT", "PROTEST"];

    private static bool Fits(CodedEvent coded, string kind) => kind != "arrested" || coded.Modes.IsEmpty || coded.Modes[0] is "arrest" or "abduct" or "deport";

    private static int Distance(CodedEvent coded, int word) => coded.Trigger.Min(t => Math.Abs(t - word));
}
