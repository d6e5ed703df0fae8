using System.Runtime.InteropServices;

namespace Chancery.Text.Neural;

/// <summary>Tags and trees of a document in the making: sentences may be filled one by one.</summary>
internal sealed class Analysis
{
    private readonly Upos[] _upos;
    private readonly string[] _xpos, _feats, _relations;
    private readonly int[] _heads;

    /// <summary>Starts with what the document has; a document without tags and trees must have all its sentences filled.</summary>
    public Analysis(Document document)
    {
        var count = document.Count;
        _upos = document.Layers.HasFlag(Layers.Tags) ? [.. document.Upos] : new Upos[count];
        _xpos = document.Layers.HasFlag(Layers.Tags) ? [.. document.Xpos] : new string[count];
        _feats = document.Layers.HasFlag(Layers.Tags) ? [.. document.Feats] : new string[count];
        _heads = document.Layers.HasFlag(Layers.Trees) ? [.. document.Heads] : new int[count];
        _relations = document.Layers.HasFlag(Layers.Trees) ? [.. document.DepRels] : new string[count];
    }

    /// <summary>Sets the tags of a token.</summary>
    public void Tag(int token, Upos upos, string xpos, string feats) => (_upos[token], _xpos[token], _feats[token]) = (upos, xpos, feats);

    /// <summary>Sets head (an index of the document, -1 for the root) and relation of a token.</summary>
    public void Attach(int token, int head, string relation) => (_heads[token], _relations[token]) = (head, relation);

    /// <summary>Leaves a sentence its first root; the others become its parataxis.</summary>
    public void JoinRoots(TokenRange sentence)
    {
        var root = Array.IndexOf(_heads, -1, sentence.First, sentence.Count);
        for (var i = root + 1; i < sentence.End; i++)
        {
            if (_heads[i] < 0) Attach(i, root, "parataxis");
        }
    }

    /// <summary>The document with tags and trees. The analysis must not be changed any more.</summary>
    public Document On(Document document) => document with
    {
        Upos = ImmutableCollectionsMarshal.AsImmutableArray(_upos),
        Xpos = ImmutableCollectionsMarshal.AsImmutableArray(_xpos),
        Feats = ImmutableCollectionsMarshal.AsImmutableArray(_feats),
        Heads = ImmutableCollectionsMarshal.AsImmutableArray(_heads),
        DepRels = ImmutableCollectionsMarshal.AsImmutableArray(_relations),
        Layers = document.Layers | Layers.Tags | Layers.Trees,
    };
}
