using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Makes a position of a word that takes a side.</summary>
internal sealed class PositionReader(Grammar grammar, PositionWords words, ReportingCues cues, Referents referents, Attributions attributions)
{
    private readonly Quotations _quotations = new(grammar);
    private readonly IssuePhrase _issues = new(grammar, words);
    private readonly SourceReader _sources = new(grammar);
    private readonly Speakers _speakers = new(grammar, cues, referents);
    private readonly HashSet<int> _cueTokens = [.. attributions.All.Select(a => a.CueHead)];
    private readonly Dictionary<int, int> _ofCue = ByCueToken(attributions);

    /// <summary>The position of a verb, noun or adjective; null without a known holder or without anything that it is toward.</summary>
    public HeldPosition? Read(CueMatch match)
    {
        var content = new ContentReader(grammar, _quotations).Side(match, new(match.Head, match.Last + 1));
        if (content.IsEmpty) return null;
        var holder = match.Entry.Class == CueClass.Noun ? HolderOfNoun(match.Head) : HolderOfVerb(match.Head);
        if (holder is not { } who) return null;
        var polarity = words.Of(match.Entry);
        return Make(who, IsNegated(match.Head) ? Opposite(polarity) : polarity, IsAppeal(match) ? Wanted(content[^1]) : content[^1], match.Head);
    }

    // Words of demanding, whose object may have an infinitive of its own; "supports the rebels to …" stays with the rebels.
    private static bool IsAppeal(CueMatch match) => match.Entry.Takes(CueComplements.Infinitive | CueComplements.Clause) || match.Entry.Words[^1] is "for";

    // "urged both sides | to hold talks": the position is toward the talks.
    private TokenRange Wanted(TokenRange content)
    {
        for (var t = content.First + 1; t < content.End && !grammar.IsFinite(t); t++)
        {
            if (grammar.Form(t) is not "to" || grammar.Upos(t) != Upos.PART || grammar.Head(t) is not (var verb and >= 0) || grammar.Upos(verb) != Upos.VERB || !content.Contains(verb)) continue;
            var isOfWhole = grammar.Is(verb, "xcomp") || grammar.Is(verb, "ccomp") || (grammar.Is(verb, "acl") && !content.Contains(grammar.Head(grammar.Head(verb)))) || grammar.Is(verb, "advcl");
            if (!isOfWhole) return content;
            var first = t > content.First + 1 && grammar.Form(t - 1) is "not" ? t - 1 : t;
            return new(first, content.End);
        }
        return content;
    }

    /// <summary>The position in "called X a crime", "described X as useful": the token is the judging word; null if it judges nothing.</summary>
    public HeldPosition? ReadJudgement(int token)
    {
        if (SideOf(token) is not { } polarity) return null;
        var verb = grammar.Head(token);
        if (verb < 0 || !_cueTokens.Contains(verb) || !(grammar.Is(token, "xcomp") || grammar.HasChild(token, "case", "as") || grammar.HasChild(token, "mark", "as"))) return null;
        var thing = grammar.Child(verb, "obj");
        if (thing < 0 || thing > token || HolderOfVerb(verb) is not { } holder) return null;
        var toward = grammar.Trim(grammar.Tree.Subtree(thing));
        var named = referents.OfHead(thing)?.Index;
        var issue = named is null ? _issues.Of(toward) : null;
        return named is null && issue is null ? null : new(holder, polarity, toward, named, AttributionAt(verb), issue, new(verb, token + 1));
    }

    private Polarity? SideOf(int token) =>
        words.OfJudgement(grammar.Lemma(token)) ?? (token > 0 ? words.OfJudgement(grammar.Lemma(token - 1) + " " + grammar.Lemma(token)) : null);

    // Without a name for what it is toward there is no position: "proposed nothing that …", "denounced on Wednesday".
    private HeldPosition? Make(int holder, Polarity polarity, TokenRange toward, int head)
    {
        if (grammar.Form(toward.First) is "by" || (toward.Count < 3 && SourceExtent.IsWeekday(grammar.Form(toward.End - 1)))) return null;
        if (grammar.Form(toward.First) is "of" && toward.Count > 1) toward = new(toward.First + 1, toward.End);
        TokenRange range = new(Math.Min(head, toward.First), Math.Max(toward.End, head + 1));
        var named = TowardReferent(toward);
        if (named == holder) return null;
        var issue = named is null ? _issues.Of(toward) : null;
        return named is null && issue is null ? null : new(holder, polarity, toward, named, AttributionAt(head), issue, range);
    }

    // Whom the phrase names; not whose something it is ("the board's summary").
    private int? TowardReferent(TokenRange toward)
    {
        var head = _issues.HeadOf(toward);
        if (head < 0 || referents.OfHead(head) is not { } named) return null;
        for (var t = head + 1; t + 1 < toward.End; t++)
        {
            if (grammar.Xpos(t) == "POS" && named.Mentions.Any(m => m.Range.Contains(head) && m.Range.End >= t && m.Range.End <= t + 1)) return null;
        }
        return named.Index;
    }

    // The attribution whose content tells it, or the one whose own cue it is.
    private int? AttributionAt(int token) => _ofCue.TryGetValue(token, out var index) ? index : attributions.At(token)?.Index;

    private static Dictionary<int, int> ByCueToken(Attributions attributions)
    {
        var byToken = new Dictionary<int, int>();
        foreach (var attribution in attributions.All)
        {
            foreach (var range in attribution.Cue)
            {
                for (var t = range.First; t < range.End; t++) byToken.TryAdd(t, attribution.Index);
            }
        }
        return byToken;
    }

    private int? HolderOfVerb(int verb) => _sources.OfVerb(verb) is { } source ? _speakers.Of(source.Head) : null;

    private int? HolderOfNoun(int noun)
    {
        if (_sources.OfNoun(noun) is { } possessor) return _speakers.Of(possessor.Head) ?? StateOf(possessor.Head, noun);
        foreach (var child in grammar.Tree.Children(noun))
        {
            var isModifier = child < noun && (grammar.Is(child, "compound") || grammar.Is(child, "amod") || grammar.Is(child, "nmod"));
            if (isModifier && referents.OfHead(child) is { } named && (named.CanAct || named.Kind == EntityKind.Nationality)) return named.Index;
        }
        return Speaker(noun);
    }

    // "his country's support": the country that the speaker stands for, where the phrase itself was not resolved.
    private int? StateOf(int possessor, int noun)
    {
        if (Speaker(noun) is not { } speaker || referents.All[speaker].Country is not { } country || grammar.Upos(possessor) == Upos.PRON) return Speaker(noun);
        return referents.All.FirstOrDefault(r => r.Kind == EntityKind.State && r.Country == country)?.Index ?? speaker;
    }

    private int? Speaker(int token) => AttributionAt(token) is { } index ? attributions.All[index].Source : null;

    private bool IsNegated(int head)
    {
        foreach (var child in grammar.Tree.Children(head))
        {
            if (grammar.Form(child) is "not" or "n't" or "n’t" or "never") return true;
            // "decided against recommending charges"
            if (child < head && grammar.Form(child) is "against" or "without" && (grammar.Is(child, "mark") || grammar.Is(child, "case"))) return true;
        }
        return false;
    }

    private static Polarity Opposite(Polarity polarity) => polarity == Polarity.For ? Polarity.Against : Polarity.Neutral;
}
