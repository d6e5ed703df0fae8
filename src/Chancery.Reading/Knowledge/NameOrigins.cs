namespace Chancery.Reading.Knowledge;

/// <summary>Tells from its letters of which country a person's name is likely: "-ski" of Poland, "Nguyen" of Vietnam. Learnt from the names of the leaders. Immutable.</summary>
/// <remarks>A hint beside others, never a fact: whoever bears a name may be of any country.</remarks>
public sealed class NameOrigins
{
    /// <summary>What a name is to a country about which it says nothing: between its own and that of strangers. Countries of which hardly any names are known have it.</summary>
    public const float Stranger = -4;

    // So much of the sequences of all names is mixed into those of each country, for it has few.
    private const float Prior = 30;
    private const int Least = 60;
    private const int Shortest = 2;
    private const int Longest = 3;

    private readonly Dictionary<ulong, Dictionary<string, int>> _counts = [];
    private readonly Dictionary<ulong, int> _all = [];
    private readonly Dictionary<string, int> _totals = new(StringComparer.Ordinal);
    private readonly float _total;

    /// <summary>Counts the sequences of letters in names.</summary>
    /// <param name="leaders">Persons whose country is known.</param>
    public NameOrigins(Leaders leaders)
    {
        ArgumentNullException.ThrowIfNull(leaders);
        foreach (var (name, country) in leaders.All.Select(l => (l.Name, l.Country)).Distinct())
        {
            foreach (var gram in Grams(name))
            {
                if (!_counts.TryGetValue(gram, out var counts)) _counts.Add(gram, counts = new(StringComparer.Ordinal));
                counts[country] = counts.GetValueOrDefault(country) + 1;
                _all[gram] = _all.GetValueOrDefault(gram) + 1;
                _totals[country] = _totals.GetValueOrDefault(country) + 1;
                _total++;
            }
        }
    }

    /// <summary>How much better the names of a country explain a name than names in general do: above 0 where they do, −5 to −10 for a stranger's.</summary>
    /// <param name="name">First and last name.</param>
    /// <param name="country">PLOVER country code.</param>
    public float Fit(string name, string country)
    {
        if (_totals.GetValueOrDefault(country) is var own && own < Least) return Stranger;
        var (sum, grams) = (0f, 0);
        var ofCountry = own + Prior;
        foreach (var gram in Grams(name))
        {
            if (!_all.TryGetValue(gram, out var all)) continue;
            var general = all / _total;
            sum += MathF.Log((_counts[gram].GetValueOrDefault(country) + (Prior * general)) / ofCountry / general);
            grams++;
        }
        return sum / MathF.Sqrt(Math.Max(1, grams));
    }

    // Two and three letters of each word, its beginning and end among them, packed into 16 bits a letter.
    private static IEnumerable<ulong> Grams(string name)
    {
        foreach (var word in name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = $"^{Pieces.Fold(word)}$";
            for (var length = Shortest; length <= Longest; length++)
            {
                for (var i = 0; i + length <= letters.Length; i++)
                {
                    var gram = 0UL;
                    for (var k = i; k < i + length; k++) gram = (gram << 16) | letters[k];
                    yield return gram;
                }
            }
        }
    }
}
