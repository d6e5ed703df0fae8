using Chancery.Reading.Entities;
using Chancery.Text;
using Chancery.Text.Models;

namespace Chancery.Reading.Events.Learnt;

/// <summary>What the model of acts sees of a document: hashes of its attributes, one element a token in every array. Made once a document.</summary>
internal sealed class ActScene
{
    private readonly Referents _referents;

    /// <summary>Makes the scene.</summary>
    /// <param name="context">The document, read up to its statements.</param>
    /// <param name="classes">Words that behave alike.</param>
    public ActScene(CodingContext context, WordClusters classes)
    {
        var document = context.Document;
        (Document, Tree, _referents) = (document, context.Tree, context.Referents);
        var n = document.Count;
        (Lemmas, Tags, Relations, Classes, Families, Kinds) = (new ulong[n], new ulong[n], new ulong[n], new ulong[n], new ulong[n], new ulong[n]);
        var known = new Dictionary<string, ulong>(StringComparer.Ordinal);
        for (var t = 0; t < n; t++)
        {
            Lemmas[t] = FeatureHash.Of(document.Lemmas[t]);
            Tags[t] = Hash(document.Xpos[t], known);
            Relations[t] = Hash(document.DepRels[t], known);
            var number = classes.Find(Word.Of(document.Lemmas[t]).Lower);
            (Classes[t], Families[t]) = (WordClusters.Fine(number), WordClusters.Coarse(number));
            Kinds[t] = KindOf(t, known);
        }
    }

    public Document Document { get; }

    public Tree Tree { get; }

    public ulong[] Lemmas { get; }

    /// <summary>Hashes of the Penn Treebank tags.</summary>
    public ulong[] Tags { get; }

    public ulong[] Relations { get; }

    /// <summary>Hashes of the fine classes of words that behave alike.</summary>
    public ulong[] Classes { get; }

    /// <summary>The same at a coarser grain.</summary>
    public ulong[] Families { get; }

    /// <summary>Hash of what the token stands for: kind and first sector of its referent, or its part of speech where it has none.</summary>
    public ulong[] Kinds { get; }

    private ulong KindOf(int token, Dictionary<string, ulong> known)
    {
        if (_referents.OfHead(token) is not { } referent) return FeatureHash.Spread((ulong)Document.Upos[token] + 500);
        var kind = FeatureHash.Spread((ulong)referent.Kind + 600);
        return referent.Sectors is [var sector, ..] ? FeatureHash.Join(kind, Hash(sector, known)) : referent.Country is null ? kind : FeatureHash.Join(kind, kind);
    }

    private static ulong Hash(string value, Dictionary<string, ulong> known)
    {
        if (!known.TryGetValue(value, out var hash)) known[value] = hash = FeatureHash.Of(value);
        return hash;
    }
}
