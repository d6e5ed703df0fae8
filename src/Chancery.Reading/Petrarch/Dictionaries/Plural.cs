namespace Chancery.Reading.Petrarch.Dictionaries;

/// <summary>Regular English plurals of words in capitals, as PETRARCH makes them for nouns without a form of their own in braces.</summary>
internal static class Plural
{
    /// <summary>"AGENCY" as "AGENCIES", "COMPANY_BOSS" as "COMPANY_BOSSES".</summary>
    public static string Of(string word)
    {
        if (word.Length == 0) return word;
        if (word.Length > 1 && word[^1] == 'Y' && !"AEIOU".Contains(word[^2], StringComparison.Ordinal)) return word[..^1] + "IES";
        return word[^1] is 'S' or 'X' or 'Z' || word.EndsWith("CH", StringComparison.Ordinal)
            || word.EndsWith("SH", StringComparison.Ordinal) ? word + "ES" : word + "S";
    }
}
