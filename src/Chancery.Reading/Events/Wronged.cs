using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Whom a condemned harm was done to: "the attack on the port", "the violence against peacekeepers". He is not who is blamed for it.</summary>
internal sealed class Wronged(Document document, Tree tree, CoderWords lists)
{
    // Phrases inside phrases that lead from whoever is named up to the word that condemns.
    private const int Deepest = 6;

    private readonly ClauseForms _forms = new(document, tree, lists);

    /// <summary>Whether a word names somebody to whom the harm was done that the act blames.</summary>
    /// <param name="act">The word that condemns.</param>
    /// <param name="words">The words that tell it: in "launched an attack on the government" the attack is the criticism.</param>
    /// <param name="token">Head of the words that name somebody.</param>
    /// <param name="onlyOf">Whether "of" alone counts: who protests at a port may well protest against whoever holds it.</param>
    public bool IsOne(int act, ImmutableArray<int> words, int token, bool onlyOf)
    {
        for (var (t, step) = (token, 0); t >= 0 && t != act && step < Deepest; t = document.Heads[t], step++)
        {
            if (document.DepRels[t] is not ("nmod" or "obl") || document.Heads[t] is not (>= 0 and var head)) continue;
            var preposition = _forms.CaseOf(t);
            if (preposition is null || (onlyOf && preposition is not "of")) continue;
            if (head == act ? IsBehindHarm(act, words, t, preposition) : !words.Contains(head) && IsDoneTo(head, preposition)) return true;
        }
        return false;
    }

    private bool IsDoneTo(int harm, string preposition) => preposition is "in" or "on" or "at" or "near" or "against" or "outside" or "inside"
        ? lists.BlamedHarms.Contains(document.Lemmas[harm]) || lists.BlamedDeeds.Contains(document.Lemmas[harm])
        : preposition is "of" && (lists.BlamedHarms.Contains(document.Lemmas[harm]) || lists.BlamedMeasures.Contains(document.Lemmas[harm]));

    // The parser hangs the phrase on the verb as often as on the noun before it.
    private bool IsBehindHarm(int act, ImmutableArray<int> words, int token, string preposition)
    {
        if (preposition is not ("against" or "on" or "at")) return false;
        foreach (var child in tree.Children(act))
        {
            if (child > act && child < token && !words.Contains(child) && document.DepRels[child] is "obj" or "obl" && IsDoneTo(child, preposition)) return true;
        }
        return false;
    }
}
