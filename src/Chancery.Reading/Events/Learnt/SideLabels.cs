namespace Chancery.Reading.Events.Learnt;

/// <summary>What somebody who is named beside an act has to do with it.</summary>
internal enum SideLabel
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>He does it.</summary>
    Actor,
    /// <summary>It is done to him.</summary>
    Recipient,
}
