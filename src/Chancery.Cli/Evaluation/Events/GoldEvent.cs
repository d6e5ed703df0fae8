using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Events;

/// <summary>An event of the gold, with all that a careful coder could give it (gold/README.md).</summary>
/// <param name="Story">Number of its story.</param>
/// <param name="Trigger">The words that say that it happened.</param>
/// <param name="Types">PLOVER types that are allowed, the likeliest first.</param>
/// <param name="Modes">Modes of which any will do; empty: not asked.</param>
/// <param name="Readings">Sides and source that are allowed, the likeliest first.</param>
/// <param name="Actualities">All that are allowed.</param>
/// <param name="IsRequired">Whether a careful coder would not leave it out.</param>
/// <param name="Date">First and last day; null: not told.</param>
/// <param name="Numbers">How many of each kind; empty: not told.</param>
internal sealed record GoldEvent(
    int Story,
    CharSpan Trigger,
    IReadOnlyList<string> Types,
    IReadOnlySet<string> Modes,
    IReadOnlyList<GoldSides> Readings,
    IReadOnlySet<Actuality> Actualities,
    bool IsRequired,
    (DateOnly Start, DateOnly End)? Date,
    IReadOnlyDictionary<string, long> Numbers);

/// <summary>Who did it to whom, and on whose word.</summary>
/// <param name="Actors">Countries of the actors; empty where none has one.</param>
/// <param name="Recipients">Countries of the recipients.</param>
/// <param name="Source">Words of the innermost source; null: the narrator.</param>
internal sealed record GoldSides(IReadOnlySet<string> Actors, IReadOnlySet<string> Recipients, string? Source);

/// <summary>An article with its events.</summary>
/// <param name="Name">As the gold calls it.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Published">Day of publication; null if the gold does not tell it.</param>
/// <param name="Publisher">Who published it; null if the gold does not tell it.</param>
/// <param name="Events">In the order of the gold.</param>
internal sealed record GoldArticle(string Name, string Text, DateOnly? Published, string? Publisher, IReadOnlyList<GoldEvent> Events);
