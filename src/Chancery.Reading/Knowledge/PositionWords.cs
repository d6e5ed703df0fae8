using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Reading.Statements;

namespace Chancery.Reading.Knowledge;

/// <summary>Which side someone takes.</summary>
public enum Polarity
{
    /// <summary>In favour.</summary>
    For,
    /// <summary>Opposed.</summary>
    Against,
    /// <summary>Declared to be neither.</summary>
    Neutral,
}

/// <summary>The words that take a side, from <c>en/positions.txt</c>. Immutable; one serves all threads.</summary>
public sealed class PositionWords
{
    /// <summary>The file's path inside the knowledge folder.</summary>
    public const string FileName = "en/positions.txt";

    private static readonly ImmutableArray<ReportingCue> None = [];
    private readonly FrozenDictionary<(CueClass, string), ImmutableArray<ReportingCue>> _byFirst;
    private readonly FrozenDictionary<ReportingCue, Polarity> _polarities;
    private readonly FrozenDictionary<string, Polarity> _judgements;
    private readonly FrozenSet<string> _passing;

    private PositionWords(List<(ReportingCue Cue, Polarity Polarity)> words, Dictionary<string, Polarity> judgements, HashSet<string> passing)
    {
        _byFirst = words.Select(w => w.Cue).GroupBy(c => (c.Class, c.Words[0])).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(c => c.Words.Length).ToImmutableArray());
        _polarities = words.DistinctBy(w => w.Cue).ToFrozenDictionary(w => w.Cue, w => w.Polarity);
        _passing = passing.ToFrozenSet(StringComparer.Ordinal);
        _judgements = judgements.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Reads the file and what overlays add to it.</summary>
    /// <exception cref="KnowledgeException">The file is missing, or a line is wrong; the message names file and line.</exception>
    public static PositionWords Load(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Parse(folder.Lines(FileName));
    }

    /// <summary>Reads lines in the format of the file.</summary>
    /// <exception cref="KnowledgeException">A line is wrong.</exception>
    public static PositionWords Parse(IEnumerable<KnowledgeLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var words = new List<(ReportingCue, Polarity)>();
        var judgements = new Dictionary<string, Polarity>(StringComparer.Ordinal);
        var passing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var fields = line.Text.Split('|', StringSplitOptions.TrimEntries);
            if (fields is ["passing", var list])
            {
                passing.UnionWith(list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                continue;
            }
            if (fields.Length != 5) throw line.Error($"A position word needs five fields (class | words | side | complements | example), found {fields.Length}.");
            var polarity = ReportingCues.Value<Polarity>(line, fields[2]);
            if (fields[0] == "judgement") judgements[fields[1]] = polarity;
            else words.Add((new(ReportingCues.Value<CueClass>(line, fields[0]), ReportingCues.WordsOf(line, fields[1]), StatementKind.Belief, CueStrength.Plain, ReportingCues.ComplementsOf(line, fields[3]), fields[4]), polarity));
        }
        return new(words, judgements, passing);
    }

    /// <summary>The side of what is said of an object: a word or two words in their base form ("crime", "red line"); null if they take none.</summary>
    public Polarity? OfJudgement(string words) => _judgements.TryGetValue(words, out var polarity) ? polarity : null;

    /// <summary>Whether the adjective is no part of an issue that is to be the same from article to article ("new", "immediate").</summary>
    public bool IsPassing(string lemma) => _passing.Contains(lemma);

    internal ImmutableArray<ReportingCue> StartingWith(CueClass cueClass, string lemma) => _byFirst.TryGetValue((cueClass, lemma), out var found) ? found : None;

    internal Polarity Of(ReportingCue cue) => _polarities[cue];
}
