using System.Collections.Immutable;
using Microsoft.VisualBasic.FileIO;

namespace Chancery.Reading.Knowledge;

/// <summary>A user's own list of people with offices and dates: <c>people.csv</c> in a folder laid over the knowledge, one row an office.</summary>
/// <remarks>CSV as RFC 4180 has it, UTF-8, with a line of column names: name and country are needed, the others may be left out.
/// Such a list comes straight from a spreadsheet or from a query to Wikidata, whose names of columns, days and addresses of entities are read as they are.</remarks>
internal static class PeopleFile
{
    private const string FileName = "people.csv";

    /// <summary>People of all folders, the last laid first: where two lists disagree the user's last word counts.</summary>
    /// <exception cref="KnowledgeException">A row is wrong; the message names file and line.</exception>
    public static IEnumerable<Leader> Load(KnowledgeFolder folder)
    {
        var files = folder.FilesIfAny(FileName).Reverse().ToList();
        return files.Count == 0 ? [] : files.SelectMany(f => Read(f, new(folder)));
    }

    /// <summary>Codes of states by their names and sectors by offices, for lists that have no codes.</summary>
    private sealed class Words
    {
        private readonly Dictionary<string, string> _codes = new(StringComparer.OrdinalIgnoreCase);
        private readonly Offices _offices;

        public Words(KnowledgeFolder folder)
        {
            _offices = Offices.Load(folder);
            foreach (var state in States.Load(folder).All.Where(s => s.Sector is null))
            {
                foreach (var name in state.OtherNames.Prepend(state.Name)) _codes.TryAdd(name, state.Code);
            }
        }

        public string? CountryOf(string name) => _codes.GetValueOrDefault(name);

        public ImmutableArray<string> SectorsOf(string office) =>
            [.. _offices.Find(Pieces.Of(office)).SelectMany(m => m.Keys).Where(Knowledge.Fields.Sectors.Contains).Take(1)];
    }

    private static List<Leader> Read((string Path, string Label) file, Words words)
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
            if (header.IsEmpty) header = PeopleColumns.Of(fields, line);
            else people.Add(Person(fields, header, words, line));
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

    private static Leader Person(string[] fields, ImmutableArray<string> header, Words words, KnowledgeLine line)
    {
        if (fields.Length != header.Length)
        {
            throw line.Error($"Found {fields.Length} fields; expected {header.Length}, as the first line has columns. "
                + "A comma inside a field needs quotation marks around it.");
        }
        string Of(string column) => header.IndexOf(column) is >= 0 and var i ? PeopleColumns.Value(fields[i].Trim()) : "";
        if (Of("name").Length == 0) throw line.Error("The person has no name.");
        var sectors = Knowledge.Fields.SectorList(string.Join(',', Of("sectors").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)), line);
        var (from, to) = (Of("from"), Of("to"));
        return new(
            words.CountryOf(Of("country")) ?? Knowledge.Fields.Country(Of("country"), line),
            sectors.IsEmpty ? words.SectorsOf(Of("office")) : sectors,
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
