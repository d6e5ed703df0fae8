using System.Runtime.CompilerServices;
using Chancery.Text.Models;

namespace Chancery.Text.Parsing;

/// <summary>A step of the arc-hybrid system. The numbers are columns of the transition weights.</summary>
internal enum Transition
{
    /// <summary>The first token of the buffer goes on the stack.</summary>
    Shift,
    /// <summary>The top of the stack becomes a dependent of the first token of the buffer.</summary>
    Left,
    /// <summary>The top of the stack becomes a dependent of the token under it.</summary>
    Right,
}

/// <summary>The state of an arc-hybrid parser over one sentence: stack, buffer, and the arcs made so far.</summary>
/// <remarks>
/// After Kuhlmann et al. (2011). There is no artificial root: when the buffer is empty and one token is left on the stack, that token is the root,
/// so that every sentence has exactly one. Tokens are numbered in the sentence; the number <see cref="None"/> (the sentence's length) stands for
/// "no token" and has its own entries in all arrays, which spares the features every test. One object serves many sentences; not for several threads.
/// </remarks>
internal sealed class Configuration
{
    private int[] _stack = [];

    /// <summary>Room for a sentence of <paramref name="longest"/> tokens.</summary>
    public Configuration(int longest) => Grow(longest);

    /// <summary>Number of tokens of the sentence, and the number of "no token".</summary>
    public int None { get; private set; }

    /// <summary>Hash of each form, and of "no token". Shape (tokens + 1), as all arrays here.</summary>
    public ulong[] Form { get; private set; } = [];

    /// <summary>Hash of each token's UPOS and XPOS.</summary>
    public ulong[] Tag { get; private set; } = [];

    /// <summary>Hash of each form with its tag.</summary>
    public ulong[] FormTag { get; private set; } = [];

    /// <summary>Hash of each token's last characters.</summary>
    public ulong[] Suffix { get; private set; } = [];

    /// <summary>Hash of each token's fine cluster.</summary>
    public ulong[] Cluster { get; private set; } = [];

    /// <summary>Hash of each token's coarse cluster.</summary>
    public ulong[] Coarse { get; private set; } = [];

    /// <summary>Head of each token so far; <see cref="None"/> before it has one, and for the root.</summary>
    public int[] Head { get; private set; } = [];

    /// <summary>Relation of each token to its head, an index of the label set; -1 before it has one, and for the root.</summary>
    public int[] Label { get; private set; } = [];

    /// <summary>Outermost dependent on the left.</summary>
    public int[] Left1 { get; private set; } = [];

    /// <summary>The dependent on the left that was outermost before.</summary>
    public int[] Left2 { get; private set; } = [];

    /// <summary>Outermost dependent on the right.</summary>
    public int[] Right1 { get; private set; } = [];

    /// <summary>The dependent on the right that was outermost before.</summary>
    public int[] Right2 { get; private set; } = [];

    /// <summary>Number of dependents on the left.</summary>
    public int[] LeftCount { get; private set; } = [];

    /// <summary>Number of dependents on the right.</summary>
    public int[] RightCount { get; private set; } = [];

    /// <summary>One bit a label among the dependents on the left.</summary>
    public ulong[] LeftLabels { get; private set; } = [];

    /// <summary>One bit a label among the dependents on the right.</summary>
    public ulong[] RightLabels { get; private set; } = [];

    /// <summary>Number of tokens on the stack.</summary>
    public int Depth { get; private set; }

    /// <summary>First token of the buffer; <see cref="None"/> when it is empty.</summary>
    public int Next { get; private set; }

    /// <summary>Whether the tree is complete.</summary>
    public bool IsFinal => Next == None && Depth <= 1;

    /// <summary>The token on the stack with <paramref name="above"/> tokens above it; <see cref="None"/> where the stack is not that deep.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Stack(int above) => above < Depth ? _stack[Depth - 1 - above] : None;

    /// <summary>The token of the buffer with <paramref name="before"/> tokens before it; <see cref="None"/> where the buffer is not that long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Buffer(int before) => Math.Min(Next + before, None);

