namespace Chancery.Reading.Events.Training;

/// <summary>Sizes and lengths of the training of absent sides, as measured best on a part of gold/acts/train that was kept apart.</summary>
public sealed record AbsentOptions
{
    /// <summary>Base-2 logarithm of the rows of the table.</summary>
    public int Bits { get; init; } = 18;
    /// <summary>Passes over the acts that lack a side.</summary>
    public int Epochs { get; init; } = 8;
    /// <summary>Learners, each with its own order of the examples, whose mean is taken.</summary>
    public int Voters { get; init; } = 4;
    /// <summary>How strongly weights are drawn to 0.</summary>
    public float Shrink { get; init; } = 1e-4f;
    /// <summary>Share of features that are not seen, others at each sight, so that no few of them carry all.</summary>
    public float Dropped { get; init; } = 0.7f;
    /// <summary>Rows that fewer choices have are left out.</summary>
    public int LeastSeen { get; init; } = 6;
    /// <summary>How likely a side must be to be given.</summary>
    public float Least { get; init; } = 0.6f;
    /// <summary>Seed of all orders.</summary>
    public int Seed { get; init; } = 20261127;
}
