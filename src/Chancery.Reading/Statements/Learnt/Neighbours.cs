using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Reading.Statements.Learnt;

/// <summary>What a content does to the other candidates of its sentence: "said A and warned of B" are two, and the first must not take the second.</summary>
internal readonly struct Neighbours(Candidate own, IReadOnlyList<Candidate> around)
{
    private const int Near = 3;

    /// <summary>Looks at one content.</summary>
    /// <returns>
    /// How many other cues it takes whose source stands outside of it, how far the surest of them leads, and whether one of them has the candidate's own source; how many that
    /// it takes without their whole content; whether it ends in front of another cue (1), whose source stands outside of it (2); how many others share words with it.
    /// </returns>
    public (int Foreign, float Lead, bool IsSame, int Cut, int Behind, int Shared) Of(ImmutableArray<TokenRange> content)
    {
        int foreign = 0, cut = 0, behind = 0, shared = 0;
        var (lead, isSame) = (-1000f, false);
        foreach (var other in around)
        {
            if (other.Cue == own.Cue || other.Content.IsEmpty) continue;
            var isForeign = other.Source is { } source && !Holds(content, source.First);
            if (Holds(content, other.Head))
            {
                if (isForeign)
                {
                    foreign++;
                    lead = Math.Max(lead, other.Lead);
                    isSame |= own.Source is { } who && who.Overlaps(other.Source!.Value);
                }
                else if (other.Content.Any(c => !Holds(content, c.First) || !Holds(content, c.End - 1))) cut++;
            }
            else
            {
                if (other.Cue.First - content[^1].End is >= 0 and <= Near) behind = Math.Max(behind, isForeign ? 2 : 1);
                if (other.Content.Any(c => content.Any(c.Overlaps))) shared++;
            }
        }
        return (foreign, lead, isSame, cut, behind, shared);
    }

    private static bool Holds(ImmutableArray<TokenRange> content, int token)
    {
        foreach (var range in content)
        {
            if (range.Contains(token)) return true;
        }
        return false;
    }
}
