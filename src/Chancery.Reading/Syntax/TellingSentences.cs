using System.Collections.Frozen;
using System.Collections.Immutable;
using Chancery.Reading.Events;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Ontology;
using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>Sentences in which an event or a statement can be: those with the words of a frame's trigger or of a reporting cue.</summary>
/// <remarks>For choosing what is worth a slower and better parse. Immutable; serves all threads.</remarks>
public sealed class TellingSentences
{
    // By the first word: what else must stand in the sentence, each part as alternatives, and the part of speech of the first word.
    private readonly FrozenDictionary<string, ImmutableArray<Telling>> _byWord;

    /// <summary>Collects the words from the knowledge files.</summary>
    /// <param name="knowledge">The knowledge folder with its overlays.</param>
    /// <param name="language">"en".</param>
    /// <exception cref="KnowledgeException">A knowledge file is missing or wrong.</exception>
    public TellingSentences(KnowledgeFolder knowledge, string language = "en")
    {
        var triggers = new FrameReader(Plover.Load(knowledge)).Read(knowledge, language).SelectMany(f => f.Triggers)
            .Select(t => (Word: t.Head, Telling: new Telling(KindOf(t.Kind), t.Parts)));
        var cues = ReportingCues.Load(knowledge).All
            .Select(c => (Word: c.Words[0], Parts: c.Words.Skip(1).Select(w => FrozenSet.Create(StringComparer.Ordinal, w)), c.Class))
            .Select(c => (c.Word, Telling: new Telling(KindOf(c.Class), [.. c.Parts])));
        _byWord = triggers.Concat(cues).GroupBy(x => x.Word.ToLowerInvariant(), x => x.Telling)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(t => t.Parts.Length).ToImmutableArray(), StringComparer.Ordinal);
    }

    private enum Kind
    {
        Verb,
        Noun,
        Other,
    }

    /// <summary>Whether a sentence has such words.</summary>
    /// <param name="document">With tags and lemmas.</param>
    /// <param name="sentence">One of its sentences.</param>
    public bool Holds(Document document, TokenRange sentence)
    {
        ArgumentNullException.ThrowIfNull(document);
        HashSet<string>? words = null;
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (!_byWord.TryGetValue(document.Lemmas[t].ToLowerInvariant(), out var tellings)) continue;
            foreach (var telling in tellings)
            {
                if (!Fits(telling.Kind, document.Upos[t])) continue;
                words ??= WordsOf(document, sentence);
                if (telling.Parts.All(words.Overlaps)) return true;
            }
        }
        return false;
    }

    // Names are let in as verbs and nouns, for in headlines the fast model takes one for the other.
    private static bool Fits(Kind kind, Upos upos) => kind switch
    {
        Kind.Verb => upos is Upos.VERB or Upos.PROPN,
        Kind.Noun => upos is Upos.NOUN or Upos.PROPN,
        _ => upos is not (Upos.VERB or Upos.NOUN),
    };

    private static Kind KindOf(TriggerKind kind) => kind switch { TriggerKind.Verb => Kind.Verb, TriggerKind.Noun => Kind.Noun, _ => Kind.Other };

    private static Kind KindOf(CueClass kind) => kind switch { CueClass.Verb => Kind.Verb, CueClass.Noun => Kind.Noun, _ => Kind.Other };

    private static HashSet<string> WordsOf(Document document, TokenRange sentence)
    {
        var words = new HashSet<string>(2 * sentence.Count, StringComparer.Ordinal);
        for (var t = sentence.First; t < sentence.End; t++)
        {
            words.Add(document.Lemmas[t]);
            words.Add(document.FormOf(t).ToString().ToLowerInvariant());
        }
        return words;
    }

    private readonly record struct Telling(Kind Kind, ImmutableArray<FrozenSet<string>> Parts);
}
