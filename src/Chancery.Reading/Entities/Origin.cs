namespace Chancery.Reading.Entities;

/// <summary>Where an article was written.</summary>
/// <param name="Dateline">Country of the dateline's place; null if unknown.</param>
/// <param name="Publisher">Country of the publisher; null if unknown, and for one that belongs to none.</param>
public readonly record struct Origin(string? Dateline, string? Publisher);
