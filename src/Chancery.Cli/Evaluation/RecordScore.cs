namespace Chancery.Cli.Evaluation;

/// <summary>Points of a record: one each for source, target and code of every event expected; a record that expects none has three where nothing is
/// coded.</summary>
/// <param name="Points">Reached.</param>
/// <param name="Possible">At most.</param>
/// <param name="Agrees">Whether just the events expected are coded, and no other.</param>
internal sealed record RecordScore(int Points, int Possible, bool Agrees)
{
    private const int Fields = 3;

    /// <summary>Compares what is coded with what is expected.</summary>
    public static RecordScore Of(IReadOnlyList<ExpectedEvent> expected, IReadOnlyCollection<ExpectedEvent> coded)
    {
        if (expected.Count == 0) return new(coded.Count == 0 ? Fields : 0, Fields, coded.Count == 0);
        var found = coded.ToList();
        var gain = new double[expected.Count, found.Count];
        for (var i = 0; i < expected.Count; i++)
        {
            for (var j = 0; j < found.Count; j++) gain[i, j] = Alike(expected[i], found[j]);
        }
        return new((int)Assignment.Best(gain), Fields * expected.Count, found.Count == expected.Count && expected.All(found.Contains));
    }

    private static int Alike(ExpectedEvent one, ExpectedEvent other) =>
        (one.Source == other.Source ? 1 : 0) + (one.Target == other.Target ? 1 : 0) + (one.Code == other.Code ? 1 : 0);
}
