namespace Chancery.Training.Names;

/// <summary>Sizes and lengths of the training of names, as measured best on the dev sets.</summary>
internal sealed record NameOptions
{
    /// <summary>Name of the model.</summary>
    public const string Name = "en/names";
    /// <summary>Version of the model; raise it with every model that is shipped.</summary>
    public const string Version = "2026.11.26";
    /// <summary>Every article of this number is held out.</summary>
    public const int HeldOut = 10;
    /// <summary>Passes over the data.</summary>
    public int Epochs { get; init; } = 10;
    /// <summary>Learners, each with its own order of the sentences, whose mean is taken.</summary>
    public int Voters { get; init; } = 4;
    /// <summary>Base-2 logarithm of the rows.</summary>
    public int Bits { get; init; } = 18;
    /// <summary>What a weight of 1 becomes in 16 bits.</summary>
    public float Scale { get; init; } = 8;
    /// <summary>Lead that the right row of labels should have over another, for each label in which they differ.</summary>
    public float Margin { get; init; } = 200;
    /// <summary>The same where the right label is inside a name and the other outside: the higher, the more names are found, right and wrong ones.</summary>
    public float MissMargin { get; init; } = 190;
    /// <summary>Share of features that a learner does not see, others at each sight, so that no few of them carry all.</summary>
    public float Dropped { get; init; } = 0.2f;
    /// <summary>Share of sights of a sentence without the lists of names, so that names that stand in none are learnt too.</summary>
    public float Listless { get; init; } = 0.5f;
    /// <summary>Rows changed less often are dropped.</summary>
    public int LeastUpdates { get; init; } = 2;
    /// <summary>Seed of all that is random.</summary>
    public int Seed { get; init; } = 20261124;
}
