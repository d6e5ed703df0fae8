using System.Globalization;
using System.Text;
using Chancery.Text;
using Chancery.Text.Models;
using Chancery.Text.Naming;
using Chancery.Text.Tokenisation;

namespace Chancery.Training.Names;

/// <summary>Compiles the lists of knowledge/ into the hashes that the model carries.</summary>
/// <remarks>It reads the files loosely; that they are well-formed is checked where they are read as knowledge.</remarks>
internal sealed class GazetteerCompiler
{
    private readonly Dictionary<ulong, ushort> _phrases = [];
    private readonly Dictionary<ulong, ushort> _words = [];
    private readonly Tokeniser _tokeniser = new();

    /// <summary>Compiles.</summary>
    /// <param name="knowledge">The folder of knowledge.</param>
    /// <param name="clusters">Classes of words.</param>
    /// <param name="longLists">File of long lists, a kind (first, last, city), a tab and a name a line; null for none.</param>
    /// <param name="smallWords">Words that names in the training data hold with a small letter, and marks; null before they are known.</param>
    public static Gazetteer Compile(string knowledge, WordClusters clusters, string? longLists, IEnumerable<string>? smallWords = null)
    {
        var compiler = new GazetteerCompiler();
        compiler.AddStates(Path.Combine(knowledge, "states.txt"));
        compiler.AddRows(Path.Combine(knowledge, "organisations.txt"), BodyKind, 1, 2);
        compiler.AddRows(Path.Combine(knowledge, "processes.txt"), c => c[0] == "agreement" ? PhraseKinds.Agreement : PhraseKinds.Gathering, 1, 2);
        compiler.AddRows(Path.Combine(knowledge, "publishers.txt"), _ => PhraseKinds.Publisher, 1, 2, 3);
        compiler.AddRows(Path.Combine(knowledge, "leaders.txt"), _ => PhraseKinds.Leader, 1, 4);
        compiler.AddLists(Path.Combine(knowledge, "en", "offices.txt"), _ => (PhraseKinds.Office, WordKinds.Office));
        compiler.AddLists(Path.Combine(knowledge, "en", "groups.txt"), _ => (PhraseKinds.Body, WordKinds.None));
        compiler.AddLists(Path.Combine(knowledge, "en", "first-names.txt"), _ => (PhraseKinds.None, WordKinds.FirstName));
        // Beside knowledge/: more first names, which the model weighs and a rule could not.
        var firstNames = Path.Combine(knowledge, "..", "training", "Chancery.Training", "Names", "first-names.txt");
        compiler.AddLists(firstNames, _ => (PhraseKinds.None, WordKinds.FirstName));
        compiler.AddLists(Path.Combine(knowledge, "en", "heads.txt"), key => (PhraseKinds.None, HeadKind(key)));
        if (longLists is not null) compiler.AddLongLists(longLists);
        foreach (var word in smallWords ?? []) compiler.AddWord(Word.Of(word).Lower, WordKinds.SmallInName);
        return new(HashMap16.Of(compiler._phrases), HashMap16.Of(compiler._words), clusters);
    }

    // Sectors of armed movements and parties.
    private static PhraseKinds BodyKind(string[] row) =>
        Array.Exists(["REB", "PRM", "PTY"], sector => row[0].Contains(sector, StringComparison.Ordinal)) ? PhraseKinds.Movement : PhraseKinds.Organisation;

    private static WordKinds HeadKind(string key) => key switch
    {
        "organisation" => WordKinds.OrganisationHead,
        "place" => WordKinds.PlaceHead,
        "agreement" => WordKinds.AgreementHead,
        "process" or "gathering" => WordKinds.GatheringHead,
        "honorific" or "honorific-male" or "honorific-female" => WordKinds.Honorific,
        "person" => WordKinds.Office,
        "particle" => WordKinds.Particle,
        "calendar" => WordKinds.Calendar,
        "not-a-name" => WordKinds.NotAName,
        "speech" => WordKinds.Speech,
        "portfolio" => WordKinds.Portfolio,
        _ => WordKinds.None,
    };

    private static IEnumerable<string> Lines(string path) => File.ReadLines(path).Where(l => l.Trim().Length > 0 && l.TrimStart()[0] != '#');

