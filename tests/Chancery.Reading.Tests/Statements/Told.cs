using Chancery.Reading.Statements;
using Chancery.Reading.Tests.Events;
using Chancery.Text;

namespace Chancery.Reading.Tests.Statements;

/// <summary>A text as the shipped rules read it, as words.</summary>
internal sealed class Told(string text)
{
    private readonly ReadingMaterial _material = ShippedReader.Read(text);

    /// <summary>All statements as "source | cue | content", in text order.</summary>
    public IEnumerable<string> Statements => _material.Attributions.All.Select(a => $"{(a.SourceRange is { } source ? Words(source) : "-")} | {Words(a.Cue)} | {Words(a.Content)}");

    /// <summary>The statement with this word in its cue.</summary>
    public Attribution With(string cue) => Assert.Single(_material.Attributions.All, a => Words(a.Cue).Split(' ').Contains(cue));

    /// <summary>Words of the sources from the outermost to the innermost that tell the event with this trigger; "-" for one without a name.</summary>
    public string ChainOf(string trigger)
    {
        var told = Assert.Single(_material.Events, e => e.Trigger.Any(t => _material.Document.FormOf(t).SequenceEqual(trigger)));
        var chain = new List<string>();
        for (var at = told.SaidIn; at is { } index; at = _material.Attributions.All[index].Within)
            chain.Insert(0, _material.Attributions.All[index].SourceRange is { } source ? Words(source) : "-");
        return string.Join(" > ", chain);
    }

    /// <summary>Names of the referents.</summary>
    public IEnumerable<string> Names(IEnumerable<int> referents) => referents.Select(r => _material.Referents.All[r].Name);

    /// <summary>All positions as "holder side issue", the issue in brackets where it is an entity.</summary>
    public IEnumerable<string> Positions => _material.Positions.Select(p =>
        $"{_material.Referents.All[p.Holder].Name} {p.Polarity.ToString().ToLowerInvariant()} {p.Issue ?? $"[{_material.Referents.All[p.TowardReferent!.Value].Name}]"}");

    private string Words(TokenRange range) => _material.Document.TextOf(range).ToString();

    private string Words(IEnumerable<TokenRange> ranges) => string.Join(" … ", ranges.Select(Words));
}
