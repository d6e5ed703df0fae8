using System.Collections.Immutable;
using Microsoft.VisualBasic.FileIO;

namespace Chancery.Reading.Knowledge;

/// <summary>A user's own list of people with offices and dates: <c>people.csv</c> in a folder laid over the knowledge, one row an office.</summary>
/// <remarks>CSV as RFC 4180 has it, UTF-8, with a line of column names: name and country are needed, the others may be left out.
/// Such a list comes straight from a spreadsheet or from a query to Wikidata.</remarks>
internal static class PeopleFile
{
    private const string FileName = "people.csv";
    private static readonly ImmutableArray<string> Known = ["name", "office", "country", "sectors", "from", "to", "other_names", "identifier"];
    private static readonly ImmutableArray<string> Needed = ["name", "country"];

    /// <summary>People of all folders, the last laid first: where two lists disagree the user's last word counts.</summary>
    /// <exception cref="KnowledgeException">A row is wrong; the message names file and line.</exception>
    public static IEnumerable<Leader> Load(KnowledgeFolder folder) => folder.FilesIfAny(FileName).Reverse().SelectMany(Read);

    private static List<Leader> Read((string Path, string Label) file)
    {
        var text = File.ReadAllLines(file.Path);
        using var parser = new TextFieldParser(file.Path) { TextFieldType = FieldType.Delimited, Delimiters = [","], TrimWhiteSpace = true };
        var people = new List<Leader>();
        ImmutableArray<string> header = [];
        while (!parser.EndOfData)
        {
            var number = (int)parser.LineNumber;
            while (number <= text.Length && text[number - 1].Trim().Length == 0) number++;
            var line = new KnowledgeLine(file.Path, number, 0, number <= text.Length ? text[number - 1] : "") { Label = file.Label };
            var fields = Fields(parser, line);
            if (fields is null) break;
            if (header.IsEmpty) header = Header(fields, line);
            else people.Add(Person(fields, header, line));
        }
        return people;
    }

    private static string[]? Fields(TextFieldParser parser, KnowledgeLine line)
    {
        try
        {
            return parser.ReadFields();
        }
        catch (MalformedLineException)
        {
            throw line.Error("The quotation marks of this row are not closed or not doubled; expected CSV as spreadsheets write it.");
        }
    }

    private static ImmutableArray<string> Header(string[] fields, KnowledgeLine line)
    {
        var header = fields.Select(f => f.ToLowerInvariant().Replace(' ', '_').Replace('-', '_')).ToImmutableArray();
        foreach (var column in header.Where(c => !Known.Contains(c)))
            throw line.Error($"Found the column '{column}'; expected some of {string.Join(", ", Known)}.", column);
        foreach (var needed in Needed.Where(n => !header.Contains(n)))
            throw line.Error($"The column '{needed}' is missing; expected a first line such as name,office,country,sectors,from,to.");
        return header.Distinct(StringComparer.Ordinal).Count() == header.Length ? header : throw line.Error("A column stands twice; expected each once.");
    }

    private static Leader Person(string[] fields, ImmutableArray<string> header, KnowledgeLine line)
    {
        if (fields.Length != header.Length)
        {
            throw line.Error($"Found {fields.Length} fields; expected {header.Length}, as the first line has columns. "
                + "A comma inside a field needs quotation marks around it.");
        }
        string Of(string column) => header.IndexOf(column) is >= 0 and var i ? fields[i].Trim() : "";
        if (Of("name").Length == 0) throw line.Error("The person has no name.");
        var sectors = Knowledge.Fields.SectorList(string.Join(',', Of("sectors").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)), line);
        var (from, to) = (Of("from"), Of("to"));
        return new(
            Knowledge.Fields.Country(Of("country"), line),
            sectors,
            Of("name"),
            Of("office"),
            from.Length + to.Length == 0 ? default : Term.Parse($"{from}..{to}", line),
            Knowledge.Fields.Values(Of("other_names")))
        {
            Identifier = Of("identifier") is { Length: > 0 } identifier ? identifier : null,
            Origin = line.Origin,
        };
    }
}
