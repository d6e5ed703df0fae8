using Chancery.Text;

namespace Chancery.Reading.Events.Numbers;

/// <summary>Words that say how many.</summary>
/// <param name="Range">All of them: "at least 23", "dozens".</param>
/// <param name="Low">The least that they say; null where they say none ("up to 30", "dozens").</param>
/// <param name="High">The most that they say; null where they say none ("at least 23", "dozens").</param>
/// <param name="IsApproximate">"some 300".</param>
public sealed record Quantity(TokenRange Range, long? Low, long? High, bool IsApproximate);

/// <summary>How many people an event killed, hurt or brought together.</summary>
/// <param name="Kind">"dead", "injured", "arrested" or "crowd".</param>
/// <param name="Quantity">How many, in words.</param>
public sealed record CodedNumber(string Kind, Quantity Quantity);
