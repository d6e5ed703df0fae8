namespace Chancery.Training.Parser;

/// <summary>Sizes and lengths of the training, as measured best on the dev sets.</summary>
internal sealed record TrainingOptions
{
    /// <summary>Name of the model.</summary>
    public const string Name = "en/fast";
    /// <summary>Version of the model; raise it with every model that is shipped.</summary>
    public const string Version = "2026.11.26";
    /// <summary>Passes over the data for tags.</summary>
    public int TagEpochs { get; init; } = 6;
    /// <summary>Passes for morphological features.</summary>
    public int FeatsEpochs { get; init; } = 5;
    /// <summary>Passes for trees.</summary>
    public int ParseEpochs { get; init; } = 8;
    /// <summary>Passes for tags and for trees where a model goes on from another.</summary>
    public int ContinuedEpochs { get; init; } = 2;
    /// <summary>Share of the other's weights that such a model begins with.</summary>
    public float KeptShare { get; init; } = 0.6f;
    /// <summary>Learners, each with its own order of the sentences, whose mean is taken.</summary>
    public int Voters { get; init; } = 2;
    /// <summary>Parts of the data whose tags are predicted by a tagger that learnt from the others.</summary>
    public int Folds { get; init; } = 4;
    /// <summary>Share of steps in which the parser follows its own choice instead of the right one, from the second pass on.</summary>
    public double Exploration { get; init; } = 0.9;
    /// <summary>Base-2 logarithm of the rows for tags.</summary>
    public int TagBits { get; init; } = 18;
    /// <summary>Base-2 logarithm of the rows for morphological features.</summary>
    public int FeatsBits { get; init; } = 16;
    /// <summary>Base-2 logarithm of the rows for steps.</summary>
    public int StepBits { get; init; } = 22;
    /// <summary>Base-2 logarithm of the rows for relations.</summary>
    public int LabelBits { get; init; } = 17;
    /// <summary>What a weight of 1 of the parser becomes in 16 bits.</summary>
    public float Scale { get; init; } = 48;
    /// <summary>Rows for tags changed less often are dropped.</summary>
    public int LeastTagUpdates { get; init; } = 2;
    /// <summary>Rows for steps changed less often are dropped.</summary>
    public int LeastStepUpdates { get; init; } = 12;
    /// <summary>Rows for relations changed less often are dropped.</summary>
    public int LeastLabelUpdates { get; init; } = 4;
    /// <summary>Lead over the best wrong step that a right step should have, in units of weights.</summary>
    public float StepMargin { get; init; } = 60;
    /// <summary>The same for relations.</summary>
    public float LabelMargin { get; init; } = 40;
    /// <summary>Most that one example changes a weight of the parser by.</summary>
    public float LargestUpdate { get; init; } = 0.3f;
    /// <summary>Share of sentences that are learnt a second time without their last full stop.</summary>
    public double Unstopped { get; init; } = 0.05;
    /// <summary>Share of sentences that are learnt a second time in the capitals of a headline and without their last full stop.</summary>
    public double Headlines { get; init; } = 0.1;
    /// <summary>Seed of all that is random.</summary>
    public int Seed { get; init; } = 20261123;
}
