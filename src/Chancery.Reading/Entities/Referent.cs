using System.Collections.Immutable;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Entities;

/// <summary>An office that the text gives a person.</summary>
/// <param name="Range">Its words.</param>
/// <param name="Country">PLOVER country code; null if nothing tells.</param>
/// <param name="Sector">PLOVER sector code; null if nothing tells.</param>
public sealed record HeldOffice(TokenRange Range, string? Country, string? Sector);

/// <summary>Someone or something that the article refers to: a cluster of mentions with what is known of it.</summary>
public sealed record Referent
{
    /// <summary>Its index in <see cref="Referents.All"/>.</summary>
    public required int Index { get; init; }

    /// <summary>What it is.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>The fullest name in the article, or the knowledge base's.</summary>
    public required string Name { get; init; }

    /// <summary>Offices that the text gives it, in text order.</summary>
    public ImmutableArray<HeldOffice> Offices { get; init; } = [];

    /// <summary>PLOVER country code; null if neither text nor knowledge tells.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sectors, primary first.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>"text" or "knowledge"; null without country and sectors.</summary>
    public string? Basis { get; init; }

    /// <summary>Whether <see cref="Name"/> is a name, not a common noun.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The name that the knowledge base has for it; null if it does not know it.</summary>
    public string? KnownName { get; init; }

    /// <summary>Outside identifier; null if none.</summary>
    public string? Identifier { get; init; }

    /// <summary>Indices of the referents that a collective mention stands for ("the two sides", "both presidents"); empty for single ones.</summary>
    public ImmutableArray<int> Members { get; init; } = [];

    /// <summary>Its mentions in text order, at least one.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>Its mentions that hold a token, in text order; empty if none does.</summary>
    public IEnumerable<Mention> MentionsHolding(int token)
    {
        int low = 0, high = Mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].Range.First <= token) low = middle + 1;
            else high = middle;
        }
        // Mentions of one referent lie inside one another at most as apposition and name: further back than this none holds the token.
        var first = Math.Max(0, low - DeepestNesting);
        for (var i = first; i < low; i++)
        {
            if (Mentions[i].Range.Contains(token)) yield return Mentions[i];
        }
    }

    private const int DeepestNesting = 8;

    /// <summary>Whether it can act: a person, a state, an organisation or a group.</summary>
    public bool CanAct => Kind is EntityKind.Person or EntityKind.State or EntityKind.Organisation or EntityKind.Group;
}

/// <summary>All referents of one document, found by index or by a token of their mentions. Immutable.</summary>
public sealed class Referents
{
    private readonly int[] _byHead;
    private readonly int[] _innermost;
    private readonly TokenRange[] _rangeOfHead;

    /// <summary>Indexes the referents of a document.</summary>
    /// <param name="all">Element i has <see cref="Referent.Index"/> i.</param>
    /// <param name="tokenCount">Number of tokens of the document.</param>
    public Referents(ImmutableArray<Referent> all, int tokenCount)
    {
        All = all;
        _byHead = new int[tokenCount];
        _innermost = new int[tokenCount];
        _rangeOfHead = new TokenRange[tokenCount];
        Array.Fill(_byHead, -1);
        Array.Fill(_innermost, -1);
        var mentions = all.SelectMany(r => r.Mentions.Select(m => (Referent: r.Index, Mention: m))).OrderByDescending(x => x.Mention.Range.Count);
        foreach (var (referent, mention) in mentions)
        {
            for (var t = mention.Range.First; t < mention.Range.End; t++) _innermost[t] = referent;
            _byHead[mention.Head] = referent;
            _rangeOfHead[mention.Head] = mention.Range;
        }
    }

    /// <summary>In order of first mention.</summary>
    public ImmutableArray<Referent> All { get; }

    /// <summary>The referent of the smallest mention whose head word is this token; null if it heads none. This is how a subject or object in the tree is resolved.</summary>
    public Referent? OfHead(int token) => _byHead[token] >= 0 ? All[_byHead[token]] : null;

    /// <summary>The words of the smallest mention whose head word is this token; the token alone if it heads none.</summary>
    public TokenRange RangeOfHead(int token) => _byHead[token] >= 0 ? _rangeOfHead[token] : new(token, token + 1);

    /// <summary>The referent of the smallest mention that holds this token; null if none does.</summary>
    public Referent? At(int token) => _innermost[token] >= 0 ? All[_innermost[token]] : null;
}
