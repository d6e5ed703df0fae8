using Chancery.Reading;

namespace Chancery.Cli.Runs;

/// <summary>Names of one reading and the chains of those on whose word something stands.</summary>
internal sealed class Chains
{
    private const int Deepest = 20;

    private readonly Dictionary<string, Entity> _entities;
    private readonly Dictionary<string, Statement> _statements;
    private readonly string _publisher;
    private readonly string _text;
    private readonly CodePoints _points;

    /// <summary>Indexes a reading.</summary>
    public Chains(ArticleReading reading)
    {
        (_text, _points) = (reading.Article.Text, new(reading.Article.Text));
        _entities = reading.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        _statements = reading.Statements.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var publisher = reading.Article.Publisher;
        _publisher = publisher?.Code ?? publisher?.Name ?? "narrator";
    }

    /// <summary>Name and country of an entity; the id itself if the reading lacks it.</summary>
    public string Entity(string id)
    {
        if (!_entities.TryGetValue(id, out var entity)) return id;
        return entity.Country is null || entity.Kind == EntityKind.State ? Name(id) : $"{Name(id)} ({entity.Country})";
    }

    /// <summary>On whose word an event stands, outermost first; chains of several statements are separated by semicolons.</summary>
    public string Of(Event e) => e.SaidIn.Count == 0 ? _publisher : string.Join("; ", e.SaidIn.Select(Of).Distinct(StringComparer.Ordinal));

    /// <summary>Publisher → … → source of the statement.</summary>
    public string Of(string statementId)
    {
        var names = new List<string>();
        var at = statementId;
        while (at is not null && names.Count < Deepest && _statements.TryGetValue(at, out var statement))
        {
            names.Add(Speaker(statement));
            at = statement.Within;
        }
        names.Add(_publisher);
        names.Reverse();
        return string.Join(" → ", names);
    }

    private string Speaker(Statement statement)
    {
        if (statement.Source?.Entity is { } entity) return Name(entity);
        if (statement.Source?.Span is not { } span) return "(unnamed)";
        var range = _points.Of(span);
        return _text[range.Start..range.End].ReplaceLineEndings(" ");
    }

    private string Name(string id) => _entities.TryGetValue(id, out var entity) ? entity.Name.ReplaceLineEndings(" ") : id;
}
