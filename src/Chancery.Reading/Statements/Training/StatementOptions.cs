namespace Chancery.Reading.Statements.Training;

/// <summary>Sizes and lengths of the training of statements, as measured best on a part of PolNeAR's train set that was kept apart.</summary>
public sealed record StatementOptions
{
    /// <summary>Base-2 logarithm of the rows of the two tables of labels.</summary>
    public int Bits { get; init; } = 20;
    /// <summary>Base-2 logarithm of the rows of the table of verdicts.</summary>
    public int VerdictBits { get; init; } = 18;
    /// <summary>Passes over the data for cues.</summary>
    public int CueEpochs { get; init; } = 5;
    /// <summary>Passes over the data for sources and contents.</summary>
    public int PartEpochs { get; init; } = 5;
    /// <summary>Passes over the candidates.</summary>
    public int VerdictEpochs { get; init; } = 6;
    /// <summary>Passes over the edges of contents.</summary>
    public int ChoiceEpochs { get; init; } = 4;
    /// <summary>Learners, each with its own order of the sentences, whose mean is taken.</summary>
    public int Voters { get; init; } = 2;
    /// <summary>Learners at work at the same time.</summary>
    public int Threads { get; init; } = 2;
    /// <summary>Parts of the data, each judged by learners that saw the others only.</summary>
    public int Folds { get; init; } = 3;
    /// <summary>Lead that a cue's right labels must have.</summary>
    public float CueMargin { get; init; } = 150;
    /// <summary>The same over a cue that is missed.</summary>
    public float CueMissing { get; init; } = 180;
    /// <summary>Lead that the labels of source and content must have.</summary>
    public float PartMargin { get; init; } = 150;
    /// <summary>The same over a word of them that is missed.</summary>
    public float PartMissing { get; init; } = 150;
    /// <summary>What a candidate's first token gets for nothing, in weights.</summary>
    public float Generosity { get; init; } = 200;
    /// <summary>How strongly the weights of verdicts are drawn to 0.</summary>
    public float Shrink { get; init; } = 1e-4f;
    /// <summary>Share of features that a learner does not see, others at each sight, so that no few of them carry all.</summary>
    public float Dropped { get; init; } = 0.2f;
    /// <summary>Features changed less often are forgotten.</summary>
    public int LeastUpdates { get; init; } = 2;
    /// <summary>What the verdict must exceed, in log odds.</summary>
    public float Threshold { get; init; } = -0.5f;
    /// <summary>Seed of all orders.</summary>
    public int Seed { get; init; } = 20261126;
}
