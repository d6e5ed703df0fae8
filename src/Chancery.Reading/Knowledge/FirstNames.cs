namespace Chancery.Reading.Knowledge;

/// <summary>Grammatical gender of a person's pronouns.</summary>
public enum Gender
{
    /// <summary>Nothing tells.</summary>
    Unknown,
    /// <summary>"he".</summary>
    Male,
    /// <summary>"she".</summary>
    Female,
}

/// <summary>First names by gender (<c>en/first-names.txt</c>; keys m, f, u for both).</summary>
public sealed class FirstNames
{
    private readonly Dictionary<string, Gender> _genders = new(StringComparer.Ordinal);

    private FirstNames() { }

    /// <summary>Reads <c>en/first-names.txt</c>. A name that stands under both keys has no gender.</summary>
    /// <exception cref="KnowledgeException">A line is wrong.</exception>
    public static FirstNames Load(KnowledgeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var names = new FirstNames();
        foreach (var line in folder.Lines("en/first-names.txt"))
        {
            var (key, values) = Fields.Entry(line);
            var gender = key.ToUpperInvariant() switch
            {
                "M" or "MALE" => Gender.Male,
                "F" or "FEMALE" => Gender.Female,
                "U" or "BOTH" or "MF" => Gender.Unknown,
                _ => throw line.Error($"Found the key '{key}'; expected m, f or u (male, female, both)."),
            };
            foreach (var value in values) names.Add(Pieces.Fold(value), gender);
        }
        return names;
    }

    /// <summary>Whether the word is a first name, in any case and spelling of diacritics.</summary>
    public bool Contains(string word) => _genders.ContainsKey(Pieces.Fold(word));

    /// <summary>Gender of a first name; unknown for others.</summary>
    public Gender GenderOf(string word) => _genders.GetValueOrDefault(Pieces.Fold(word));

    private void Add(string name, Gender gender) => _genders[name] = _genders.TryGetValue(name, out var known) && known != gender ? Gender.Unknown : gender;
}
