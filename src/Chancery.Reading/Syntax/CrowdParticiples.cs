using System.Collections.Frozen;
using Chancery.Reading.Knowledge;
using Chancery.Text;

namespace Chancery.Reading.Syntax;

/// <summary>
/// Mends participles of protest that the parser hangs on the clause of those who put it down: "Police fired tear gas at students who marched on parliament, [calling] for reforms",
/// "A court jailed five activists after they held a rally, [demanding] a vote". Police, armies and courts do not call for reforms; whoever marched does.
/// </summary>
/// <remarks>Immutable; one serves all threads.</remarks>
internal sealed class CrowdParticiples
{
    private readonly FrozenSet<string> _keepers;
    private readonly FrozenSet<string> _voices;

    /// <summary>Collects the words.</summary>
    /// <param name="groups">Those of police, armies and courts among them keep order.</param>
    /// <param name="voices">Verbs, in their base form, by which crowds say what they want.</param>
    public CrowdParticiples(Lexicon groups, FrozenSet<string> voices)
    {
        _keepers = groups.Entries.Where(e => e.Key is "COP" or "MIL" or "JUD").Select(e => e.Text[(e.Text.LastIndexOf(' ') + 1)..]).ToFrozenSet(StringComparer.Ordinal);
        _voices = voices;
    }

    /// <summary>The document with such participles; the same one where there is none.</summary>
    public Document Mend(Document document)
    {
        for (var t = 2; t < document.Count; t++)
        {
            if (document.Xpos[t] != "VBG" || document.Upos[t - 1] != Upos.PUNCT || document.DepRels[t] is not ("advcl" or "acl" or "conj") || !_voices.Contains(document.Lemmas[t])) continue;
            if (ClauseBefore(document, t) is not { } clause || document.Heads[t] == clause && document.DepRels[t] == "conj" || Ancestry.IsUnder(document, clause, t)) continue;
            if (MainSubject(document, clause) is not { } subject || !_keepers.Contains(document.Lemmas[subject])) continue;
            document = document with { Heads = document.Heads.SetItem(t, clause), DepRels = document.DepRels.SetItem(t, "conj") };
        }
        return document;
    }

    // The last finite clause before the participle that is not the main one and has a subject of its own; null if there is none.
    private static int? ClauseBefore(Document document, int participle)
    {
        var sentence = document.Sentences[document.SentenceOf(participle)];
        for (var t = participle - 1; t >= sentence.First; t--)
        {
            if (document.Upos[t] != Upos.VERB || document.Xpos[t] is not ("VBD" or "VBZ" or "VBP" or "VBG" or "VBN")) continue;
            return document.DepRels[t] is "acl:relcl" || (document.DepRels[t] is "advcl" && Subject(document, t) is not null) ? t : null;
        }
        return null;
    }

    private static int? MainSubject(Document document, int clause)
    {
        for (var t = document.Heads[clause]; t >= 0; t = document.Heads[t])
        {
            if (document.Upos[t] == Upos.VERB && document.Xpos[t] != "VB" && Subject(document, t) is { } subject && document.Upos[subject] != Upos.PRON) return subject;
        }
        return null;
    }

    private static int? Subject(Document document, int verb)
    {
        for (var t = document.Sentences[document.SentenceOf(verb)].First; t < verb; t++)
        {
            if (document.Heads[t] == verb && document.DepRels[t] is "nsubj" or "nsubj:pass") return t;
        }
        return null;
    }
}
