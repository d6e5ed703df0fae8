namespace Chancery.Reading.Petrarch.Coding;

/// <summary>Puts codes of three letters together: "ARN" and "GOV" are "ARNGOV".</summary>
internal static class Roles
{
    private const int Block = 3;

    /// <summary>Country or body of an actor whom only a role names.</summary>
    public const string Nobody = "---";

    /// <summary>Adds the blocks of a role that the code does not have.</summary>
    /// <param name="code">Code of an actor, or <see cref="Nobody"/>.</param>
    /// <param name="role">One or several blocks.</param>
    /// <param name="isPrefix">Whether the role goes before the code.</param>
    public static string With(string code, string role, bool isPrefix)
    {
        var added = "";
        for (var i = 0; i < role.Length; i += Block)
        {
            var block = role[i..Math.Min(role.Length, i + Block)];
            if (!Has(code + added, block)) added += block;
        }
        return isPrefix ? added + code : code + added;
    }

    /// <summary>Whether a code has a block at one of its places.</summary>
    private static bool Has(string code, string block)
    {
        for (var i = 0; i + block.Length <= code.Length; i += Block)
        {
            if (string.CompareOrdinal(code, i, block, 0, block.Length) == 0) return true;
        }
        return false;
    }
}
