using Chancery.Reading;

namespace Chancery.Web.Parts;

/// <summary>A stretch of text with all that lies over it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Class">Layers as classes of style; empty for bare text.</param>
/// <param name="Of">Ids of what it belongs to, the innermost first, separated by spaces.</param>
/// <param name="Title">Says what it is; null for bare text.</param>
internal sealed record Stretch(string Text, string Class, string? Of, string? Title);

/// <summary>Lays mentions, statements, events, dates and places over the text of a reading: overlapping spans become stretches side by side.</summary>
internal static class ReadingLayers
{
    /// <summary>The whole text in stretches.</summary>
    public static IEnumerable<Stretch> Stretches(ArticleReading reading, ReadingWords words)
    {
        var text = reading.Article.Text;
        var points = new CodePoints(text);
        var layers = Layers(reading, words).Select(l => (Range: points.Of(l.Span), Layer: l))
            .Where(l => l.Range.End > l.Range.Start && l.Range.End <= text.Length).ToList();
        var edges = layers.SelectMany(l => new[] { l.Range.Start, l.Range.End }).Append(0).Append(text.Length).Distinct().Order().ToList();
        var starts = layers.OrderBy(l => l.Range.Start).ToList();
        var open = new List<(Text.TextSpan Range, Layer Layer)>();
        for (int i = 0, next = 0; i + 1 < edges.Count; i++)
        {
            var (from, to) = (edges[i], edges[i + 1]);
            open.RemoveAll(l => l.Range.End <= from);
            for (; next < starts.Count && starts[next].Range.Start <= from; next++) open.Add(starts[next]);
            yield return Make(text[from..to], open.Select(l => l.Layer).OrderBy(l => l.Rank).ToList());
        }
    }

    private static Stretch Make(string text, List<Layer> layers)
    {
        var ids = layers.Where(l => l.Id is not null).Select(l => l.Id!).Distinct().ToList();
        var titles = layers.Where(l => l.Title is not null).Select(l => l.Title!).Distinct().ToList();
        return new(text, string.Join(' ', layers.Select(l => l.Class).Distinct()), ids.Count == 0 ? null : string.Join(' ', ids), titles.Count == 0 ? null
            : string.Join("\n", titles));
    }

    private static IEnumerable<Layer> Layers(ArticleReading reading, ReadingWords words)
    {
        foreach (var block in reading.Article.Blocks)
        {
            var look = block.Kind switch { "title" => "title", "heading" => "heading", "paragraph" or "list" when block.Story == 0 => null, _ => "other" };
            if (look is not null) yield return new(block.Span, look, 9, null, null);
        }
        foreach (var e in reading.Events)
        {
            var told = $"{e.Type} {string.Join(", ", e.Modes)}".Trim()
                + $": {string.Join(", ", words.Names(e.Actors))}{(e.Recipients.Count > 0 ? " → " + string.Join(", ", words.Names(e.Recipients)) : "")}"
                + $"\n{(e.Actuality == Actuality.Actual ? "" : e.Actuality.ToString().ToLowerInvariant() + ", ")}on the word of {words.SaidBy(e)}";
            foreach (var span in e.Trigger) yield return new(span, "trigger", 0, e.Id, told);
            if (e.Date is { } date) yield return new(date.Span, "date", 3, e.Id,
                $"When: {date.Start ?? "unresolved"}{(date.End != date.Start ? " – " + date.End : "")}");
            if (e.Place is { } place) yield return new(place.Span, "place", 3, e.Id, $"Where: {place.Country}");
            foreach (var evidence in e.Evidence) yield return new(evidence.Span, "evidence", 4, e.Id, null);
        }
        foreach (var entity in reading.Entities)
        {
            var who = $"{entity.Name} ({entity.Kind.ToString().ToLowerInvariant()}{(entity.Country is null ? "" : ", " + entity.Country)})";
            foreach (var mention in entity.Mentions.Where(m => m.Form != MentionForm.Zero)) yield return new(mention.Span, "mention", 1, entity.Id, who);
        }
        foreach (var statement in reading.Statements)
        {
            var chain = "On the word of " + words.Chain(statement.Id);
            foreach (var span in statement.Cue) yield return new(span, "cue", 2, statement.Id, chain);
            foreach (var span in statement.Content) yield return new(span, "statement", 5, statement.Id, chain);
        }
    }

    private sealed record Layer(CharSpan Span, string Class, int Rank, string? Id, string? Title);
}
