using Chancery.Reading.Actors;

namespace Chancery.Cli.Views;

/// <summary>One resolved phrase for people.</summary>
internal static class ActorView
{
    private const int Label = 10, Value = 34;

    /// <summary>Writes the phrase, then one line for each thing decided, with what it rests on.</summary>
    public static void Write(TextWriter output, ResolvedActor actor)
    {
        output.WriteLine(actor.Date is null ? actor.Phrase : $"{actor.Phrase} ({actor.Date})");
        if (actor.Problem is { } problem) Line(output, "problem", problem, "");
        if (actor.Kind is null) return;
        Line(output, "name", actor.Name!, actor.Identifier ?? "");
        foreach (var reason in actor.RestsOn) Line(output, reason.Of, reason.Value, Ground(reason, actor.Basis));
        if (actor.Country is null) Line(output, "country", "-", "nothing tells");
        if (actor.Sectors.Count == 0) Line(output, "sector", "-", "nothing tells");
    }

    private static string Ground(ActorReason reason, string? basis)
    {
        var words = reason.Words is { } w ? $"“{w}”" : null;
        if (words is null && reason.Knowledge is null) return reason.Of == "country" && basis == "option" ? "--country" : basis ?? "";
        return string.Join(", ", new[] { words, reason.Knowledge }.Where(p => p is not null));
    }

    private static void Line(TextWriter output, string label, string value, string ground) =>
        output.WriteLine($"  {label.PadRight(Label)}{value.PadRight(ground.Length > 0 ? Value : 0)} {ground}".TrimEnd());
}
