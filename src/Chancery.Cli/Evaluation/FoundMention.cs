using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Cli.Evaluation;

/// <summary>A mention of a reading, as spans of the text.</summary>
/// <param name="Span">The phrase.</param>
/// <param name="Head">Its head word.</param>
/// <param name="Referent">Index of what it refers to.</param>
/// <param name="Form">How it refers.</param>
internal sealed record FoundMention(TextSpan Span, TextSpan Head, int Referent, MentionForm Form)
{
    /// <summary>The mentions of the scored kinds, in text order.</summary>
    public static List<FoundMention> Of(ReadingMaterial material)
    {
        ArgumentNullException.ThrowIfNull(material);
        var document = material.Document;
        return [.. material.Referents.All.Where(r => r.CanAct || r.Kind == EntityKind.Place)
            .SelectMany(r => r.Mentions.Select(m => new FoundMention(document.SpanOf(m.Range), document.Tokens[m.Head], r.Index, m.Form)))
            .OrderBy(m => m.Span)];
    }
}
