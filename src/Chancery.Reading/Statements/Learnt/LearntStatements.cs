using Chancery.Reading.Knowledge;
using Chancery.Reading.Learning;
using Chancery.Text.Models;
using Chancery.Text;
using System.Collections.Immutable;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>A trained model of statements: it weighs what the rules found, finds what they miss, and draws the edges of sources and contents.</summary>
/// <remarks>Immutable; one serves all threads.</remarks>
public sealed class LearntStatements
{
    /// <summary>The command that makes such a model.</summary>
    internal const string Make = "dotnet run -c Release --project training/Chancery.Training -- statements --data DIR --out models/en/statements.model";

    private static readonly LearntFile File = new("statements", format: 4, Make);

    // PolNeAR has little of the genre that Chancery reads: what the rules find needs this much less, in log odds.
    private const float TrustInRules = 1;

    private readonly StatementModel _model;

    internal LearntStatements(StatementModel model, string name, string version) => (_model, Name, Version) = (model, name, version);

    /// <summary>What was learnt.</summary>
    internal StatementModel Model => _model;

    /// <summary>Words that behave alike.</summary>
    internal WordClusters Classes => _model.Classes;

    /// <summary>Name of the model, language first: "en/statements". For the provenance of readings.</summary>
    public string Name { get; }

    /// <summary>Version of the model: the day of its training, as "2026.11.26". For the provenance of readings.</summary>
    public string Version { get; }

    /// <summary>Reads a model file whole and checks it.</summary>
    /// <param name="stream">The file, at its start.</param>
    /// <param name="name">What to call it in messages: its path.</param>
    /// <exception cref="ModelException">It is no model of statements, damaged, or of another format version; the message says which and what mends it.</exception>
    public static LearntStatements Load(Stream stream, string name) => File.Load(stream, name, (reader, of, version) => new LearntStatements(StatementModel.Read(reader), of, version));

    /// <summary>Writes the model file.</summary>
    internal void Save(Stream stream) => File.Save(stream, Name, Version, _model.Write);

    /// <summary>The statements that the model believes in, and those that the rules see inside of them; in text order of the cue.</summary>
    /// <param name="scene">The document with what the rules found.</param>
    /// <param name="matcher">Finds the words of the lexicon.</param>
    internal List<Draft> Judge(SpeechScene scene, CueMatcher matcher)
    {
        var finder = new CandidateFinder(scene, _model);
        var deeds = new Deeds(scene, matcher);
        var drafts = new List<Draft>();
        Span<int> room = stackalloc int[VerdictFeatures.Most];
        for (var s = 0; s < scene.Document.Sentences.Length; s++)
        {
            if (!scene.Document.BlockOf(s).IsRead) continue;
            var candidates = finder.Find(s);
            foreach (var candidate in candidates)
            {
                if (candidate.Content.IsEmpty || IsEmpty(candidate.Drawn, scene.Grammar) || deeds.IsOne(candidate) || SaysItsAntecedent(candidate, scene.Document)) continue;
                finder.View.Turn(candidate.Cue);
                var rows = VerdictFeatures.Of(candidate, finder.View, candidates, _model.Verdicts.Bits, room);
                var threshold = candidate.Rule is null ? _model.Threshold : _model.Threshold - TrustInRules;
                if (_model.Verdicts.SumOfFour(rows)[0] > threshold * StatementModel.VerdictScale) drafts.Add(DraftOf(candidate, scene, matcher));
            }
        }
        AddNested(scene, drafts);
        AddSure(scene, drafts);
        drafts.Sort((a, b) => a.CueHead.CompareTo(b.CueHead));
        return drafts;
    }

    // A quotation mark that was left over says nothing.
    private static bool IsEmpty(ImmutableArray<TokenRange> content, Grammar grammar) => content.All(c => Enumerable.Range(c.First, c.Count).All(t => grammar.IsPunctuation(t) || grammar.IsQuote(t)));

    // "They left for Brussels, where they reported to a summit": what a relative clause hangs on is not what its verb says.
    private static bool SaysItsAntecedent(Candidate candidate, Document document)
    {
        var verb = candidate.Head;
        while (document.DepRels[verb] is "conj" or "xcomp") verb = document.Heads[verb];
        if (document.DepRels[verb] != "acl:relcl" || document.Heads[verb] > verb || !candidate.Says(document.Heads[verb])) return false;
        // Without "who", "which", "where" the tree is likelier wrong than the model: speech behind its quotation.
        for (var t = document.Heads[verb] + 1; t < verb; t++)
        {
            if (document.Xpos[t].StartsWith('W')) return true;
        }
        return false;
    }

