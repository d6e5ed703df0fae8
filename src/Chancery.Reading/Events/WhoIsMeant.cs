using System.Collections.Frozen;
using Chancery.Reading.Entities;
using Chancery.Reading.Statements;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Tells whom a word stands for, wherever the tree hangs names and titles: names, pronouns, "I" and "we", and whatever a number counts.</summary>
internal sealed class WhoIsMeant(Document document, Tree tree, Referents referents, Attributions attributions, CoderWords words)
{
    private static readonly FrozenSet<string> FirstPersons = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "i", "we", "us", "me", "our", "my");

    /// <summary>Whom a word stands for; those whom it counts where it stands for nobody. Empty for a word that names nobody.</summary>
    public List<Referent> All(int token)
    {
        if (Of(token) is { } referent) return [referent];
        return [.. Counted(token).Select(Of).OfType<Referent>()];
    }

    /// <summary>The nouns by which whom a pronoun stands for was told before: "officials" of "they", "rebels" of "them"; empty for any other word.</summary>
    public IEnumerable<int> NounsOf(int token)
    {
        if (document.Upos[token] != Upos.PRON || Of(token) is not { } referent) return [];
        return referent.Mentions.Where(m => m.Form == MentionForm.Nominal && m.Head < token).Select(m => m.Head);
    }

    /// <summary>What a word counts or portions out: the demonstrators in "hundreds of demonstrators"; empty for a word that counts nothing.</summary>
    public List<int> Counted(int token)
    {
        var counted = new List<int>();
        if (!words.Counts.Contains(document.Lemmas[token]) && document.Upos[token] is not (Upos.NUM or Upos.DET)) return counted;
        foreach (var child in tree.Children(token))
        {
            if (document.DepRels[child] == "nmod") counted.AddRange(tree.Conjuncts(child));
        }
        return counted;
    }

    /// <summary>Whom a word stands for; null if it names nobody.</summary>
    /// <remarks>"The chairman said that they would go on": who "they" are if nobody was told before are those for whom the speaker speaks.</remarks>
    public Referent? Of(int token)
    {
        if (IsOfLanguage(token)) return null;
        if (referents.OfHead(token) is { } referent) return referent;
        if (document.Upos[token] == Upos.PRON && (FirstPersons.Contains(document.Lemmas[token]) || IsSubjectTakenForFiller(token) || document.Lemmas[token] == "they") && SpeakerOf(token) is { } speaker) return speaker;
        if (referents.At(token) is { } around && around.MentionsHolding(token).Any(m => IsTopOf(token, m.Range, m.Head))) return around;
        foreach (var child in tree.Children(token))
        {
            // "Lt. Gen. Prosper Avril": the name was found, but the tree hangs it on the title before it.
            if (document.DepRels[child] == "flat" && referents.OfHead(child) is { Kind: EntityKind.Person } named) return named;
        }
        // "Matt Duss, the president of the foundation, who criticised …": who is set beside a name is its bearer.
        return document.DepRels[token] == "appos" && document.Heads[token] >= 0 ? referents.OfHead(document.Heads[token]) : null;
    }

    /// <summary>"the use of the Russian language": a tongue is no state.</summary>
    public bool IsOfLanguage(int token) => document.DepRels[token] is "amod" or "compound" && document.Heads[token] is >= 0 and var noun && document.Lemmas[noun] is "language" or "dialect" or "literature" or "speaker";

    /// <summary>"said that it is willing": parsers take this "it" for the filler of "it is clear that".</summary>
    private bool IsSubjectTakenForFiller(int token) => document.DepRels[token] == "expl" && document.Lemmas[token] == "it";

    /// <summary>Whether a word is the syntactic top of a mention, wherever the tree hangs its parts.</summary>
    private bool IsTopOf(int token, TokenRange range, int head) =>
        range.Contains(token) && (tree.IsUnder(head, token) || document.Heads[token] < 0 || !range.Contains(document.Heads[token]));

    /// <summary>Who says "I" or "we" here: the source of the innermost statement around the word.</summary>
    private Referent? SpeakerOf(int token) => attributions.At(token)?.Source is { } source ? referents.All[source] : null;

    /// <summary>The words that name a referent where a word stands for it.</summary>
    public TokenRange RangeOf(Referent referent, int token) =>
        referents.OfHead(token) == referent ? referents.RangeOfHead(token) : referent.MentionsHolding(token).FirstOrDefault()?.Range ?? CountedRange(referent, token);

    /// <summary>"a large number of Syrians": the words that name those who are counted, not the number.</summary>
    private TokenRange CountedRange(Referent referent, int token)
    {
        var counted = Counted(token).FirstOrDefault(t => referents.OfHead(t) == referent, -1);
        return counted < 0 ? new(token, token + 1) : referents.RangeOfHead(counted);
    }
}
