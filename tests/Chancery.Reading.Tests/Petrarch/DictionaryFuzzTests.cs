using Chancery.Reading.Petrarch.Dictionaries;
using CsCheck;

namespace Chancery.Reading.Tests.Petrarch;

/// <summary>Whatever stands in a dictionary: each reader ends, throws nothing, and its faults name lines of the file.</summary>
public sealed class DictionaryFuzzTests
{
    private static readonly string[] Pieces =
    [
        "ORVANIA", "_", " ", "\t", "\n", "+", "[", "]", "[ORV]", "[~GOV]", "{", "}", "(", ")", "*", "&", "&SET", "!", "!MAN!", "=", ",", "-",
            "--- A [010] ---", "- * B [020]",
        "~ a (a b Q) SAY = a b Q", "#", "<", ">", "<!--", "-->", "<ISSUE CATEGORY=\"X\">", "</ISSUE>", "<Country>", "<CountryCode>ORV</CountryCode>",
            "<Leaders>", "</Leaders>",
        "20100101", "990101-", "%", "$", "^", "~", "~~", "n:", "é", "\u0000", "\ud800", ";", "---", "/", "\"",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(a => string.Concat(a.Select(i => Pieces[i])));

    [Fact]
    public void Actors() => Check((lines, faults) => ActorsFile.Read(lines, faults).Length);

    [Fact]
    public void Agents() => Check((lines, faults) => AgentsFile.Read(lines, faults).Length);

    [Fact]
    public void Countries() => Check((lines, faults) => CountryInfoFile.Read(lines, faults).Length);

    [Fact]
    public void Discards() => Check((lines, faults) => DiscardsFile.Read(lines, faults).Length);

    [Fact]
    public void Issues() => Check((lines, faults) => IssuesFile.Read(lines, faults).Length);

    [Fact]
    public void Verbs() => Check((lines, faults) => VerbsFile.Read(lines, faults).Verbs.Length);

    private static void Check(Func<IEnumerable<DictionaryLine>, List<DictionaryFault>, int> read) => Texts.Sample(
        text =>
        {
            var faults = new List<DictionaryFault>();
            var last = text.Split('\n').Length;
            return read(Dictionary.Lines(text), faults) <= last && faults.TrueForAll(f => f.Line >= 1 && f.Line <= last && f.Message.Length > 0);
        },
        iter: 3_000);
}
