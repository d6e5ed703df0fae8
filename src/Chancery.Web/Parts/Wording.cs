using System.Globalization;
using Chancery.Reading;
using Chancery.Record.Queries;

namespace Chancery.Web.Parts;

/// <summary>Plain words for codes and numbers.</summary>
internal static class Wording
{
    /// <summary>Classes of events.</summary>
    public static string Quad(int quad) => quad switch
    {
        1 => "verbal cooperation",
        2 => "material cooperation",
        3 => "verbal conflict",
        4 => "material conflict",
        _ => "no class",
    };

    /// <summary>What an actuality means, for its mark.</summary>
    public static string Actuality(string actuality) => actuality switch
    {
        "actual" => "Told as having happened, on the word of whoever says it.",
        "planned" => "Announced or scheduled, not yet done.",
        "ongoing" => "Told as going on.",
        "possible" => "Told as something that may happen.",
        "hypothetical" => "Told under a condition.",
        "denied" => "Told as not having happened: whoever says it denies it.",
        "demanded" => "Called for, not done.",
        "historical" => "Told as background from another time.",
        _ => "",
    };

    /// <summary>What a confidence means, for its mark.</summary>
    public static string Confidence(double confidence) =>
        string.Create(CultureInfo.InvariantCulture,
            $"Confidence {confidence:0.00} of 1: how far type and sides are to be trusted, as the program judges itself. It is not calibrated yet.");

    /// <summary>Whose word it is, for its mark.</summary>
    public static string Chain(bool isNarrated) => isNarrated
        ? "The publisher says so itself."
        : "Whose word it is: the publisher first, then who is quoted, then whom that one quotes.";

    /// <summary>A day with its precision: "12 Feb 2015", "Feb 2015", "2015".</summary>
    public static string Day(DateOnly? day, string? precision = null) => day is not { } d ? "" : precision switch
    {
        "month" => d.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        "year" => d.ToString("yyyy", CultureInfo.InvariantCulture),
        "decade" => d.ToString("yyyy", CultureInfo.InvariantCulture) + "s",
        _ => d.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>From one day to another: "1 Aug 1975 – 9 Oct 1989"; one day by itself; empty for none.</summary>
    public static string Days(DateOnly? first, DateOnly? last) => first == last || last is null ? Day(first) : $"{Day(first)} – {Day(last)}";

    /// <summary>An actor's id for people: "angela merkel (person, DEU)".</summary>
    public static string Who(string id) => id.TrimStart('~').Split('/') is [var kind, var name, var country]
        ? $"{name} ({kind}{(country == "-" ? "" : ", " + country)})"
        : id;

    /// <summary>What the days of an event rest on.</summary>
    public static string DateBasis(string basis) => basis switch
    {
        "dateline" => "counted from the day of the dateline",
        "published" => "counted from the day of publication",
        _ => "the words alone tell it",
    };

    /// <summary>Where the words of a context stand.</summary>
    public static string Level(string level) => level switch
    {
        "event" => "its own words",
        "sentence" => "in its sentence",
        _ => "in the headline",
    };

    /// <summary>What is counted of people.</summary>
    public static string NumberKind(string kind) => kind switch
    {
        "dead" => "Killed",
        "injured" => "Hurt",
        "arrested" => "Arrested",
        "crowd" => "Came",
        _ => kind,
    };

    /// <summary>How many, as far as the words tell: "at least 23", "about 40", "10 to 12".</summary>
    public static string Amount(EventNumber number) => (number.IsApproximate ? "about " : "") + (number.Low, number.High) switch
    {
        ({ } low, { } high) when low == high => Number(low),
        ({ } low, { } high) => $"{Number(low)} to {Number(high)}",
        ({ } low, null) => $"at least {Number(low)}",
        (null, { } high) => $"at most {Number(high)}",
        _ => "some",
    };

    /// <summary>The same for a row of a table: "12 killed, 30 hurt"; empty where nothing is counted.</summary>
    public static string Toll(EventRow row) => string.Join(", ",
        new[] { (row.Dead, "killed"), (row.Injured, "hurt"), (row.Arrested, "arrested"), (row.Crowd, "came") }
            .Where(n => n.Item1 is not null).Select(n => $"{Number(n.Item1!.Value)} {n.Item2}"));

    /// <summary>A number with thin groups: "12 345".</summary>
    public static string Number(long number) => number.ToString("#,0", Spaced);

    /// <summary>"1 report", "2 reports".</summary>
    public static string Number(long number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>A number for SVG.</summary>
    public static string Point(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static readonly NumberFormatInfo Spaced = new() { NumberGroupSeparator = "\u202F" };
}
