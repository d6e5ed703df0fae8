using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Chancery.Cli.Evaluation;

/// <summary>An event that a record expects.</summary>
internal sealed record ExpectedEvent(string Source, string Target, string Code);

/// <summary>A sentence of a file of PETRARCH's unit records with the events expected of it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Category">"DEMO", "SYNSET".</param>
/// <param name="Day">Day for which dated codes are read; null where the record has none.</param>
/// <param name="Text">The sentence on one line.</param>
/// <param name="Events">Expected; empty for none.</param>
/// <param name="Error">"storydiscard" and other reasons for which nothing is coded; null for none.</param>
/// <param name="IsDyadNeeded">Whether events without an actor on one side are left out.</param>
/// <param name="Line">1-based.</param>
internal sealed record PetrarchRecord(
    string Id, string Category, DateOnly? Day, string Text, IReadOnlyList<ExpectedEvent> Events, string? Error, bool IsDyadNeeded, int Line);

/// <summary>Reads files of unit records (PETR.UnitTest.records.xml and those of PETRARCH-2).</summary>
/// <param name="Records">In the order of the file; those that it marks as not to be run are left out.</param>
/// <param name="Dictionaries">Names of the dictionaries that the file asks for; empty if it names none.</param>
internal sealed record PetrarchRecords(IReadOnlyList<PetrarchRecord> Records, IReadOnlyList<string> Dictionaries)
{
    private static readonly string[] DictionaryTags = ["Verbfile", "Actorfile", "Agentfile", "Discardfile", "Issuefile"];

    /// <summary>Reads a file, which may be packed with gzip.</summary>
    /// <exception cref="FormatException">It is no file of records; the message names file and line.</exception>
    public static PetrarchRecords Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        try
        {
            using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true });
            return Of(XDocument.Load(reader, LoadOptions.SetLineInfo), path);
        }
        catch (XmlException e)
        {
            throw new FormatException($"{path}:{e.LineNumber}: {e.Message} Expected XML with <Sentence date id category> elements.", e);
        }
        catch (InvalidDataException e)
        {
            throw new FormatException($"{path}: The packed file is damaged: {e.Message}", e);
        }
    }

    private static PetrarchRecords Of(XDocument document, string path)
    {
        var records = new List<PetrarchRecord>();
        var isDyadNeeded = true;
        foreach (var element in document.Descendants())
        {
            if (element.Name.LocalName == "Config" && Attribute(element, "option") == "require_dyad")
                isDyadNeeded = !string.Equals(Attribute(element, "value"), "false", StringComparison.OrdinalIgnoreCase);
            else if (element.Name.LocalName == "Sentence" && Attribute(element, "sentence") != "false" && Attribute(element, "valid") != "false")
                records.Add(Record(element, isDyadNeeded, path));
        }
        if (records.Count == 0) throw new FormatException($"{path}: Found no <Sentence>; expected a file of PETRARCH's unit records.");
        var dictionaries = document.Descendants().Where(e => DictionaryTags.Contains(e.Name.LocalName))
            .SelectMany(e => e.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return new(records, [.. dictionaries]);
    }

    private static PetrarchRecord Record(XElement element, bool isDyadNeeded, string path)
    {
        var line = ((IXmlLineInfo)element).LineNumber;
        var text = string.Join(' ', (element.Element("Text")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0) throw new FormatException($"{path}:{line}: The record has no <Text>; expected <Sentence …><EventCoding …/><Text>…</Text></Sentence>.");
        var codings = element.Elements("EventCoding").ToList();
        var events = codings.Where(c => c.Attribute("eventcode") is not null)
            .Select(c => new ExpectedEvent(Attribute(c, "sourcecode") ?? "", Attribute(c, "targetcode") ?? "", Attribute(c, "eventcode") ?? ""));
        return new(
            Attribute(element, "id") ?? "?",
            Attribute(element, "category") ?? "?",
            DateOnly.TryParseExact(Attribute(element, "date"), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            text,
            [.. events.Distinct()],
            codings.Select(c => Attribute(c, "error")).FirstOrDefault(e => e is not null),
            isDyadNeeded,
            line);
    }

    private static string? Attribute(XElement element, string name) => element.Attribute(name)?.Value.Trim();
}