    // The model has learnt from texts in which only the outermost statement is marked: what the rules see inside of one stands.
    private static void AddNested(SpeechScene scene, List<Draft> drafts)
    {
        var outer = drafts.Count;
        foreach (var rule in scene.Rules)
        {
            var isSaid = false;
            for (var i = 0; i < outer && !isSaid; i++) isSaid = drafts[i].Says(rule.CueHead);
            if (isSaid && !drafts.Exists(d => d.Cue.Overlaps(rule.Cue))) drafts.Add(rule);
        }
    }

    // What is too rare in what the model has learnt from, and hardly ever wrong: voices behind a dash, charges, chains of participles.
    private static void AddSure(SpeechScene scene, List<Draft> drafts)
    {
        foreach (var rule in scene.Rules)
        {
            if (!rule.IsSure) continue;
            if (rule.Entry.Class == CueClass.Preposition || rule.IsAnnounced) drafts.RemoveAll(d => d.Cue.Overlaps(rule.Cue));
            if (!drafts.Exists(d => d.Cue.Overlaps(rule.Cue))) drafts.Add(rule);
        }
    }

    private static Draft DraftOf(Candidate candidate, SpeechScene scene, CueMatcher matcher)
    {
        var source = candidate.Source is { } range ? Phrase(range, candidate.Rule, scene) : SubjectOf(candidate, scene);
        var content = WithMarks(candidate.Drawn, scene);
        // "cited an official as saying": the official says it, however near the agency.
        if (candidate.Rule is { Source: { } reported } && IsReported(candidate.Head, scene.Grammar) && !content.Any(reported.Range.Overlaps)) source = reported;
        if (candidate.Rule is { } rule) return rule with { Cue = candidate.Cue, Source = source, Content = content };
        return new() { Entry = EntryGuess.Of(candidate, scene, matcher), CueHead = candidate.Head, Cue = candidate.Cue, Source = source, Content = content };
    }

    private static bool IsReported(int verb, Grammar grammar) => verb > 0 && grammar.Xpos(verb) == "VBG" && grammar.Form(verb - 1) is "as";

    // Marks at the edges count for nothing in what was learnt from: a quotation that the content holds keeps its own.
    private static ImmutableArray<TokenRange> WithMarks(ImmutableArray<TokenRange> content, SpeechScene scene) => [.. content.Select(range =>
    {
        var (first, end) = (range.First, range.End);
        if (scene.Quotations.At(end) is { IsOpen: false } last && last.Range.End == end + 1 && last.Range.First >= first - 1) end++;
        // "condemned on Friday Turkey's attacks": the day is when it was condemned.
        if (first > 0 && first + 1 < end && SourceExtent.IsWeekday(scene.Grammar.Form(first)) && scene.Grammar.Form(first - 1) is "on" or "late" or "early" && scene.Grammar.Xpos(first + 1) != "POS") first++;
        if (scene.Quotations.At(first - 1) is { } opening && opening.Range.First == first - 1 && opening.Range.End <= end) first--;
        return new TokenRange(first, end);
    })];

    // "was received and told him", "said A and warned of B": a finite verb without a subject has that of the verb before it.
    private static SourcePhrase? SubjectOf(Candidate candidate, SpeechScene scene)
    {
        if (!scene.Grammar.IsVerb(candidate.Head) || !scene.Grammar.Is(candidate.Head, "conj") || candidate.Rule is { Source: null }) return null;
        return new SourceReader(scene.Grammar).OfVerb(candidate.Head) is { } found && !found.Range.Overlaps(candidate.Cue) && !candidate.Drawn.Any(found.Range.Overlaps) ? found : null;
    }

    // "Amnesty on Tuesday", "the minister late", "the chairman,": when it was said and what parts it from the cue is nobody's name.
    private static TokenRange WithoutTime(TokenRange range, Grammar grammar)
    {
        var end = range.End;
        while (end > range.First + 1)
        {
            if (grammar.IsComma(end - 1) || grammar.Lemma(end - 1) is "late" or "early" or "later" or "earlier" or "yesterday" or "today" or "meanwhile" && char.IsLower(grammar.Document.FormOf(end - 1)[0])) end--;
            else if (SourceExtent.IsWeekday(grammar.Form(end - 1)) && end > range.First + 2 && grammar.Form(end - 2) is "on") end -= 2;
            else break;
        }
        return new(range.First, end);
    }

    private static SourcePhrase Phrase(TokenRange whole, Draft? rule, SpeechScene scene)
    {
        var range = WithoutTime(whole, scene.Grammar);
        return new(range, rule?.Source is { } source && range.Contains(source.Head) ? source.Head : CueView.HeadOf(scene.Document, range));
    }
}
