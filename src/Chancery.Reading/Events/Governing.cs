using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>Which event another hangs on.</summary>
internal static class Governing
{
    /// <summary>Steps up the tree from an act to the word that promises, refuses or asks for it.</summary>
    private const int Reach = 2;

    /// <summary>The word of the outer event's trigger on which the inner one hangs; null where it hangs on none of them, or further down.</summary>
    public static int? WordAbove(Document document, CodedEvent outer, CodedEvent inner)
    {
        for (int t = document.Heads[inner.Head], steps = 0; t >= 0 && steps < Reach; t = document.Heads[t], steps++)
        {
            if (outer.Trigger.Contains(t)) return t;
        }
        return null;
    }
}
