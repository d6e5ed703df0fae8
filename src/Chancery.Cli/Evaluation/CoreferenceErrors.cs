using System.Globalization;
using Chancery.Text;

namespace Chancery.Cli.Evaluation;

/// <summary>What went wrong with single mentions: missed, not linked, linked to something else; and links that the gold does not have.</summary>
internal sealed class CoreferenceErrors
{
    private readonly List<(string What, string Form, string Line)> _all = [];
    private readonly SortedDictionary<string, (int Right, int All)> _forms = new(StringComparer.Ordinal);

    /// <summary>Looks at one document.</summary>
    public void Add(Document document, ChainPair pair)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(pair);
        var found = Enumerable.Range(0, pair.FoundMentions.Count).Where(i => pair.GoldOf(i) >= 0).ToDictionary(pair.GoldOf);
        for (var g = 0; g < pair.GoldMentions.Count; g++) Judge(document, pair, g, found);
        for (var i = 0; i < pair.FoundMentions.Count; i++)
        {
            if (pair.GoldOf(i) >= 0 || Before(pair, i) is not (>= 0 and var other)) continue;
            var span = pair.FoundMentions[i].Span;
            Note(document, "spurious", FormOf(document.Article.Text[span.Start..span.End]), span, $"ours: {Words(document, pair.FoundMentions[other].Span)}");
        }
    }

    /// <summary>Writes how many of each form were right, then all errors by what went wrong.</summary>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var group in _all.GroupBy(e => (e.What, e.Form)).OrderBy(g => g.Key.What, StringComparer.Ordinal).ThenByDescending(g => g.Count()))
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key.What}, {group.Key.Form}: {group.Count()}"));
            foreach (var error in group) writer.WriteLine($"  {error.Line}");
        }
        foreach (var (form, (right, all)) in _forms) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{form}: {right} of {all} linked rightly"));
    }

    // A mention that has one before it in its chain is right where it is in one chain with one of them.
    private void Judge(Document document, ChainPair pair, int gold, Dictionary<int, int> found)
    {
        var mention = pair.GoldMentions[gold];
        var before = Enumerable.Range(0, gold).Where(g => pair.GoldMentions[g].Chain == mention.Chain).ToList();
        var form = FormOf(document.TextOf(mention.Range).ToString());
        var span = document.SpanOf(mention.Range);
        if (before.Count == 0)
        {
            if (found.TryGetValue(gold, out var first) && Before(pair, first) is >= 0 and var wrong)
                Note(document, "linked though first", form, span, $"ours: {Words(document, pair.FoundMentions[wrong].Span)}");
            return;
        }
        var expected = Words(document, document.SpanOf(pair.GoldMentions[before[^1]].Range));
        var isRight = found.TryGetValue(gold, out var at)
            && before.Exists(b => found.TryGetValue(b, out var f) && pair.FoundMentions[f].Referent == pair.FoundMentions[at].Referent);
        var (right, all) = _forms.GetValueOrDefault(form);
        _forms[form] = (right + (isRight ? 1 : 0), all + 1);
        if (isRight) return;
        if (!found.TryGetValue(gold, out at)) Note(document, "missed", form, span, $"gold: {expected}");
        else if (Before(pair, at) is >= 0 and var other)
            Note(document, "wrong", form, span, $"ours: {Words(document, pair.FoundMentions[other].Span)} · gold: {expected}");
        else Note(document, "not linked", form, span, $"gold: {expected}");
    }

    private void Note(Document document, string what, string form, TextSpan span, string line) =>
        _all.Add((what, form, $"{document.Article.SourceId}: {Around(document, span)} · {line}"));

    // The mention of the same referent before it; -1 if there is none.
    private static int Before(ChainPair pair, int found)
    {
        for (var i = found - 1; i >= 0; i--)
        {
            if (pair.FoundMentions[i].Referent == pair.FoundMentions[found].Referent) return i;
        }
        return -1;
    }

    private static string FormOf(string words) => words.ToLowerInvariant() switch
    {
        var word when PronounWords.IsFirst(word) => "first person",
        var word when PronounWords.IsSecond(word) => "second person",
        "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself" => "he and she",
        "it" or "its" or "itself" => "it",
        "they" or "them" or "their" or "theirs" or "themselves" => "they",
        "who" or "whom" or "which" or "that" or "whose" or "this" or "these" or "those" => "other pronoun",
        _ => IsName(words) ? "name" : "nominal",
    };

    private static bool IsName(string words) => words.Split(' ').Skip(1).Any(w => w.Length > 0 && char.IsUpper(w[0]))
        || (char.IsUpper(words[0]) && !words.Contains(' ', StringComparison.Ordinal));

    private static string Words(Document document, TextSpan span) => Short(document.Article.Text[span.Start..span.End]);

    private static string Around(Document document, TextSpan span)
    {
        const int reach = 60;
        var text = document.Article.Text;
        var (before, behind) = (text[Math.Max(0, span.Start - reach)..span.Start], text[span.End..Math.Min(text.Length, span.End + reach / 2)]);
        return $"{before}[{Words(document, span)}]{behind}".ReplaceLineEndings(" ");
    }

    private static string Short(string words) => (words.Length > 70 ? words[..70] + "…" : words).ReplaceLineEndings(" ");
}
