using System.Collections.Immutable;
using Chancery.Reading.Events;
using Chancery.Reading.Petrarch.Coding;
using Chancery.Text;

namespace Chancery.Reading.Petrarch;

/// <summary>Lists of discards and issues on the events of an article, whoever coded them.</summary>
internal sealed class ListedSentences(Document document, WordLists lists)
{
    /// <summary>The events without those of discarded sentences, and with the issues of the others.</summary>
    /// <param name="events">Events of the document.</param>
    /// <param name="problems">What was left out is told here.</param>
    public ImmutableArray<CodedEvent> Of(ImmutableArray<CodedEvent> events, ImmutableArray<Problem>.Builder problems)
    {
        if (lists.IsEmpty) return events;
        var marks = lists.Mark(document);
        Tell(marks, problems);
        var places = new int[events.Length];
        var kept = ImmutableArray.CreateBuilder<CodedEvent>();
        for (var i = 0; i < events.Length; i++)
        {
            var sentence = document.SentenceOf(events[i].Head);
            places[i] = marks.IsDiscarded(sentence) ? -1 : kept.Count;
            if (places[i] < 0) continue;
            // The first telling of a happening may stand in a discarded sentence.
            int? same = events[i].SameAs is { } first && places[first] >= 0 ? places[first] : null;
            kept.Add(events[i] with { Issues = marks.Issues[sentence], SameAs = same });
        }
        return kept.ToImmutable();
    }

    private void Tell(ListMarks marks, ImmutableArray<Problem>.Builder problems)
    {
        if (marks.StoryDiscard is { } story)
        {
            problems.Add(new("DIS001", "reading", null, $"A list of discards drops stories with \"{story}\": no event is coded."));
            return;
        }
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            if (marks.Discards[i] is { } words)
                problems.Add(new("DIS002", "reading", document.SpanOf(document.Sentences[i]),
                    $"A list of discards drops sentences with \"{words}\": no event of it is coded."));
        }
    }
}
