using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Reading.Statements;

namespace Chancery.Reading.Knowledge;

/// <summary>One entry of <c>en/reporting.txt</c>.</summary>
/// <param name="Class">Word class of the first word.</param>
/// <param name="Words">Base forms, lower case, at least one: "call", "for".</param>
/// <param name="Kind">The attitude that it expresses.</param>
/// <param name="Strength">How much it takes.</param>
/// <param name="Complements">What it takes for its content.</param>
/// <param name="Example">A sentence that shows it.</param>
public sealed record ReportingCue(CueClass Class, ImmutableArray<string> Words, StatementKind Kind, CueStrength Strength, CueComplements Complements, string Example)
{
    /// <summary>Whether no line of the file has it: a model of statements took the word for a cue.</summary>
    public bool IsGuess => Example.Length == 0;

    /// <summary>Whether the cue takes any of these.</summary>
    public bool Takes(CueComplements complements) => (Complements & complements) != 0;
}

/// <summary>The words that attribute, from <c>en/reporting.txt</c>. Immutable; one serves all threads.</summary>
public sealed class ReportingCues
{
    /// <summary>The file's path inside the knowledge folder.</summary>
    public const string FileName = "en/reporting.txt";

    private static readonly ImmutableArray<ReportingCue> None = [];
    private readonly FrozenDictionary<(CueClass, string), ImmutableArray<ReportingCue>> _byFirst;
    private readonly FrozenSet<string> _occasions;
    private readonly FrozenSet<string> _addresseeNouns;
    private readonly FrozenSet<string> _documents;
    private readonly FrozenSet<string> _passing;
    private readonly FrozenDictionary<string, Certainty> _certainties;
    private readonly FrozenDictionary<string, Certainty> _hedges;
    private readonly FrozenSet<string> _negations;

    private readonly FrozenSet<string> _tasks;
    private readonly ImmutableArray<string> _notes;

