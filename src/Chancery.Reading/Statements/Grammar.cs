using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Reading.Statements;

/// <summary>Questions that the rules of this folder ask of a document and its trees.</summary>
internal sealed class Grammar(Document document, Tree tree)
{
    private static readonly FrozenSet<string> Quotes = FrozenSet.ToFrozenSet(["\"", "“", "”", "„", "«", "»", "``", "''", "‘‘", "’’"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Finite = FrozenSet.ToFrozenSet(["VBD", "VBZ", "VBP", "MD"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Relatives = FrozenSet.ToFrozenSet(["who", "which", "that", "whom", "whose"], StringComparer.Ordinal);

    public Document Document => document;

    public Tree Tree => tree;

    public string Lemma(int token) => document.Lemmas[token];

    public string Xpos(int token) => document.Xpos[token];

    public Upos Upos(int token) => document.Upos[token];

    public int Head(int token) => document.Heads[token];

    public string Form(int token) => document.FormOf(token).ToString().ToLowerInvariant();

    /// <summary>The relation without its subtype.</summary>
    public ReadOnlySpan<char> Relation(int token)
    {
        var relation = document.DepRels[token].AsSpan();
        var colon = relation.IndexOf(':');
        return colon < 0 ? relation : relation[..colon];
    }

    public bool Is(int token, string relation) => Relation(token).SequenceEqual(relation);

    public bool IsPassiveSubject(int token) => document.DepRels[token] is "nsubj:pass" or "csubj:pass";

    public bool IsRelativeClause(int token) => document.DepRels[token] is "acl:relcl" or "advcl:relcl";

    public bool IsQuote(int token) => Quotes.Contains(document.FormOf(token).ToString());

    public bool IsComma(int token) => document.FormOf(token) is ",";

    public bool IsColon(int token) => document.FormOf(token) is ":";

    public bool IsDash(int token) => document.FormOf(token) is "-" or "--" or "–" or "—" or "―" or "---";

    public bool IsPunctuation(int token) => document.Upos[token] == Text.Upos.PUNCT;

    public bool IsVerb(int token) => document.Upos[token] is Text.Upos.VERB or Text.Upos.AUX || Xpos(token).StartsWith("VB", StringComparison.Ordinal);

    public bool IsNominal(int token) => document.Upos[token] is Text.Upos.NOUN or Text.Upos.PROPN or Text.Upos.PRON or Text.Upos.NUM or Text.Upos.DET or Text.Upos.X or Text.Upos.SYM;

    public bool IsFinite(int token) => Finite.Contains(Xpos(token));

    public bool IsRelativePronoun(int token) => Relatives.Contains(Form(token)) && document.Upos[token] is Text.Upos.PRON or Text.Upos.DET or Text.Upos.SCONJ && Xpos(token).StartsWith('W');

    /// <summary>Whether the clause of the verb has a finite verb of its own (itself, an auxiliary or a copula).</summary>
    public bool IsFiniteClause(int head)
    {
        if (IsFinite(head)) return true;
        foreach (var child in tree.Children(head))
        {
            if ((Is(child, "aux") || Is(child, "cop")) && IsFinite(child)) return true;
        }
        return false;
    }

    /// <summary>First child with this relation, any subtype; -1 if there is none.</summary>
    public int Child(int token, string relation)
    {
        foreach (var child in tree.Children(token))
        {
            if (Is(child, relation)) return child;
        }
        return -1;
    }

    /// <summary>Whether a child with this relation has this base form.</summary>
    public bool HasChild(int token, string relation, string lemma)
    {
        foreach (var child in tree.Children(token))
        {
            if (Is(child, relation) && Lemma(child) == lemma) return true;
        }
        return false;
    }

    public bool IsPassive(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (document.DepRels[child] is "aux:pass" or "nsubj:pass" or "csubj:pass") return true;
        }
        return false;
    }

    public TokenRange SentenceRange(int token) => document.Sentences[document.SentenceOf(token)];

    /// <summary>The range without commas, dashes and stops at its edges; quotation marks and brackets stay. Empty ranges come back empty.</summary>
    public TokenRange Trim(TokenRange range)
    {
        int first = range.First, end = range.End;
        while (first < end && IsEdge(first)) first++;
        while (end > first && IsEdge(end - 1)) end--;
        return new(first, end);
    }

    private bool IsEdge(int token) => IsPunctuation(token) && !IsQuote(token) && document.FormOf(token) is "," or "." or ";" or ":" or "-" or "--" or "–" or "—" or "―" or "…" or "...";

    /// <summary>Whether the clause has a subject-taking finite verb and a conjunction in front ("because it said"): then it takes no subject from above.</summary>
    public bool IsFiniteClauseWithMark(int head) => Child(head, "mark") >= 0 && IsFiniteClause(head);
}
