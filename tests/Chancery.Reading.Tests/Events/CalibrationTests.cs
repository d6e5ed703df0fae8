using Chancery.Reading.Events;
using Chancery.Reading.Knowledge;
using Chancery.Testing;

namespace Chancery.Reading.Tests.Events;

public sealed class CalibrationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-calibration-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0.1, 0.6)]
    [InlineData(0.5, 0.6)]
    [InlineData(0.6, 0.7)]
    [InlineData(0.7, 0.8)]
    [InlineData(0.99, 0.9)]
    public void Between_two_lines_it_goes_straight(double trust, double share) => Assert.Equal(share, Of("0.5: 0.6\n0.7: 0.8\n0.9: 0.9").Of(trust), 2);

    [Theory]
    [InlineData("0.5: much")]
    [InlineData("0.5: 1.5")]
    [InlineData("0.5: 0.8\n0.7: 0.6")]
    public void What_is_no_share_or_falls_is_told(string lines) => Assert.Contains("confidence.txt", Assert.Throws<KnowledgeException>(() => Of(lines)).Message, StringComparison.Ordinal);

    [Fact]
    public void Ours_can_be_read() => Assert.InRange(Calibration.Load(new(Repository.Knowledge), "en").Of(0.8), 0.5, 0.95);

    [Fact]
    public void Events_that_are_less_sure_go_and_nothing_points_at_them()
    {
        var reading = ShippedReader.ReadingOf("Kenya condemned Uganda. Kenya's president may visit the fair of Togo on Friday, Ghana said.");
        var doubtful = reading with { Events = reading.Events.Select((e, i) => e with { Confidence = i == 0 ? 0.4 : 0.8, SameAs = i == 0 ? null : reading.Events[0].Id }).ToSequence() };
        var kept = TrustedEvents.Of(doubtful, 0.5);
        Assert.Equal(doubtful.Events.Skip(1).Select(e => e.Id), kept.Events.Select(e => e.Id));
        Assert.All(kept.Events, e => Assert.Null(e.SameAs));
        Assert.All(kept.Positions, p => Assert.NotEqual(reading.Events[0].Id, p.Basis.Event));
        Assert.Same(doubtful, TrustedEvents.Of(doubtful, 0));
    }

    private Calibration Of(string lines)
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "en"));
        File.WriteAllText(Path.Combine(_folder.FullName, "en", "confidence.txt"), lines);
        return Calibration.Load(new(_folder.FullName), "en");
    }
}
