using Chancery.Text;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>The trees of a document as ranges and sets, for looking up in constant time.</summary>
internal sealed class Branches
{
    private static readonly string[] Told =
    [
        "nsubj", "nsubj:pass", "obj", "ccomp", "xcomp", "obl", "advcl", "mark", "cop", "aux:pass", "aux", "parataxis", "conj", "iobj", "expl", "advmod", "acl", "nmod", "case",
        "nmod:poss", "csubj", "acl:relcl", "det", "appos", "cc", "obl:unmarked",
    ];

    /// <summary>Builds them in one pass over each sentence and one over the ways to the roots.</summary>
    public Branches(Document document)
    {
        var n = document.Count;
        (First, End, Children, Subject, Object) = (new int[n], new int[n], new uint[n], new int[n], new int[n]);
        for (var t = 0; t < n; t++) (First[t], End[t], Subject[t], Object[t]) = (t, t + 1, -1, -1);
        for (var t = 0; t < n; t++)
        {
            var head = document.Heads[t];
            if (head < 0) continue;
            var relation = document.DepRels[t];
            var bit = Array.IndexOf(Told, relation);
            if (bit >= 0) Children[head] |= 1u << bit;
            if (bit is 0 or 1 && Subject[head] < 0) Subject[head] = t;
            if (bit == 2 && Object[head] < 0) Object[head] = t;
            for (var up = head; up >= 0 && (First[up] > t || End[up] <= t); up = document.Heads[up])
            {
                First[up] = Math.Min(First[up], t);
                End[up] = Math.Max(End[up], t + 1);
            }
        }
        (Opens, Closes) = (new int[n], new int[n]);
        Array.Fill(Opens, -1);
        Array.Fill(Closes, -1);
        for (var t = 0; t < n; t++)
        {
            ref var opens = ref Opens[First[t]];
            if (opens < 0 || End[t] > End[opens]) opens = t;
            ref var closes = ref Closes[End[t] - 1];
            if (closes < 0 || First[t] < First[closes]) closes = t;
        }
        // "said … and added": a conjunct without a subject has its head's.
        for (var t = 0; t < n; t++)
        {
            if (Subject[t] < 0 && document.Heads[t] is var head and >= 0 && document.DepRels[t] is "conj" or "advcl" or "xcomp" or "parataxis") Subject[t] = Subject[head];
        }
    }

    /// <summary>First token of each subtree.</summary>
    public int[] First { get; }

    /// <summary>Token behind each subtree.</summary>
    public int[] End { get; }

    /// <summary>Head of the largest subtree that begins at the token; -1 if none does.</summary>
    public int[] Opens { get; }

    /// <summary>Head of the largest subtree that ends at the token; -1 if none does.</summary>
    public int[] Closes { get; }

    /// <summary>Relations of the dependents, one bit each.</summary>
    public uint[] Children { get; }

    /// <summary>The subject, for a conjunct or an open clause that of its head; -1 if there is none.</summary>
    public int[] Subject { get; }

    /// <summary>The object; -1 if there is none.</summary>
    public int[] Object { get; }
}
