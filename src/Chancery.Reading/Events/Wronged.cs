using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Whom a condemned harm was done to: "the attack on the port", "the violence against peacekeepers". He is not who is blamed for it.</summary>
internal sealed class Wronged(Document document, Tree tree, CoderWords words)
{
    // Phrases inside phrases that lead from whoever is named up to the word that condemns.
    private const int Deepest = 6;

    private readonly ClauseForms _forms = new(document, tree, words);

    /// <summary>Whether a word names somebody to whom the harm was done that the act blames.</summary>
    /// <param name="act">The word that condemns.</param>
    /// <param name="token">Head of the words that name somebody.</param>
    public bool IsOne(int act, int token)
    {
        for (var (t, step) = (token, 0); t >= 0 && t != act && step < Deepest; t = document.Heads[t], step++)
        {
            if (document.DepRels[t] is not ("nmod" or "obl") || document.Heads[t] is not (>= 0 and var head)) continue;
            var preposition = _forms.CaseOf(t);
            if (preposition is null) continue;
            if (head == act ? IsBehindHarm(act, t, preposition) : IsDoneTo(head, preposition)) return true;
        }
        return false;
    }

    private bool IsDoneTo(int harm, string preposition) => preposition is "in" or "on" or "at" or "near" or "against" or "outside" or "inside"
        ? words.BlamedHarms.Contains(document.Lemmas[harm]) || words.BlamedDeeds.Contains(document.Lemmas[harm])
        : preposition is "of" && words.BlamedHarms.Contains(document.Lemmas[harm]);

    // The parser hangs the phrase on the verb as often as on the noun before it.
    private bool IsBehindHarm(int act, int token, string preposition)
    {
        if (preposition is not ("against" or "on" or "at")) return false;
        foreach (var child in tree.Children(act))
        {
            if (child > act && child < token && document.DepRels[child] is "obj" or "obl" && IsDoneTo(child, preposition)) return true;
        }
        return false;
    }
}
