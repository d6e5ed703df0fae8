using Chancery.Reading.Entities;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>The acts that the words of a document tell, before anybody is told to have done them.</summary>
internal static class ActMatches
{
    /// <summary>All of them, in text order of their head words.</summary>
    /// <param name="document">The document.</param>
    /// <param name="referents">Who and what is named.</param>
    /// <param name="best">The act that a word tells; null for none.</param>
    public static List<FrameMatch> Of(Document document, Referents referents, Func<int, FrameMatch?> best)
    {
        var matches = new List<FrameMatch>();
        var named = InsideNames(document, referents);
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            if (!document.BlockOf(sentence).IsRead) continue;
            var range = document.Sentences[sentence];
            for (var token = range.First; token < range.End; token++)
            {
                if (!named[token] && best(token) is { } match) matches.Add(match);
            }
        }
        return WithoutCovered(matches);
    }

    /// <summary>Words of names are no triggers: the Committee for the Release of Prisoners releases nobody by being named.</summary>
    public static bool[] InsideNames(Document document, Referents referents)
    {
        var named = new bool[document.Count];
        foreach (var referent in referents.All.Where(r => r.Kind is not (EntityKind.Person or EntityKind.Group)))
        {
            foreach (var mention in referent.Mentions.Where(m => m.Form == MentionForm.Name)) Array.Fill(named, true, mention.Range.First, mention.Range.Count);
        }
        return named;
    }

    // "held talks" is one act: the noun's own frame is covered by the verb's.
    private static List<FrameMatch> WithoutCovered(List<FrameMatch> matches)
    {
        var covered = matches.SelectMany(m => m.Words.Concat(m.Behind).Where(w => w != m.Head)).ToHashSet();
        return [.. matches.Where(m => !covered.Contains(m.Head))];
    }
}
