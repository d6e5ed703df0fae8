using Chancery.Reading.Knowledge;

namespace Chancery.Cli;

/// <summary>English names of country codes: those of the knowledge files, and of PLOVER's codes for bodies of no state.</summary>
internal static class CountryNames
{
    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["UNO"] = "United Nations",
        ["EUR"] = "European Union",
        ["IGO"] = "international organisations",
        ["NGO"] = "non-governmental organisations",
        ["IMG"] = "international armed groups",
        ["ISM"] = "international social movements",
        ["MNC"] = "multinational companies",
    };

    /// <summary>Reads the names.</summary>
    /// <exception cref="KnowledgeException">A knowledge file is missing or wrong.</exception>
    public static Func<string, string?> Load(string folder, IReadOnlyList<string> overlays)
    {
        var states = States.Load(new KnowledgeFolder(Path.Combine(folder, "knowledge"), overlays));
        return code => states.OfCode(code)?.Name ?? Bodies.GetValueOrDefault(code);
    }
}
