using Chancery.Reading;

namespace Chancery.Web.Parts;

/// <summary>Names and chains of one reading.</summary>
internal sealed class ReadingWords
{
    private readonly ArticleReading _reading;
    private readonly Dictionary<string, Entity> _entities;
    private readonly Dictionary<string, Statement> _statements;
    private readonly CodePoints _points;

    public ReadingWords(ArticleReading reading)
    {
        _reading = reading;
        _entities = reading.Entities.ToDictionary(e => e.Id);
        _statements = reading.Statements.ToDictionary(s => s.Id);
        _points = new(reading.Article.Text);
    }

    /// <summary>Name of the publisher in chains.</summary>
    public string Narrator => _reading.Article.Publisher?.Code ?? _reading.Article.Publisher?.Name ?? "narrator";

    /// <summary>The words under a span.</summary>
    public string Of(CharSpan span)
    {
        var range = _points.Of(span);
        return _reading.Article.Text[range.Start..range.End];
    }

    /// <summary>Name of an entity.</summary>
    public string Name(string id) => _entities.TryGetValue(id, out var entity) ? entity.Name : id;

    /// <summary>Names of a side, each entity once.</summary>
    public IReadOnlyList<string> Names(IEnumerable<Participant> side) => [.. side.Select(p => p.Entity).Distinct().Select(Name)];

    /// <summary>Ids of a side across articles, in the order of the names.</summary>
    public IReadOnlyList<string> Ids(IEnumerable<Participant> side) =>
        [.. side.Select(p => p.Entity).Distinct().Select(e => _entities.TryGetValue(e, out var entity) ? IdOf(entity) : e)];

    /// <summary>Those of a side, each once, with what the article tells of them in the event.</summary>
    public IEnumerable<OneOfSide> Sides(IEnumerable<Participant> side) => side.DistinctBy(p => p.Entity).Where(p => _entities.ContainsKey(p.Entity)).Select(p =>
    {
        var entity = _entities[p.Entity];
        var told = p.Span is { } span ? Of(span) : null;
        return new OneOfSide(IdOf(entity), entity.Name, entity.Country, string.Join(" ", entity.Sectors), p.Role, p.Code, told == entity.Name ? null : told);
    });

    /// <summary>Id by which the explorer knows an entity across articles: its actor, else what stands for it in the index.</summary>
    public static string IdOf(Entity entity) =>
        entity.Actor ?? $"~{entity.Kind.ToString().ToLowerInvariant()}/{entity.Name.ToLowerInvariant()}/{entity.Country ?? "-"}";

    /// <summary>Whose statement it is.</summary>
    public string Speaker(Statement statement) =>
        statement.Source is not { } source ? "(unnamed)" : source.Entity is { } id ? Name(id) : source.Span is { } span ? Of(span) : "(unnamed)";

    /// <summary>Publisher → speaker → whom that one quotes.</summary>
    public string Chain(string statement)
    {
        var steps = new List<string>();
        // A damaged reading could go round in a circle.
        for (var id = statement; id is not null && steps.Count < 20 && _statements.TryGetValue(id, out var s); id = s.Within) steps.Insert(0, Speaker(s));
        return string.Join(" → ", steps.Prepend(Narrator));
    }

    /// <summary>On whose word an event stands.</summary>
    public string SaidBy(Event e) => e.SaidIn.Count == 0 ? Narrator : string.Join("; ", e.SaidIn.Select(Chain));

    /// <summary>The words of an event that say that it happened.</summary>
    public string Trigger(Event e) => string.Join(" … ", e.Trigger.Select(Of));
}

/// <summary>One of a side of an event.</summary>
/// <param name="Id">Id across articles.</param>
/// <param name="Name">Name.</param>
/// <param name="Country">Code of its country; null if unknown.</param>
/// <param name="Sectors">PLOVER's sectors.</param>
/// <param name="Role">"visitor", "host", …; null for a plain side.</param>
/// <param name="Code">Code of another codebook; null where PLOVER codes.</param>
/// <param name="Told">The words of the article for it; null where they are its name or it is understood.</param>
internal sealed record OneOfSide(string Id, string Name, string? Country, string Sectors, string? Role, string? Code, string? Told);