    private void AddStates(string path)
    {
        foreach (var line in Lines(path))
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                var head = line.Split(' ');
                var skip = head.Length > 2 && head[1].Length == 3 && head[1].All(char.IsUpper) ? 2 : 1;
                AddPhrase(string.Join(' ', head.Skip(skip)), PhraseKinds.State);
                continue;
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var kind = line[..colon].Trim() switch
            {
                "name" => PhraseKinds.State,
                "adjective" => PhraseKinds.Adjective,
                "people" => PhraseKinds.People,
                "seat" => PhraseKinds.Seat,
                _ => PhraseKinds.Place,
            };
            // "Aleppo 36.20 37.16 (Halab; …)": the numbers go, the brackets part.
            foreach (var value in line[(colon + 1)..].Split(';', '(', ')'))
                AddPhrase(string.Join(' ', value.Split(' ').Where(w => w.Length > 0 && !IsNumber(w))), kind);
        }
    }

    private static bool IsNumber(string word) => double.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out _);

    private void AddRows(string path, Func<string[], PhraseKinds> kindOf, params int[] columns)
    {
        foreach (var line in Lines(path))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            foreach (var column in columns.Where(c => c < cells.Length))
            {
                // Dates stand where a row has no other names.
                foreach (var name in cells[column].Split(';', StringSplitOptions.TrimEntries).Where(n => n.Length > 1 && !char.IsDigit(n[0])))
                    AddPhrase(name, kindOf(cells));
            }
        }
    }

    private void AddLists(string path, Func<string, (PhraseKinds Phrase, WordKinds Word)> kindOf)
    {
        foreach (var line in Lines(path))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (phrase, word) = kindOf(line[..colon].Trim());
            foreach (var value in line[(colon + 1)..].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (phrase != PhraseKinds.None) AddPhrase(value, phrase);
                if (word != WordKinds.None) AddWords(value, word);
            }
        }
    }

    // Of an office or a head of several words the last one tells ("prime minister").
    private void AddWords(string value, WordKinds kind)
    {
        var words = WordsOf(value);
        if (words.Length == 0) return;
        AddWord(words[^1].Lower, kind);
        if (words.Length == 1 && kind == WordKinds.Honorific) AddWord(Word.Of(value + ".").Lower, kind);
    }

    // Names of one word alone, with the marks of their letters and without, as wires write them; towns of several words are places.
    private void AddLongLists(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split('\t');
            foreach (var name in new[] { cells[1], Plain(cells[1]) }.Distinct())
            {
                if (name.Contains(' ', StringComparison.Ordinal))
                {
                    if (cells[0] == "city") AddPhrase(name, PhraseKinds.Place);
                    continue;
                }
                var kind = cells[0] switch { "last" => WordKinds.ListedSurname, "first" => WordKinds.ListedFirstName, _ => WordKinds.ListedTown };
                AddWord(Word.Of(name).Lower, kind);
            }
        }
    }

    private static string Plain(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private void AddPhrase(string phrase, PhraseKinds kind)
    {
        var words = WordsOf(phrase);
        if (words.Length is 0 or > Gazetteer.LongestPhrase) return;
        ulong hash = 0;
        for (var i = 0; i < words.Length; i++)
        {
            hash = Gazetteer.Extend(hash, words[i].Lower);
            _phrases[hash] = (ushort)(_phrases.GetValueOrDefault(hash) | (ushort)(i == words.Length - 1 ? kind : PhraseKinds.GoesOn));
        }
        if (kind != PhraseKinds.Leader || words.Length == 1) return;
        var surname = Gazetteer.Extend(0, words[^1].Lower);
        _phrases[surname] = (ushort)(_phrases.GetValueOrDefault(surname) | (ushort)PhraseKinds.Surname);
    }

    private void AddWord(ulong lower, WordKinds kind) => _words[lower] = (ushort)(_words.GetValueOrDefault(lower) | (ushort)kind);

    private Word[] WordsOf(string phrase)
    {
        phrase = phrase.Trim();
        var document = _tokeniser.Annotate(new(new Article(phrase, phrase.Length == 0 ? [] : [new(BlockKind.Paragraph, 0, new(0, phrase.Length))])));
        return [.. Enumerable.Range(0, document.Count).Select(i => Word.Of(document.FormOf(i)))];
    }
}
