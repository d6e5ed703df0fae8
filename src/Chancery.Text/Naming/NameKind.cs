namespace Chancery.Text.Naming;

/// <summary>What a name names. The kinds and their borders are those of gold/names/README.md.</summary>
public enum NameKind
{
    /// <summary>One person, without title or office.</summary>
    Person,
    /// <summary>A ministry, party, army, company, club of states.</summary>
    Organisation,
    /// <summary>A city, region, river, building, continent.</summary>
    Place,
    /// <summary>A country by its name.</summary>
    State,
    /// <summary>A conference, summit, round or process of talks.</summary>
    Gathering,
    /// <summary>A treaty, accord, resolution, plan.</summary>
    Agreement,
    /// <summary>A people, a faith, an armed movement by the name of its people.</summary>
    Group,
}

/// <summary>A name in a text.</summary>
/// <param name="Range">Its tokens: at least one, all in one sentence.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct Name(TokenRange Range, NameKind Kind);