    /// <summary>Starts a sentence. <see cref="SetToken"/> must then be called for each of its tokens.</summary>
    public void Start(int count)
    {
        if (count + 1 > Head.Length) Grow(count);
        None = count;
        Next = 0;
        Depth = 0;
        Array.Fill(Head, count, 0, count + 1);
        Array.Fill(Label, -1, 0, count + 1);
        Array.Fill(Left1, count, 0, count + 1);
        Array.Fill(Left2, count, 0, count + 1);
        Array.Fill(Right1, count, 0, count + 1);
        Array.Fill(Right2, count, 0, count + 1);
        Array.Clear(LeftCount, 0, count + 1);
        Array.Clear(RightCount, 0, count + 1);
        Array.Clear(LeftLabels, 0, count + 1);
        Array.Clear(RightLabels, 0, count + 1);
        Form[count] = FeatureHash.Spread(1009);
        Tag[count] = FeatureHash.Spread(1013);
        FormTag[count] = FeatureHash.Spread(1019);
        Suffix[count] = FeatureHash.Spread(1021);
        Cluster[count] = FeatureHash.Spread(1031);
        Coarse[count] = FeatureHash.Spread(1033);
    }

    /// <summary>Sets what the features see of a token.</summary>
    public void SetToken(int token, in Word word, ushort cluster, Upos upos, ReadOnlySpan<char> xpos)
    {
        Form[token] = word.Lower;
        Tag[token] = FeatureHash.Join(FeatureHash.Of(xpos), FeatureHash.Spread((ulong)upos));
        FormTag[token] = FeatureHash.Join(word.Lower, Tag[token]);
        Suffix[token] = word.Suffix3;
        Cluster[token] = WordClusters.Fine(cluster);
        Coarse[token] = WordClusters.Coarse(cluster);
    }

    /// <summary>Whether the step can be taken.</summary>
    public bool Allows(Transition transition) => transition switch
    {
        Transition.Shift => Next < None,
        Transition.Left => Next < None && Depth >= 1,
        _ => Depth >= 2,
    };

    /// <summary>The arc that <see cref="Transition.Left"/> or <see cref="Transition.Right"/> would make.</summary>
    public (int Head, int Dependent) ArcOf(Transition transition) => transition == Transition.Left ? (Next, Stack(0)) : (Stack(1), Stack(0));

    /// <summary>Takes a step that is allowed.</summary>
    /// <param name="transition">The step.</param>
    /// <param name="label">Relation of the arc it makes; ignored for a shift.</param>
    public void Take(Transition transition, int label)
    {
        if (transition == Transition.Shift)
        {
            _stack[Depth++] = Next++;
            return;
        }
        var (head, dependent) = ArcOf(transition);
        Depth--;
        Head[dependent] = head;
        Label[dependent] = label;
        if (transition == Transition.Left)
        {
            (Left2[head], Left1[head]) = (Left1[head], dependent);
            LeftCount[head]++;
            LeftLabels[head] |= 1UL << label;
        }
        else
        {
            (Right2[head], Right1[head]) = (Right1[head], dependent);
            RightCount[head]++;
            RightLabels[head] |= 1UL << label;
        }
    }

    private void Grow(int count)
    {
        _stack = new int[count + 1];
        Form = new ulong[count + 1];
        Tag = new ulong[count + 1];
        FormTag = new ulong[count + 1];
        Suffix = new ulong[count + 1];
        Cluster = new ulong[count + 1];
        Coarse = new ulong[count + 1];
        Head = new int[count + 1];
        Label = new int[count + 1];
        Left1 = new int[count + 1];
        Left2 = new int[count + 1];
        Right1 = new int[count + 1];
        Right2 = new int[count + 1];
        LeftCount = new int[count + 1];
        RightCount = new int[count + 1];
        LeftLabels = new ulong[count + 1];
        RightLabels = new ulong[count + 1];
    }
}
