using Chancery.Reading.Learning;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>What decides whether a token is part of a cue.</summary>
internal ref partial struct CueFeatures
{
    /// <summary>Most features of one token.</summary>
    public const int Most = 256;

    // Complements and subjects among the relations of Branches.Children: what tells a verb that reports from one that does not.
    private const uint Frame = 0xB3F;

    private readonly SpeechScene _scene;
    private readonly TokenRange _sentence;
    private readonly SentenceSurroundings _at;
    private readonly ulong _sentencePlace;
    private FeatureRows _rows;

    /// <summary>Prepares for the tokens of one sentence.</summary>
    public CueFeatures(SpeechScene scene, int sentence, int bits, Span<int> room)
    {
        _scene = scene;
        _sentence = scene.Document.Sentences[sentence];
        _at = new(scene, _sentence);
        _rows = new(room, bits);
        var hasQuote = false;
        for (var t = _sentence.First; t < _sentence.End; t++) hasQuote |= scene.Quotes[t] != 0;
        _sentencePlace = Number((hasQuote ? 1 : 0) + 2 * Math.Min(_sentence.Count / 8, 5) + 16 * (int)scene.Document.BlockOf(sentence).Kind);
    }

    /// <summary>Whether a token can be part of a cue: the rules think so, or the network does not rule it out.</summary>
    public readonly bool MayBe(int i) => _scene.RuleCues[i] != 0 || _scene.Sight is not { } sight || !sight.IsNoCue(i);

    /// <summary>Rows of the features of a token; valid until the next call.</summary>
    public ReadOnlySpan<int> Of(int i)
    {
        _rows.Clear();
        AddForms(i);
        AddTree(i);
        AddFrame(i);
        AddLexicon(i);
        AddQuotes(i);
        AddRules(i);
        if (_scene.Sight is { } sight) AddSeen(sight, i);
        else AddClasses(i);
        return _rows.All;
    }

    private static ulong Number(int value) => FeatureRows.Number(value);

    private void AddForms(int i)
    {
        ref readonly var word = ref _scene.Words[i];
        ulong lemma = _at.Lemma(i), before = _at.Lemma(i - 1), after = _at.Lemma(i + 1), tag = _at.Tag(i);
        _rows.Add(0);
        _rows.Add(word.Lower);
        _rows.Add(lemma);
        _rows.Add(lemma, tag);
        _rows.Add(_at.Lower(i - 1));
        _rows.Add(_at.Lower(i + 1));
        _rows.Add(_at.Lower(i - 2));
        _rows.Add(_at.Lower(i + 2));
        _rows.Add(_at.Lemma(i + 3));
        _rows.Add(before, lemma);
        _rows.Add(lemma, after);
        _rows.Add(before, lemma, after);
        _rows.Add(lemma, after, _at.Lemma(i + 2));
        _rows.Add(_at.Lemma(i - 2), before, lemma);
        _rows.Add(tag);
        _rows.Add(_at.Tag(i - 1), tag);
        _rows.Add(tag, _at.Tag(i + 1));
        _rows.Add(_at.Tag(i - 1), tag, _at.Tag(i + 1));
        _rows.Add(_at.Tag(i - 2), _at.Tag(i - 1), tag);
        _rows.Add(tag, _at.Tag(i + 1), _at.Tag(i + 2));
        _rows.Add(lemma, _at.Tag(i - 1));
        _rows.Add(lemma, _at.Tag(i + 1));
        _rows.Add(lemma, _at.Tag(i + 1), _at.Tag(i + 2));
        _rows.Add(before, tag);
        _rows.Add(tag, after);
        _rows.Add(word.Suffix3, tag);
        _rows.Add(word.Suffix4);
        _rows.Add(word.Prefix3);
        _rows.Add(word.Prefix4, tag);
        _rows.Add(word.Shape, Number(i == _sentence.First ? 1 : 0));
    }

    private void AddTree(int i)
    {
        var heads = _scene.Document.Heads;
        int head = heads[i], above = head < 0 ? -1 : heads[head];
        ulong relation = _scene.Relations[i], lemma = _at.Lemma(i), tag = _at.Tag(i);
        ulong headRelation = head < 0 ? FeatureRows.None : _scene.Relations[head];
        _rows.Add(relation);
        _rows.Add(relation, tag);
        _rows.Add(relation, lemma);
        _rows.Add(relation, _at.Lemma(head));
        _rows.Add(relation, _at.Tag(head), Number(head > i ? 1 : 0));
        _rows.Add(lemma, _at.Lemma(head));
        _rows.Add(lemma, relation, _at.Tag(head));
        _rows.Add(_at.Lemma(head), tag, Number(Math.Clamp(head - i, -3, 3) + 3));
        _rows.Add(relation, headRelation, tag);
        _rows.Add(relation, headRelation, _at.Lemma(above));
        _rows.Add(headRelation, lemma);
        _rows.Add(relation, _at.Lexicon(head));
        _rows.Add(relation, _at.Rule(head), tag);
        _rows.Add(relation, _at.Rule(head), lemma);
        _rows.Add(_at.Rule(above), headRelation, relation);
        _rows.Add(_at.Has(i - 1) ? _scene.Relations[i - 1] : FeatureRows.None, relation);
        _rows.Add(relation, _at.Has(i + 1) ? _scene.Relations[i + 1] : FeatureRows.None);
    }

    private void AddFrame(int i)
    {
        var branches = _scene.Branches;
        uint children = branches.Children[i];
        int subject = branches.Subject[i], thing = branches.Object[i];
        ulong lemma = _at.Lemma(i), tag = _at.Tag(i), frame = FeatureHash.Spread(children & Frame), lexicon = _at.Lexicon(i);
        ulong subjectKind = subject < 0 ? FeatureRows.None : FeatureHash.Join(_scene.Kinds[subject], _scene.Tags[subject]);
        _rows.AddBits(children, tag);
        _rows.AddBits(children, lemma);
        _rows.Add(frame, tag);
        _rows.Add(frame, lemma);
        _rows.Add(frame, lexicon);
        _rows.Add(frame, lexicon, subjectKind);
        _rows.Add(frame, _scene.Relations[i], tag);
        _rows.Add(subjectKind, tag);
        _rows.Add(subjectKind, lemma);
        _rows.Add(subjectKind, frame, tag);
        _rows.Add(_at.Lemma(subject), tag);
        _rows.Add(_at.Lemma(subject), lemma);
        _rows.Add(_at.Lemma(thing), lemma);
        _rows.Add(_at.Lemma(thing), tag);
        _rows.Add(_at.Lexicon(thing), lemma);
        _rows.Add(thing < 0 ? FeatureRows.None : _scene.Kinds[thing], lexicon, tag);
        _rows.Add(Number(Math.Clamp(subject < 0 ? 5 : i - subject, -4, 4) + 4), tag);
        var head = _scene.Document.Heads[i];
        _rows.Add(head < 0 ? FeatureRows.None : FeatureHash.Spread(branches.Children[head] & Frame), _scene.Relations[i], tag);
        _rows.Add(head < 0 || branches.Subject[head] is not (var of and >= 0) ? FeatureRows.None : _scene.Kinds[of], _scene.Relations[i], tag);
    }

    private void AddLexicon(int i)
    {
        ulong here = _at.Lexicon(i), tag = _at.Tag(i);
        _rows.Add(here);
        _rows.Add(here, tag);
        _rows.Add(here, _scene.Relations[i]);
        _rows.Add(_at.Lexicon(i - 1), tag);
        _rows.Add(_at.Lexicon(i + 1), tag);
        _rows.Add(_at.Lexicon(i - 1), _at.Lemma(i));
        _rows.Add(_at.Lexicon(i + 1), _at.Lemma(i));
        _rows.Add(_at.Lexicon(i - 2), _at.Lemma(i - 1), _at.Lemma(i));
        _rows.Add(_at.Lexicon(i + 2), _at.Lemma(i + 1), _at.Lemma(i));
        _rows.Add(_at.Lexicon(i - 1), here, _at.Lexicon(i + 1));
        _rows.Add(here, _at.Lemma(i + 1));
        _rows.Add(here, _at.Tag(i - 1), _at.Tag(i + 1));
        _rows.Add(_scene.Kinds[i], tag);
        _rows.Add(_at.Has(i - 1) ? _scene.Kinds[i - 1] : FeatureRows.None, tag);
        _rows.Add(_at.Has(i + 1) ? _scene.Kinds[i + 1] : FeatureRows.None, tag);
        _rows.Add(_at.Has(i - 1) ? _scene.Kinds[i - 1] : FeatureRows.None, here);
    }

    private void AddQuotes(int i)
    {
        ulong here = _at.Quote(i), tag = _at.Tag(i);
        _rows.Add(here);
        _rows.Add(_at.Quote(i - 1), here, _at.Quote(i + 1));
        _rows.Add(_at.Quote(i - 2), _at.Quote(i - 1), here, tag);
        _rows.Add(here, _at.Quote(i + 1), _at.Quote(i + 2), tag);
        _rows.Add(here, _at.Lexicon(i));
        _rows.Add(here, _at.Lemma(i));
        _rows.Add(_at.Quote(i + 1), _at.Lemma(i));
        _rows.Add(here, _sentencePlace);
        _rows.Add(_sentencePlace, _at.Lexicon(i));
        _rows.Add(_sentencePlace, tag);
        _rows.Add(Number(Math.Min(i - _sentence.First, 6)), tag);
        _rows.Add(Number(Math.Min(_sentence.End - i, 6)), tag);
    }

    private void AddRules(int i)
    {
        ulong here = _at.Rule(i), tag = _at.Tag(i), depth = Number(_scene.RuleDepth[i]);
        _rows.Add(here);
        _rows.Add(_at.Rule(i - 1), here);
        _rows.Add(here, _at.Rule(i + 1));
        _rows.Add(_at.Rule(i - 1), here, _at.Rule(i + 1), tag);
        _rows.Add(here, _at.Lemma(i));
        _rows.Add(here, _at.Lexicon(i), _at.Quote(i));
        _rows.Add(here, tag);
        _rows.Add(_at.Rule(i - 1), _at.Lemma(i));
        _rows.Add(_at.Rule(i + 1), _at.Lemma(i));
        _rows.Add(depth, _at.Lemma(i));
        _rows.Add(depth, _at.Quote(i), tag);
        var rule = _scene.RuleOf[i] is var r and >= 0 ? _scene.Rules[r] : null;
        var kind = rule is null ? 0 : 1 + (rule.Source is null ? 0 : 1) + 2 * (int)rule.Entry.Strength + 8 * (int)rule.Entry.Kind + 64 * (int)rule.Entry.Class;
        _rows.Add(Number(kind), here);
        _rows.Add(Number(rule?.Source is { } source ? 1 : 0), rule?.Source is { } who ? _scene.Kinds[who.Head] : FeatureRows.None, here, tag);
        _rows.Add(Number(rule is null ? 0 : 1 + Math.Min(rule.Size / 3, 4)), _at.Lexicon(i), depth);
    }
}
