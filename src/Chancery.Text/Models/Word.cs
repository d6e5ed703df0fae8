namespace Chancery.Text.Models;

/// <summary>What tagger and parser see of a form: hashes of its folded characters, beginnings, ends and shape.</summary>
/// <remarks>Folding makes curly quotes straight, digits 0 and letters lower case, so that newspapers' typography meets the treebanks'.</remarks>
internal struct Word
{
    /// <summary>Hash of the folded form.</summary>
    public ulong Lower;
    /// <summary>Hash of the form with its capitals (quotes and digits folded).</summary>
    public ulong Exact;
    /// <summary>Hashes of the last 1 … 5 folded characters; of the whole form where it is shorter.</summary>
    public ulong Suffix1, Suffix2, Suffix3, Suffix4, Suffix5;
    /// <summary>Hashes of the first 1 … 4 folded characters.</summary>
    public ulong Prefix1, Prefix2, Prefix3, Prefix4;
    /// <summary>Hash of the runs of capitals, small letters, digits and other characters.</summary>
    public ulong Shape;
    /// <summary>Whether the form begins with a capital.</summary>
    public bool IsCapitalised;
    /// <summary>Whether it has a small letter anywhere.</summary>
    public bool HasSmall;
    /// <summary>Whether it begins with a letter.</summary>
    public bool IsLetter;

    /// <summary>Describes a form; an empty form is allowed and matches only itself.</summary>
    public static Word Of(ReadOnlySpan<char> form)
    {
        Word word = default;
        Span<char> folded = stackalloc char[64];
        Span<char> exact = stackalloc char[64];
        // What is longer than a word is an address or noise: its middle says nothing.
        var length = Math.Min(form.Length, 64);
        var last = '\0';
        ulong shape = 0;
        var runs = 0;
        for (var i = 0; i < length; i++)
        {
            var c = i < 32 ? form[i] : form[form.Length - length + i];
            var kept = FoldCase.Kept(c);
            exact[i] = kept;
            folded[i] = FoldCase.Lower(kept);
            var kind = FoldCase.Kind(c);
            if (kind == 'x') word.HasSmall = true;
            if (kind != last && runs < 12)
            {
                shape = FeatureHash.Spread(shape ^ kind);
                runs++;
            }
            last = kind;
        }
        folded = folded[..length];
        word.Exact = FeatureHash.Of(exact[..length]);
        word.Lower = FeatureHash.Of(folded);
        word.Shape = FeatureHash.Spread(shape ^ (ulong)Math.Min(length, 4));
        word.IsCapitalised = length > 0 && FoldCase.Kind(form[0]) == 'X';
        word.IsLetter = length > 0 && char.IsLetter(form[0]);
        SetEnds(ref word, folded);
        return word;
    }

    private static void SetEnds(ref Word word, ReadOnlySpan<char> folded)
    {
        var n = folded.Length;
        var hash = word.Suffix1 = n > 0 ? FeatureHash.Spread(folded[n - 1]) : 0;
        hash = word.Suffix2 = n > 1 ? FeatureHash.Spread(hash ^ folded[n - 2]) : hash;
        hash = word.Suffix3 = n > 2 ? FeatureHash.Spread(hash ^ folded[n - 3]) : hash;
        hash = word.Suffix4 = n > 3 ? FeatureHash.Spread(hash ^ folded[n - 4]) : hash;
        word.Suffix5 = n > 4 ? FeatureHash.Spread(hash ^ folded[n - 5]) : hash;
        hash = word.Prefix1 = n > 0 ? FeatureHash.Spread(folded[0]) : 0;
        hash = word.Prefix2 = n > 1 ? FeatureHash.Spread(hash ^ folded[1]) : hash;
        hash = word.Prefix3 = n > 2 ? FeatureHash.Spread(hash ^ folded[2]) : hash;
        word.Prefix4 = n > 3 ? FeatureHash.Spread(hash ^ folded[3]) : hash;
    }
}
