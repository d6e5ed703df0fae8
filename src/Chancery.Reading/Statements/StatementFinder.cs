using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Reading.Statements.Learnt;
using Chancery.Reading.Statements.Learnt.Network;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Statements;

/// <summary>Finds who says, thinks or wants what, by the words that attribute and the tree around them (PARC 3's and PolNeAR's sense, nested to any depth).</summary>
/// <remarks>Immutable; one serves all threads. Time is linear in the text but for the depth of its clauses.</remarks>
/// <param name="cues">The words that attribute.</param>
/// <param name="learnt">A trained model that judges what the rules find; null: the rules alone read.</param>
public sealed class StatementFinder(ReportingCues cues, LearntStatements? learnt = null)
{
    /// <summary>Reads the attributions of all blocks that are read.</summary>
    /// <param name="document">With tokens, sentences, tags, lemmas and trees.</param>
    /// <param name="tree">The view of its trees.</param>
    /// <param name="referents">Who is named: sources and addressees are looked up by the head words of their phrases.</param>
    public Attributions Find(Document document, Tree tree, Referents referents)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(referents);
        var grammar = new Grammar(document, tree);
        var quotations = new Quotations(grammar);
        var matcher = new CueMatcher(grammar, cues.StartingWith);
        var drafts = new Continuations(grammar, quotations).Extend(Drafts(grammar, quotations, matcher, referents));
        if (learnt is not null) drafts = learnt.Judge(new(grammar, quotations, referents, matcher, drafts, learnt.Classes, learnt.Model.Network), matcher);
        drafts = new Beside(grammar, quotations).Part(drafts);
        var told = Told(drafts, document.Count);
        drafts = [.. drafts.Where(d => told[d.CueHead] || !IsOfUnknownSpeaker(d, grammar, quotations))];
        var parents = Nesting.ParentsOf(drafts, document.Count);
        var speakers = new Speakers(grammar, cues, referents);
        var values = new ContentValue(grammar, cues);
        var kinds = new KindReader(grammar, cues);
        return new([.. drafts.Select((draft, i) => Finish(draft, i, parents[i], grammar, speakers, values, kinds.Of(draft)))], document.Count);
    }

    /// <summary>A document as the model of statements sees it, with what the rules find.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tree">The view of its trees.</param>
    /// <param name="referents">Who is named.</param>
    /// <param name="classes">Words that behave alike; null for none.</param>
    /// <param name="network">Reads words with what stands around them; null for none.</param>
    internal SpeechScene SceneOf(Document document, Tree tree, Referents referents, WordClusters? classes = null, SpeechNetwork? network = null)
    {
        var grammar = new Grammar(document, tree);
        var quotations = new Quotations(grammar);
        var matcher = new CueMatcher(grammar, cues.StartingWith);
        return new(grammar, quotations, referents, matcher, new Continuations(grammar, quotations).Extend(Drafts(grammar, quotations, matcher, referents)), classes ?? WordClusters.None, network);
    }

    private List<Draft> Drafts(Grammar grammar, Quotations quotations, CueMatcher matcher, Referents referents)
    {
        var reader = new CueReader(grammar, cues, matcher, quotations);
        var colons = new ColonCues(grammar, cues, referents);
        var announced = new AnnouncedSpeech(grammar, cues, matcher, quotations, referents);
        var dashes = new DashCues(grammar, quotations);
        var participles = new Participles(grammar, quotations);
        var openings = new OpeningClause(grammar);
        var drafts = new List<Draft>();
        for (var s = 0; s < grammar.Document.Sentences.Length; s++)
        {
            if (!grammar.Document.BlockOf(s).IsRead) continue;
            var before = drafts.Count;
            var beginsBlock = s == 0 || grammar.Document.SentenceBlocks[s] != grammar.Document.SentenceBlocks[s - 1];
            if (beginsBlock && colons.Read(s) is { } colon) drafts.Add(colon);
            if (announced.Read(s) is { } speech) drafts.Add(speech);
            if (dashes.Read(s) is { } dash) drafts.Add(dash);
            var sentence = grammar.Document.Sentences[s];
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if (matcher.At(t) is { } match && reader.Read(match) is { } draft && !Overlaps(drafts, before, draft)) drafts.Add(openings.Cut(UpToSemicolon(draft, grammar)));
            }
            Clipping.Clip(drafts, before);
            drafts.Sort(before, drafts.Count - before, Comparer<Draft>.Create((a, b) => a.CueHead.CompareTo(b.CueHead)));
            participles.Free(drafts, before);
        }
        return drafts;
    }

    // "I think" in quotation marks whose speaker the text does not tell: nobody can be named for it.
    private static bool IsOfUnknownSpeaker(Draft draft, Grammar grammar, Quotations quotations) =>
        quotations.At(draft.CueHead) is not null && draft.Source is { } source && grammar.Form(source.Head) is "i" or "we" or "you";

    // Whether a token is part of any content. Shape (tokens).
    private static bool[] Told(List<Draft> drafts, int tokenCount)
    {
        var told = new bool[tokenCount];
        foreach (var range in drafts.SelectMany(d => d.Content)) told.AsSpan(range.First, range.Count).Fill(true);
        return told;
    }

    // "Putin said …; Poroshenko rejected this": behind a semicolon another clause begins, unless it goes on with "that" or inside quotation marks.
    private static Draft UpToSemicolon(Draft draft, Grammar grammar)
    {
        var document = grammar.Document;
        var last = draft.Content[^1];
        for (var t = last.First + 1; t < last.End - 1; t++)
        {
            if (!document.FormOf(t).SequenceEqual(";") || document.Lemmas[t + 1] is "that" or "and" or "but" || document.TextOf(last).IndexOfAny('"', '“', '”') >= 0) continue;
            if (draft.CueHead > t) return draft;
            return draft with { Content = draft.Content.SetItem(draft.Content.Length - 1, new(last.First, t)) };
        }
        return draft;
    }

    // A cue inside another cue of the sentence is part of it ("expressed support for").
    private static bool Overlaps(List<Draft> drafts, int from, Draft draft)
    {
        for (var i = from; i < drafts.Count; i++)
        {
            if (drafts[i].Cue.Overlaps(draft.Cue)) return true;
        }
        return false;
    }

    private static Attribution Finish(Draft draft, int index, int? within, Grammar grammar, Speakers speakers, ContentValue values, StatementKind kind)
    {
        var value = values.Of(draft, kind);
        return new()
        {
            Index = index,
            Source = draft.Source is { } source ? speakers.Of(source) : null,
            With = draft.Source is { } joint ? speakers.With(joint) : [],
            SourceRange = draft.Source is { } phrase ? speakers.WholeOf(phrase) : null,
            Cue = [draft.Cue],
            CueHead = draft.CueHead,
            Content = draft.Content,
            Speech = SpeechOf(draft, grammar),
            Kind = kind,
            Certainty = value?.Certainty,
            Affirmation = value?.Affirmation,
            IsNegated = draft.IsNegated,
            Tells = Tells(draft, grammar) && !(draft.Entry.Kind == StatementKind.Belief && value is null),
            Settings = value is null ? Settings.Of(draft, grammar) : [],
            Addressees = [.. draft.Addressees.Select(speakers.Of).OfType<int>().Distinct()],
            Occasion = draft.Occasion,
            Within = within,
            Story = grammar.Document.BlockOf(grammar.Document.SentenceOf(draft.CueHead)).Story,
        };
    }

    // What one is pleased or worried about is as the narrator tells it.
    // "discussed means to …", "welcomed the release": a weak cue with a noun phrase names what the source did, not what it told.
    // So does an infinitive: who agrees, refuses or vows to act has done so on the narrator's word.
    // Who asks about the arrests takes them for granted.
    private static bool Tells(Draft draft, Grammar grammar) =>
        draft.Entry.Kind is not (StatementKind.Intention or StatementKind.Demand)
        && !(draft.Entry.Kind == StatementKind.Question && draft.Entry.Words.Length > 1 && grammar.Tree.Child(draft.CueHead, "ccomp") < 0 && grammar.Tree.Child(draft.CueHead, "advcl") < 0)
        && !(draft.Entry is { Kind: StatementKind.Promise } or { Strength: not CueStrength.Strong } && grammar.Tree.Child(draft.CueHead, "xcomp") >= 0)
        && (draft.Entry.Strength != CueStrength.Weak || grammar.Tree.Child(draft.CueHead, "ccomp") >= 0 || SpeechOf(draft, grammar) != Speech.Indirect);

    private static Speech SpeechOf(Draft draft, Grammar grammar)
    {
        int inside = 0, outside = 0, marks = 0;
        foreach (var range in draft.Content)
        {
            var open = false;
            for (var t = range.First; t < range.End; t++)
            {
                if (grammar.IsQuote(t))
                {
                    marks++;
                    open = !open;
                }
                else if (open) inside++;
                else if (!grammar.IsPunctuation(t)) outside++;
            }
        }
        return marks == 0 ? Speech.Indirect : inside > 0 && outside == 0 ? Speech.Direct : Speech.Mixed;
    }
}
