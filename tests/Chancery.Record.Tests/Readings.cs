using Chancery.Reading;

namespace Chancery.Record.Tests;

/// <summary>Readings made by hand, each field filled at least once.</summary>
internal static class Readings
{
    private const string Text = "Envoy in Aldmoor\n\nALDMOOR, Courier – Mara Venn said 😀 that Keld would host Oster on Monday.";

    public static ArticleReading Full(string id = "a1", string suffix = "")
    {
        var text = Text + suffix;
        return new()
        {
            Id = id,
            Provenance = new("0.1.0", [new("en/fast", "2026.01.02")], "PLOVER 2.0"),
            Article = Article(text),
            Sentences = [new(Span(text, "Envoy in Aldmoor"), 0), new(Span(text, "Mara Venn said 😀 that Keld would host Oster on Monday."), 2)],
            Entities = Entities(text),
            Statements = Statements(text),
            Events = [Visit(text)],
            Positions = [new() { Holder = "e1", Polarity = "for", Toward = new("e3", "Oster", Span(text, "Oster")), Basis = new("s1", "v1"), Span = Span(text, "would host Oster") }],
            Problems = [new("TXT005", "reading", Span(text, "Monday"), "Not resolved."), new("INT009", "intake", null, "Nothing more.")],
        };
    }

    /// <summary>The first place of the words, in code points.</summary>
    public static CharSpan Span(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        var points = new CodePoints(text);
        return new(points.FromUtf16(at), points.FromUtf16(at + words.Length));
    }

    private static ArticlePart Article(string text) => new()
    {
        Path = "courier/1.txt",
        SourceId = "c-1",
        Url = "https://courier.example/1",
        Format = "text",
        Publisher = new("The Courier", "CRR", "KLD", Span(text, "Courier")),
        Title = new(Span(text, "Envoy in Aldmoor"), "Envoy in Aldmoor"),
        Language = "en",
        Published = new("2031-05-06", "day", "option"),
        Dateline = new("ALDMOOR", "KLD", "Courier", null, Span(text, "ALDMOOR, Courier")),
        Text = text,
        Blocks = [new("title", 0, Span(text, "Envoy in Aldmoor")), new("dateline", 0, Span(text, "ALDMOOR, Courier –")), new("paragraph", 0, Span(text, "Mara Venn said 😀 that Keld would host Oster on Monday."))],
        Stories = [new(0, "main", new(Span(text, "Envoy in Aldmoor")))],
    };

    private static Sequence<Entity> Entities(string text) =>
    [
        new()
        {
            Id = "e1",
            Kind = EntityKind.Person,
            Name = "Mara Venn",
            Country = "KLD",
            Sectors = ["GOV", "MIL"],
            Basis = "text",
            Identifier = "X1",
            Offices = [new("Envoy", Span(text, "Envoy"), "KLD", "GOV")],
            Mentions = [new(Span(text, "Mara Venn"), "Mara Venn", MentionForm.Name, Span(text, "Mara"))],
        },
        new() { Id = "e2", Kind = EntityKind.State, Name = "Keld", Country = "KLD", Mentions = [new(Span(text, "Keld"), "Keld", MentionForm.Name, Span(text, "Keld"))] },
        new() { Id = "e3", Kind = EntityKind.State, Name = "Oster", Country = "OST", Members = ["e2"], Mentions = [new(Span(text, "Oster"), "Oster", MentionForm.Name, Span(text, "Oster"))] },
    ];

    private static Sequence<Statement> Statements(string text) =>
    [
        new()
        {
            Id = "s1",
            Source = new("e1", Span(text, "Mara Venn")),
            Cue = [Span(text, "said")],
            Content = [Span(text, "😀"), Span(text, "that Keld would host Oster on Monday")],
            Speech = "indirect",
            Kind = "assertion",
            Addressees = ["e3"],
            Occasion = new("Envoy in Aldmoor", Span(text, "Envoy in Aldmoor")),
        },
        new() { Id = "s2", Source = new("e2", null), Cue = [Span(text, "would")], Content = [Span(text, "host Oster")], Speech = "indirect", Kind = "promise", Within = "s1" },
    ];

    private static Event Visit(string text) => new()
    {
        Id = "v1",
        Type = "CONSULT",
        Modes = ["visit"],
        Contexts = ["diplomatic"],
        Cameo = "043",
        Quad = 1,
        Score = 4,
        Goldstein = 2.8,
        Actors = [new("e3", Span(text, "Oster"), "visitor")],
        Recipients = [new("e2", null, "host")],
        Trigger = [Span(text, "host")],
        Date = new("2031-05-05", "2031-05-05", "day", "Monday", Span(text, "Monday"), "published"),
        Place = new("e2", Span(text, "Keld"), "text", "KLD", 12.5, -3.25),
        Actuality = Actuality.Planned,
        SaidIn = ["s2"],
        About = new("Envoy", Span(text, "Envoy")),
        Numbers = [new("crowd", null, 30, true, "Oster", Span(text, "Oster"))],
        ContextWords = [new("diplomatic", "article", "Envoy", Span(text, "Envoy"))],
        Evidence = [new(Span(text, "Keld would host Oster on Monday"), "Keld would host Oster on Monday")],
        Confidence = 0.75,
        Rule = "host.visit",
    };
}
