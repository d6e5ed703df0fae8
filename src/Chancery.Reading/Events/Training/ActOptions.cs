using Chancery.Reading.Events.Learnt;

namespace Chancery.Reading.Events.Training;

/// <summary>Sizes and lengths of the training of acts, as measured best on a part of gold/acts/train that was kept apart; the weights of trust on whole articles.</summary>
public sealed record ActOptions
{
    /// <summary>The weights of trust where a network reads beside the linear model: chosen among some twenty settings by the totals of all sets of docs/quality.md.</summary>
    public static ActOptions WithNetwork { get; } = new() { Reserve = -4.8f, Unframed = 2.4f, InFrames = 3, InPhrases = 3 };

    /// <summary>Base-2 logarithm of the rows of the table of types.</summary>
    public int Bits { get; init; } = 18;
    /// <summary>Base-2 logarithm of the rows of the table of trials.</summary>
    public int TrialBits { get; init; } = 15;
    /// <summary>Learners of types and of sides, each with its own order of the examples, whose mean is taken.</summary>
    public int Voters { get; init; } = 3;
    /// <summary>Passes over the words.</summary>
    public int Epochs { get; init; } = 8;
    /// <summary>How fast weights move at first.</summary>
    public float Rate { get; init; } = 0.05f;
    /// <summary>How strongly weights are drawn to 0.</summary>
    public float Shrink { get; init; } = 1e-4f;
    /// <summary>Share of features that are not seen, others at each sight, so that no few of them carry all.</summary>
    public float Dropped { get; init; } = 0.5f;
    /// <summary>Features of fewer words are left out: of them nothing can be learnt but the words themselves.</summary>
    public int LeastSeen { get; init; } = 8;
    /// <summary>Passes over the words in which only the weights of trials move.</summary>
    public int TrialEpochs { get; init; }
    /// <summary>What "no act" gets for nothing, in log odds.</summary>
    public float Reserve { get; init; } = -2.6f;
    /// <summary>What "no act" gets besides where no frame fits.</summary>
    public float Unframed { get; init; } = 1.4f;
    /// <summary>What the type of the best frame that fits gets beside what is learnt of it.</summary>
    public float InFrames { get; init; } = 3.5f;
    /// <summary>What it gets besides where the frame asks for several words.</summary>
    public float InPhrases { get; init; }
    /// <summary>What the side that the rules give somebody gets.</summary>
    public float InRules { get; init; } = 3;
    /// <summary>What no side gets where the rules give somebody none.</summary>
    public float InSilence { get; init; } = -0.8f;
    /// <summary>What the log chances count that the network gives types, where there is one.</summary>
    public float InNetwork { get; init; } = 1;
    /// <summary>What those count that it gives sides.</summary>
    public float InNetworkSides { get; init; } = 0.5f;
    /// <summary>Base-2 logarithm of the rows of the table of sides.</summary>
    public int SideBits { get; init; } = 18;
    /// <summary>Passes over those who are named.</summary>
    public int SideEpochs { get; init; } = 8;
    /// <summary>How fast the weights of sides move at first.</summary>
    public float SideRate { get; init; } = 0.07f;
    /// <summary>As <see cref="Dropped"/>, for sides.</summary>
    public float SideDropped { get; init; } = 0.6f;
    /// <summary>Base-2 logarithm of the rows of the table of modes.</summary>
    public int ModeBits { get; init; } = 18;
    /// <summary>Passes over the modes.</summary>
    public int ModeEpochs { get; init; } = 6;
    /// <summary>As <see cref="Dropped"/>, for modes.</summary>
    public float ModeDropped { get; init; } = 0.5f;
    /// <summary>The weights of trust together.</summary>
    internal ActTrust Trust => new(Reserve, Unframed, InFrames, InPhrases, InRules, InSilence, InNetwork, InNetworkSides);
    /// <summary>Seed of all orders.</summary>
    public int Seed { get; init; } = 20261126;
}