    private ReportingCues(List<ReportingCue> all, List<ImmutableArray<string>> chains, HashSet<string> occasions, HashSet<string> audiences, (HashSet<string> Nouns, HashSet<string> Passing) documents, Degrees degrees)
    {
        All = [.. all];
        _byFirst = all.GroupBy(c => (c.Class, c.Words[0])).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(c => c.Words.Length).ToImmutableArray());
        Chains = [.. chains.OrderByDescending(c => c.Length)];
        _occasions = occasions.ToFrozenSet(StringComparer.Ordinal);
        _addresseeNouns = audiences.ToFrozenSet(StringComparer.Ordinal);
        (_documents, _passing) = (documents.Nouns.ToFrozenSet(StringComparer.Ordinal), documents.Passing.ToFrozenSet(StringComparer.Ordinal));
        _certainties = degrees.Certainties.ToFrozenDictionary(StringComparer.Ordinal);
        _hedges = degrees.Hedges.ToFrozenDictionary(StringComparer.Ordinal);
        _notes = [.. degrees.Notes.Order(StringComparer.Ordinal)];
        _tasks = degrees.Tasks.ToFrozenSet(StringComparer.Ordinal);
        _negations = degrees.Negations.ToFrozenSet(StringComparer.Ordinal);
    }

    // Words that tell how sure somebody is, and of duties, while the file is read.
    private sealed record Degrees(Dictionary<string, Certainty> Certainties, Dictionary<string, Certainty> Hedges, HashSet<string> Negations, HashSet<string> Tasks, HashSet<string> Notes);

    /// <summary>All entries in file order.</summary>
    public ImmutableArray<ReportingCue> All { get; }

    /// <summary>Words that may precede a cue verb and belong to the cue ("go on to" before "say"), longest first; base forms.</summary>
    public ImmutableArray<ImmutableArray<string>> Chains { get; }

    /// <summary>Reads the file and what overlays add to it.</summary>
    /// <exception cref="KnowledgeException">The file is missing, or a line is wrong; the message names file and line.</exception>
    public static ReportingCues Load(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Parse(folder.Lines(FileName));
    }

    /// <summary>Entries of a class whose first word is this base form, longest first; empty if there are none.</summary>
    public ImmutableArray<ReportingCue> StartingWith(CueClass cueClass, string lemma) => _byFirst.TryGetValue((cueClass, lemma), out var found) ? found : None;

    /// <summary>Whether the noun names an occasion on which something is said ("statement", "interview", "phone").</summary>
    public bool IsOccasion(string lemma) => _occasions.Contains(lemma);

    /// <summary>Whether the noun names people who are usually spoken to ("journalist", "audience").</summary>
    public bool IsAudience(string lemma) => _addresseeNouns.Contains(lemma);

    /// <summary>Whether the noun names a text that speaks for whoever issued it ("statement", "report", "letter").</summary>
    public bool IsDocument(string lemma) => _documents.Contains(lemma);

    /// <summary>Whether who does so to a document only passes it on ("a statement carried by the agency").</summary>
    public bool IsPassedOn(string lemma) => _passing.Contains(lemma);

    /// <summary>How sure a source is that a cue with this base form says so of; null: as its kind is.</summary>
    public Certainty? CertaintyOf(string lemma) => _certainties.TryGetValue(lemma, out var certainty) ? certainty : null;

    /// <summary>How sure a clause is in which this base form is modal, adverb or predicate; null: it says nothing of it.</summary>
    public Certainty? HedgeOf(string lemma) => _hedges.TryGetValue(lemma, out var certainty) ? certainty : null;

    /// <summary>Whether the word turns what a clause says into its contrary ("not", "nobody", "fail").</summary>
    public bool IsNegation(string word) => _negations.Contains(word);

    /// <summary>Whether the verb names a duty and no offence behind "charged with" ("secure", "oversee").</summary>
    public bool IsTask(string lemma) => _tasks.Contains(lemma);

    /// <summary>Whether a paragraph begins what a press office adds behind a speech: notes, contacts.</summary>
    public bool OpensNotes(ReadOnlySpan<char> paragraph)
    {
        foreach (var words in _notes)
        {
            if (paragraph.StartsWith(words, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>Reads lines in the format of the file.</summary>
    /// <exception cref="KnowledgeException">A line is wrong.</exception>
    public static ReportingCues Parse(IEnumerable<KnowledgeLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var all = new List<ReportingCue>();
        var chains = new List<ImmutableArray<string>>();
        var occasions = new HashSet<string>(StringComparer.Ordinal);
        var audiences = new HashSet<string>(StringComparer.Ordinal);
        var documents = (Nouns: new HashSet<string>(StringComparer.Ordinal), Passing: new HashSet<string>(StringComparer.Ordinal));
        var degrees = new Degrees(new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var line in lines)
        {
            var fields = line.Text.Split('|', StringSplitOptions.TrimEntries);
            switch (fields[0])
            {
                case "chain": chains.AddRange(Values(line, fields).Select(Words)); break;
                case "occasion": occasions.UnionWith(Values(line, fields)); break;
                case "audience": audiences.UnionWith(Values(line, fields)); break;
                case "document": documents.Nouns.UnionWith(Values(line, fields)); break;
                case "passed-on": documents.Passing.UnionWith(Values(line, fields)); break;
                case "certainty": AddDegree(line, fields, degrees.Certainties); break;
                case "hedge": AddDegree(line, fields, degrees.Hedges); break;
                case "task": degrees.Tasks.UnionWith(Values(line, fields)); break;
                case "notes": degrees.Notes.UnionWith(Values(line, fields)); break;
                case "negation": degrees.Negations.UnionWith(Values(line, fields)); break;
                default: all.Add(ReadCue(line, fields)); break;
            }
        }
        return new(all, chains, occasions, audiences, documents, degrees);
    }

    private static void AddDegree(KnowledgeLine line, string[] fields, Dictionary<string, Certainty> degrees)
    {
        if (fields.Length != 3) throw line.Error($"'{fields[0]}' needs a degree and words ({fields[0]} | probable | …), found {fields.Length - 1} fields.");
        foreach (var word in fields[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) degrees[word] = Value<Certainty>(line, fields[1]);
    }

    private static string[] Values(KnowledgeLine line, string[] fields) => fields.Length == 2
        ? fields[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : throw line.Error($"'{fields[0]}' needs one field of values separated by ';', found {fields.Length - 1} fields.");

    private static ReportingCue ReadCue(KnowledgeLine line, string[] fields)
    {
        if (fields.Length != 6) throw line.Error($"A cue needs six fields (class | words | kind | strength | complements | example), found {fields.Length}.");
        return new(Value<CueClass>(line, fields[0]), WordsOf(line, fields[1]), Value<StatementKind>(line, fields[2]), Value<CueStrength>(line, fields[3]), ComplementsOf(line, fields[4]), fields[5]);
    }

    internal static CueComplements ComplementsOf(KnowledgeLine line, string field) =>
        field.Split(',', StringSplitOptions.TrimEntries).Aggregate(CueComplements.None, (sum, name) => sum | Value<CueComplements>(line, name));

    internal static ImmutableArray<string> WordsOf(KnowledgeLine line, string field)
    {
        var words = Words(field);
        return words.IsEmpty ? throw line.Error("An entry needs at least one word.") : words;
    }

    private static ImmutableArray<string> Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    internal static T Value<T>(KnowledgeLine line, string name) where T : struct, Enum =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && Enum.TryParse<T>(name, ignoreCase: true, out var value)
            ? value
            : throw line.Error($"'{name}' is none of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
}
