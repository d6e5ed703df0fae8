using System.Collections.Immutable;

namespace Chancery.Reading.Events.Learnt;

/// <summary>The classes that the model of acts tells apart: no act, and PLOVER's sixteen types.</summary>
internal static class ActLabels
{
    /// <summary>No act.</summary>
    public const int None = 0;

    /// <summary>The type of each class; the first stands for no act.</summary>
    public static readonly ImmutableArray<string> All =
    [
        "", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    ];

    /// <summary>Cells a row of the table of classes: as many as hold them all.</summary>
    public const int Stride = 32;

    /// <summary>The class of a type.</summary>
    public static int Of(string type) => All.IndexOf(type);
}
