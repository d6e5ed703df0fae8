using System.Collections.Immutable;
using Chancery.Reading.Entities;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Makes a position of a word that takes a side.</summary>
internal sealed class PositionReader(Grammar grammar, PositionWords words, Referents referents, Attributions attributions)
{
    private readonly Quotations _quotations = new(grammar);
    private readonly IssuePhrase _issues = new(grammar);
    private readonly SourceReader _sources = new(grammar);
    private readonly Speakers _speakers = new(grammar, referents);
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
        return Make(who, IsNegated(match.Head) ? Opposite(polarity) : polarity, content, match.Head);
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
        return new(holder, polarity, toward, named, AttributionAt(verb), named is null ? _issues.Of(toward) : null, new(verb, token + 1));
    }

    private Polarity? SideOf(int token) =>
        words.OfJudgement(grammar.Lemma(token)) ?? (token > 0 ? words.OfJudgement(grammar.Lemma(token - 1) + " " + grammar.Lemma(token)) : null);

    private HeldPosition Make(int holder, Polarity polarity, ImmutableArray<TokenRange> content, int head)
    {
        var toward = content[^1];
        TokenRange range = new(Math.Min(head, content[0].First), Math.Max(toward.End, head + 1));
        var named = TowardReferent(toward);
        return new(holder, polarity, toward, named, AttributionAt(head), named is null ? _issues.Of(toward) : null, range);
    }

    private int? TowardReferent(TokenRange toward)
    {
        for (var t = toward.First; t < toward.End; t++)
        {
            if (!toward.Contains(grammar.Head(t))) return referents.OfHead(t)?.Index;
        }
        return null;
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
        }
        return false;
    }

    private static Polarity Opposite(Polarity polarity) => polarity == Polarity.For ? Polarity.Against : Polarity.Neutral;
}
