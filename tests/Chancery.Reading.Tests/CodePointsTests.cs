using Chancery.Reading.Tests.Events;
using Chancery.Text;
using CsCheck;

namespace Chancery.Reading.Tests;

public sealed class CodePointsTests
{
    private static readonly string[] Pieces = ["a", "é", "e\u0301", "😀", "𝔸", "👩‍👩‍👧", "\ud800", "\udc00", "ن", "外", " ", "\r\n"];

    private static readonly Gen<string> Texts = Gen.Int[0, 11].Array[0, 40].Select(p => string.Concat(p.Select(i => Pieces[i])));

    /// <summary>Signs that stand between words and are more than one UTF-16 unit or one code point.</summary>
    private static readonly Gen<string> Signs = Gen.Int[0, 3].Select(i => new[] { "", "😀 ", "🕊️ ", "𝔸𝔹 " }[i]);

    [Fact]
    public void Offsets_count_code_points_and_lead_back() => Texts.Sample(text =>
    {
        var points = new CodePoints(text);
        var expected = 0;
        for (var offset = 0; offset < text.Length; expected++)
        {
            Assert.Equal(expected, points.FromUtf16(offset));
            Assert.Equal(offset, points.ToUtf16(expected));
            offset += char.IsHighSurrogate(text[offset]) && offset + 1 < text.Length && char.IsLowSurrogate(text[offset + 1]) ? 2 : 1;
        }
        Assert.Equal(expected, points.FromUtf16(text.Length));
        Assert.Equal(text.Length, points.ToUtf16(expected));
    });

    [Fact]
    public void Spans_go_out_and_come_back() => Texts.Sample(text =>
    {
        var points = new CodePoints(text);
        var length = points.FromUtf16(text.Length);
        for (var start = 0; start <= length; start++) Assert.Equal(new CharSpan(start, length), points.Of(points.Of(new CharSpan(start, length))));
    });

    [Fact]
    public void Every_span_of_a_reading_repeats_its_words_whatever_signs_stand_between() => Signs.Array[6].Sample(
        signs =>
        {
            var text = $"{signs[0]}Soviet leader Mikhail Gorbache\u0301v {signs[1]}met U.S. President Ronald Reagan in Reykjavík on Monday. {signs[2]}“We will {signs[3]}sign the treaty,” "
                + $"Reagan told reporters {signs[4]}in Geneva. Norway’s minister praised {signs[5]}the talks.";
            var reading = ShippedReader.Reader.Read(new Article(text, [new(BlockKind.Paragraph, 0, new(0, text.Length))]));
            var runes = text.EnumerateRunes().ToArray();
            string Words(CharSpan span) => string.Concat(runes[span.Start..span.End]);
            Assert.NotEmpty(reading.Events);
            Assert.NotEmpty(reading.Statements);
            Assert.All(reading.Entities.SelectMany(e => e.Mentions), m => Assert.Equal(m.Text, Words(m.Span)));
            Assert.All(reading.Entities.SelectMany(e => e.Offices), o => Assert.Equal(o.Text, Words(o.Span)));
            Assert.All(reading.Events.SelectMany(e => e.Evidence), e => Assert.Equal(e.Text, Words(e.Span)));
            Assert.All(reading.Events.Select(e => e.Date).OfType<EventDate>(), d => Assert.Equal(d.Text, Words(d.Span)));
            Assert.All(reading.Events.SelectMany(e => e.Trigger).Concat(reading.Statements.SelectMany(s => s.Cue)), t => Assert.Matches(@"^\p{L}", Words(t)));
            Assert.Equal(reading, ReadingJson.Read(ReadingJson.Write(reading)));
        },
        iter: 60);
}
