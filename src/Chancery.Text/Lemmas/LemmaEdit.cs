namespace Chancery.Text.Lemmas;

/// <summary>How a lemma is made from its form: drop characters at the end, add others.</summary>
/// <param name="Lowers">Whether the form is first made lower case.</param>
/// <param name="Drop">Characters dropped at the end; a form that is shorter loses all.</param>
/// <param name="Add">Characters added.</param>
internal readonly record struct LemmaEdit(bool Lowers, int Drop, string Add)
{
    /// <summary>The shortest edit that makes <paramref name="lemma"/> from <paramref name="form"/>.</summary>
    public static LemmaEdit Between(string form, string lemma)
    {
        var kept = Between(form, lemma, lowers: false);
        var lower = Between(form.ToLowerInvariant(), lemma, lowers: true);
        return lower.Drop + lower.Add.Length <= kept.Drop + kept.Add.Length && !IsCapitalised(lemma) ? lower : kept;
    }

    /// <summary>Applies the edit.</summary>
    /// <returns>Number of characters written to <paramref name="lemma"/>, which must hold the form and <see cref="Add"/>.</returns>
    public int Apply(ReadOnlySpan<char> form, Span<char> lemma)
    {
        var kept = Math.Max(0, form.Length - Drop);
        if (Lowers) form[..kept].ToLowerInvariant(lemma);
        else form[..kept].CopyTo(lemma);
        Add.CopyTo(lemma[kept..]);
        return kept + Add.Length;
    }

    private static bool IsCapitalised(string lemma) => lemma.Length > 0 && char.IsUpper(lemma[0]);

    private static LemmaEdit Between(string form, string lemma, bool lowers)
    {
        var common = 0;
        while (common < form.Length && common < lemma.Length && form[common] == lemma[common]) common++;
        return new(lowers, form.Length - common, lemma[common..]);
    }
}
