using System.Collections.Immutable;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Petrarch.Dictionaries;
using Chancery.Text;

namespace Chancery.Reading.Petrarch.Coding;

/// <summary>Codes sentences by dictionaries of PETRARCH, on trees of this program: which verb, which pattern, who to whom.</summary>
/// <remarks>Immutable; one serves all threads.</remarks>
public sealed class PetrarchCoder
{
    private readonly VerbIndex _verbs;
    private readonly ActorFinder _actors;
    private readonly ImmutableArray<Transformation> _transformations;
    private readonly WordLists _lists;

    /// <summary>Indexes the dictionaries.</summary>
    public PetrarchCoder(DictionaryFolder dictionaries)
    {
        ArgumentNullException.ThrowIfNull(dictionaries);
        _verbs = new(dictionaries.Verbs);
        _actors = new(dictionaries);
        _transformations = dictionaries.Verbs.Transformations;
        _lists = new(dictionaries);
    }

    /// <summary>Acts of a document in text order; of sentences that a list discards none.</summary>
    /// <param name="document">With trees.</param>
    /// <param name="tree">Its trees.</param>
    /// <param name="day">Day for which dated codes are read; null where unknown.</param>
    /// <param name="isDyadNeeded">Whether both sides must be actors.</param>
    public ImmutableArray<CodedAct> Code(Document document, Tree tree, DateOnly? day, bool isDyadNeeded = true)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(tree);
        var pieces = Pieces.Of(document);
        var acts = ImmutableArray.CreateBuilder<CodedAct>();
        var index = 0;
        var marks = _lists.Mark(document, pieces);
        foreach (var words in SentenceWords.Of(document, pieces))
        {
            var sentence = index++;
            if (document.BlockOf(sentence).IsRead && !marks.IsDiscarded(sentence))
                CodeSentence(document, tree, words, document.Sentences[sentence], day, isDyadNeeded, acts);
        }
        return acts.ToImmutable();
    }

    private void CodeSentence(
        Document document, Tree tree, SentenceWords words, TokenRange sentence, DateOnly? day, bool isDyadNeeded, ImmutableArray<CodedAct>.Builder acts)
    {
        var verbs = _verbs.Find(document, tree, words);
        if (verbs.Count == 0) return;
        var phrases = _actors.Find(document, words, day);
        if (isDyadNeeded && !phrases.Exists(p => p.IsCoded)) return;
        var sides = new SideFinder(document, tree, words, phrases, sentence);
        var matcher = new PatternMatcher(words, phrases);
        var readings = verbs.ConvertAll(v => Read(v, sides, matcher));
        readings = new Transformer(document, _transformations).Apply(readings);
        readings = _transformations.IsEmpty ? WithoutInner(document, readings) : WithoutEchoes(document, readings);
        var told = new HashSet<(string, string, string)>();
        foreach (var reading in readings)
        {
            var verb = reading.Verb;
            ImmutableArray<int> trigger = [.. Enumerable.Range(verb.First, verb.End - verb.First).Select(words.TokenOf).Append(verb.Token).Distinct().Order()];
            foreach (var act in reading.Acts(trigger, isDyadNeeded))
            {
                var isNew = false;
                foreach (var dyad in act.Dyads()) isNew |= told.Add(dyad);
                if (isNew) acts.Add(act);
            }
        }
    }

    private static VerbReading Read(FoundVerb verb, SideFinder sides, PatternMatcher matcher)
    {
        var limit = sides.LimitOf(verb.Token);
        var match = matcher.Best(verb, limit);
        var code = match?.Pattern.Code ?? verb.Entry.Own ?? verb.Entry.Block.Code;
        NounPhrase? source = match?.Source, target = match?.Target;
        if (match is { Compound: { } list, IsCompoundBehind: true }) target ??= list;
        else if (match?.Compound is { } all)
        {
            // "A and B have met": toward each other; with a third behind the verb, both toward it.
            target ??= code.Backward is null ? null : sides.TargetOf(verb.Token, verb.End, limit, all);
            return new(verb, match, code, source ?? all, target);
        }
        if (source is null && target is null && sides.AgentOf(verb.Token, limit) is { } agent)
            return new(verb, match, code, agent, sides.SourceOf(verb.Token, agent));
        source ??= sides.SourceOf(verb.Token, target);
        target ??= sides.TargetOf(verb.Token, verb.End, limit, source);
        return new(verb, match, code, source, target);
    }

    /// <summary>"abandoned efforts to stop the parade": a verb without a subject of its own below one that tells of the same two is no act of its
    /// own.</summary>
    private static List<VerbReading> WithoutEchoes(Document document, List<VerbReading> readings) =>
        [.. readings.Where(r => !readings.Exists(o => o != r && o.IsAct && o.Source == r.Source && o.Target == r.Target
            && IsBelow(document, r.Verb.Token, o.Verb.Token)))];

    /// <summary>As in the first PETRARCH, whose dictionaries have no transformations: what stands inside of what a coded verb tells is told by that
    /// verb.</summary>
    private static List<VerbReading> WithoutInner(Document document, List<VerbReading> readings) =>
        [.. readings.Where(r => !readings.Exists(o => o != r && o.IsAct && o.Verb.Token < r.Verb.Token && IsInside(document, r.Verb.Token, o.Verb.Token)))];

    private static bool IsBelow(Document document, int token, int above)
    {
        for (var t = token; t >= 0 && document.DepRels[t] is "xcomp" or "acl" or "advcl" or "ccomp" or "nmod" or "obj" or "obl"; t = document.Heads[t])
        {
            if (document.Heads[t] == above) return true;
        }
        return false;
    }

    private static bool IsInside(Document document, int token, int above)
    {
        for (var t = token; document.Heads[t] >= 0; t = document.Heads[t])
        {
            if (document.Heads[t] == above) return document.DepRels[t] is not ("conj" or "parataxis");
        }
        return false;
    }
}
