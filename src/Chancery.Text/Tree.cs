using System.Collections.Immutable;

namespace Chancery.Text;

/// <summary>The dependency trees of a document, seen from the heads: children, subtrees, paths.</summary>
/// <remarks>Built once a document in one pass; immutable.</remarks>
public sealed class Tree
{
    private readonly int[] _starts;
    private readonly int[] _children;

    /// <summary>Builds the view.</summary>
    /// <exception cref="ArgumentException">The document has no trees.</exception>
    public Tree(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!document.Layers.HasFlag(Layers.Trees))
            throw new ArgumentException($"The document has only the layers {document.Layers}; a tree view needs {Layers.Trees}. Put a parser into the pipeline.", nameof(document));
        Document = document;
        var heads = document.Heads;
        _starts = new int[heads.Length + 1];
        foreach (var head in heads)
        {
            if (head >= 0) _starts[head + 1]++;
        }
        for (var i = 0; i < heads.Length; i++) _starts[i + 1] += _starts[i];
        _children = new int[_starts[^1]];
        var next = _starts.AsSpan(0, heads.Length).ToArray();
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] >= 0) _children[next[heads[i]]++] = i;
        }
    }

    /// <summary>The document seen.</summary>
    public Document Document { get; }

    /// <summary>Dependents of a token, left to right.</summary>
    public ReadOnlySpan<int> Children(int token) => _children.AsSpan(_starts[token], _starts[token + 1] - _starts[token]);

    /// <summary>Index of the first dependent with exactly this relation; -1 if there is none.</summary>
    public int Child(int token, string relation)
    {
        foreach (var child in Children(token))
        {
            if (Document.DepRels[child] == relation) return child;
        }
        return -1;
    }

    /// <summary>From the first to the last token that the token governs, itself included.</summary>
    /// <remarks>In a non-projective tree the range may hold tokens of other branches.</remarks>
    public TokenRange Subtree(int token)
    {
        int first = token, last = token;
        var stack = new Stack<int>();
        stack.Push(token);
        while (stack.TryPop(out var top))
        {
            first = Math.Min(first, top);
            last = Math.Max(last, top);
            foreach (var child in Children(top)) stack.Push(child);
        }
        return new(first, last + 1);
    }

    /// <summary>Whether <paramref name="ancestor"/> lies on the way from the token to its root, the token itself included.</summary>
    public bool IsUnder(int token, int ancestor)
    {
        for (var t = token; t >= 0; t = Document.Heads[t])
        {
            if (t == ancestor) return true;
        }
        return false;
    }

    /// <summary>The token and its conjuncts ("A, B and C"), left to right.</summary>
    public ImmutableArray<int> Conjuncts(int token)
    {
        var all = ImmutableArray.CreateBuilder<int>();
        all.Add(token);
        foreach (var child in Children(token))
        {
            if (Document.DepRels[child] == "conj") all.Add(child);
        }
        return all.ToImmutable();
    }
}
