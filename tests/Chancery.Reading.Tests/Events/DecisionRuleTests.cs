using Chancery.Testing;

namespace Chancery.Reading.Tests.Events;

/// <summary>The decision rules of PLOVER's manual, by the table Tables/decision-rules.txt.</summary>
public sealed class DecisionRuleTests
{
    private static readonly DateOnly Published = new(2026, 5, 12);

    private static readonly string Table = Path.Combine(Repository.Root, "tests", "Chancery.Reading.Tests", "Events", "Tables", "decision-rules.txt");

    /// <summary>Every line of the table: its number, the events, the sentence, and whether it is read so already.</summary>
    public static TheoryData<int, string, string, bool> Sentences()
    {
        var data = new TheoryData<int, string, string, bool>();
        var lines = File.ReadAllLines(Table);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#') || lines[i].Split('|', StringSplitOptions.TrimEntries) is not [var events, var sentence]) continue;
            data.Add(i + 1, events.TrimStart('?', ' '), sentence, !events.StartsWith('?'));
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_has_the_events_that_the_rule_asks_for(int line, string events, string sentence, bool isRead)
    {
        var reading = ShippedReader.ReadingOf(sentence, Published);
        var countries = reading.Entities.ToDictionary(e => e.Id, e => e.Country);
        string Side(IEnumerable<Participant> side) => string.Join(',', side.Select(p => countries[p.Entity]).OfType<string>().Distinct().Order(StringComparer.Ordinal).DefaultIfEmpty("-"));
        var found = Ordered(reading.Events.Where(e => e.SameAs is null).Select(e => $"{string.Join('.', e.Modes.Prepend(e.Type))} {Side(e.Actors)}>{Side(e.Recipients)}"));
        var expected = events == "-" ? "" : Ordered(events.Split(';', StringSplitOptions.TrimEntries).Select(Sorted));
        if (isRead) Assert.True(expected == found, $"{line}: {sentence} has [{found}], expected [{expected}]");
        else Assert.True(expected != found, $"{line}: {sentence} is read as it should be: take the mark '?' away.");
    }

    private static string Ordered(IEnumerable<string> events) => string.Join("; ", events.Order(StringComparer.Ordinal));

    // The table may name countries in the order of the sentence.
    private static string Sorted(string told)
    {
        var (type, sides) = (told.Split(' ')[0], told.Split(' ')[1].Split('>'));
        return $"{type} {string.Join('>', sides.Select(s => string.Join(',', s.Split(',').Order(StringComparer.Ordinal))))}";
    }
}
