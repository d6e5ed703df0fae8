using System.Collections.Frozen;

namespace Chancery.Reading.Events.Learnt;

/// <summary>Frames for acts that no frame of the knowledge names: one a type, with the sides that its words usually have.</summary>
internal static class UnnamedActs
{
    private static readonly FrozenDictionary<string, Frame> ByType = ActLabels.All.Skip(1).ToFrozenDictionary(t => t, FrameFor);

    /// <summary>The frame of a type.</summary>
    public static Frame Of(string type) => ByType[type];

    private static Frame FrameFor(string type) => new()
    {
        Name = $"learnt.{type.ToLowerInvariant()}",
        Type = type,
        AllSidesAct = type == "CONSULT",
        File = "models/en/events.model",
        Line = 0,
    };
}
