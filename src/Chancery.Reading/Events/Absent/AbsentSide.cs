namespace Chancery.Reading.Events.Absent;

/// <summary>Which side of an act its own words do not name.</summary>
internal enum AbsentSide
{
    /// <summary>Who does it.</summary>
    Actor,
    /// <summary>To whom it is done.</summary>
    Recipient,
}
