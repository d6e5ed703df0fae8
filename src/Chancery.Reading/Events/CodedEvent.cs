using System.Collections.Immutable;
using Chancery.Reading.Dates;
using Chancery.Reading.Events.Numbers;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>A side of a coded event.</summary>
/// <param name="Referent">Index of who it is.</param>
/// <param name="Range">The words of the text that name it there.</param>
/// <param name="Role">"visitor", "host", <see cref="Implied"/> …; null for a plain side.</param>
/// <param name="IsIndirect">Whether it is taken from a neighbouring word (weak slot, owner of a thing) rather than from the slot itself.</param>
public sealed record Side(int Referent, TokenRange Range, string? Role, bool IsIndirect)
{
    /// <summary>Role of a side whom the words around the act do not name, but those of another sentence.</summary>
    public const string Implied = "implied";

    /// <summary>Code that another codebook gives it ("SYRGOV"); null where this program's own codes.</summary>
    public string? Code { get; init; }
}

/// <summary>Where an event took place: the referent of the place (null for the dateline) and how that is known.</summary>
/// <param name="Referent">Index of the place; null where the dateline names it.</param>
/// <param name="Range">The words; null for the dateline.</param>
/// <param name="IsDateline">Whether the dateline alone tells.</param>
public sealed record CodedPlace(int? Referent, TokenRange? Range, bool IsDateline);

/// <summary>A PLOVER context and the words that tell it.</summary>
/// <param name="Context">The context.</param>
/// <param name="Level">"event", "sentence" or "article".</param>
/// <param name="Range">The words.</param>
public sealed record ToldContext(string Context, string Level, TokenRange Range);

/// <summary>An event over tokens, before it leaves the house as <see cref="Event"/>.</summary>
public sealed record CodedEvent
{
    /// <summary>The frame that fired.</summary>
    public required Frame Frame { get; init; }

    /// <summary>The main word of the trigger.</summary>
    public required int Head { get; init; }

    /// <summary>All words of the trigger, ascending.</summary>
    public required ImmutableArray<int> Trigger { get; init; }

    /// <summary>Slots of the head word as read.</summary>
    public required Predication Predication { get; init; }

    /// <summary>PLOVER type: the frame's, or AGREE for a future act of cooperation.</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER modes.</summary>
    public ImmutableArray<string> Modes { get; init; } = [];

    /// <summary>PLOVER contexts.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>CAMEO code; null if none fits.</summary>
    public string? Cameo { get; init; }

    /// <summary>Issues of its sentence by the lists laid over the knowledge.</summary>
    public ImmutableArray<string> Issues { get; init; } = [];

    /// <summary>Who acts.</summary>
    public ImmutableArray<Side> Actors { get; init; } = [];

    /// <summary>Whom it is done to.</summary>
    public ImmutableArray<Side> Recipients { get; init; } = [];

    /// <summary>Whether it happened.</summary>
    public Actuality Actuality { get; init; }

    /// <summary>Index of the innermost attribution that carries it; null: the narrator's own word.</summary>
    public int? SaidIn { get; init; }

    /// <summary>What it is about; null if not told.</summary>
    public TokenRange? About { get; init; }

    /// <summary>When; null if not told.</summary>
    public DateExpression? Date { get; init; }

    /// <summary>Where; null if not told.</summary>
    public CodedPlace? Place { get; init; }

    /// <summary>Index of the process; null if none.</summary>
    public int? Process { get; init; }

    /// <summary>Index of the agreement; null if none.</summary>
    public int? Agreement { get; init; }

    /// <summary>Index of the gathering; null if none.</summary>
    public int? Gathering { get; init; }

    /// <summary>Words that tell contexts, each context at its nearest place.</summary>
    public ImmutableArray<ToldContext> ContextWords { get; init; } = [];

    /// <summary>How many were killed, hurt, arrested or came, one of a kind.</summary>
    public ImmutableArray<CodedNumber> Numbers { get; init; } = [];

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Story of the page.</summary>
    public int Story { get; init; }

    /// <summary>Index of an earlier event of the same happening; null if none.</summary>
    public int? SameAs { get; init; }
}
