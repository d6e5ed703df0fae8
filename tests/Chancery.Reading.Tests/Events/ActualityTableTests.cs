using Chancery.Testing;

namespace Chancery.Reading.Tests.Events;

/// <summary>Whether what a sentence tells happened, by the table Tables/actuality.txt.</summary>
public sealed class ActualityTableTests
{
    private static readonly DateOnly Published = new(2026, 5, 12);

    private static readonly string Table = Path.Combine(Repository.Root, "tests", "Chancery.Reading.Tests", "Events", "Tables", "actuality.txt");

    /// <summary>Every line of the table: its number, what is expected, and the sentence.</summary>
    public static TheoryData<int, string, string, string> Sentences()
    {
        var data = new TheoryData<int, string, string, string>();
        var lines = File.ReadAllLines(Table);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Split('|', StringSplitOptions.TrimEntries) is [var actuality, var type, var sentence] && !lines[i].StartsWith('#')) data.Add(i + 1, actuality, type, sentence);
        }
        return data;
    }

    [Fact]
    public void The_table_has_at_least_120_sentences() => Assert.True(Sentences().Count >= 120);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_event_is_read_as_the_table_says(int line, string actuality, string type, string sentence)
    {
        var (start, text) = (sentence.IndexOf('['), sentence.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));
        var end = sentence.IndexOf(']') - 1;
        var reading = ShippedReader.ReadingOf(text, Published);
        var told = reading.Events.Where(e => e.Trigger.Any(t => t.Start < end && t.End > start)).ToArray();
        var right = told.FirstOrDefault(e => type.Split('/').Contains(e.Type));
        var found = right?.Actuality.ToString().ToLowerInvariant() ?? "none";
        Assert.True(actuality.Split('/').Contains(found), $"{line}: {sentence} is {found} ({string.Join(", ", told.Select(e => e.Type))}), expected {type} {actuality}");
    }
}
