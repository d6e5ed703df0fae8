using Chancery.Text;

namespace Chancery.Reading.Dates;

/// <summary>What the dateline says.</summary>
/// <param name="Span">Its words ("Damascus, SANA"), without the dash.</param>
/// <param name="Place">The place as written; null if none.</param>
/// <param name="PlaceCountry">The place's country; null if the knowledge base does not have it.</param>
/// <param name="Publisher">The agency as written; null if none.</param>
/// <param name="Date">The day; null if none.</param>
public sealed record Dateline(TextSpan Span, string? Place, string? PlaceCountry, string? Publisher, DateOnly? Date);
