using System.Text;
using Chancery.Reading;

namespace Chancery.Cli.Views;

/// <summary>The words of a reading with marks: participants and sources, cues, contents, triggers.</summary>
internal sealed class MarkedText
{
    private const string Reset = "\u001b[0m";

    private static readonly Dictionary<Mark, (string Open, string Close, string Colour)> Styles = new()
    {
        [Mark.Content] = ("‹", "›", "\u001b[32m"),
        [Mark.Who] = ("[", "]", "\u001b[1;36m"),
        [Mark.Cue] = ("<", ">", "\u001b[33m"),
        [Mark.Trigger] = ("*", "*", "\u001b[1;31m"),
    };

    private readonly ArticleReading _reading;
    private readonly CodePoints _points;
    private readonly bool _colour;
    private readonly Mark[] _paint;
    private readonly SortedDictionary<int, string> _inserts = [];

    /// <summary>Places the marks.</summary>
    public MarkedText(ArticleReading reading, bool colour)
    {
        (_reading, _colour, _points) = (reading, colour, new(reading.Article.Text));
        _paint = new Mark[reading.Article.Text.Length];
        foreach (var (mark, span) in Spans(reading).Distinct().OrderBy(s => s.Mark))
        {
            var range = _points.Of(span);
            if (range.Length == 0) continue;
            Array.Fill(_paint, mark, range.Start, range.Length);
            Insert(range.Start, Styles[mark].Open, inFront: false);
            Insert(range.End, Styles[mark].Close, inFront: true);
        }
    }

    /// <summary>What the marks mean.</summary>
    public string Legend => string.Join("  ", new[] { (Mark.Who, "who"), (Mark.Cue, "says"), (Mark.Content, "what is said"), (Mark.Trigger, "what happens") }.Select(m =>
        _colour ? $"{Styles[m.Item1].Colour}{m.Item2}{Reset}" : $"{Styles[m.Item1].Open}{m.Item2}{Styles[m.Item1].Close}"));

    /// <summary>The words of a span.</summary>
    public string Of(CharSpan span)
    {
        var range = _points.Of(span);
        return _colour ? Coloured(range.Start, range.End) : Bracketed(range.Start, range.End);
    }

    private static IEnumerable<(Mark Mark, CharSpan Span)> Spans(ArticleReading reading) =>
    [
        .. reading.Statements.SelectMany(s => s.Content).Select(s => (Mark.Content, s)),
        .. reading.Statements.Where(s => s.Source?.Span is not null).Select(s => (Mark.Who, s.Source!.Span!.Value)),
        .. reading.Events.SelectMany(e => e.Actors.Concat(e.Recipients)).Where(p => p.Span is not null).Select(p => (Mark.Who, p.Span!.Value)),
        .. reading.Statements.SelectMany(s => s.Cue).Select(s => (Mark.Cue, s)),
        .. reading.Events.SelectMany(e => e.Trigger).Select(s => (Mark.Trigger, s)),
    ];

    // Marks come from the widest kind to the narrowest: openings go behind those there, closings in front of them.
    private void Insert(int at, string sign, bool inFront)
    {
        var there = _inserts.GetValueOrDefault(at, "");
        _inserts[at] = inFront ? sign + there : there + sign;
    }

    private string Coloured(int start, int end)
    {
        var text = new StringBuilder();
        for (int i = start, next; i < end; i = next)
        {
            for (next = i + 1; next < end && _paint[next] == _paint[i];) next++;
            var words = _reading.Article.Text.AsSpan(i, next - i);
            if (_paint[i] == Mark.None) text.Append(words);
            else text.Append(Styles[_paint[i]].Colour).Append(words).Append(Reset);
        }
        return text.ToString();
    }

    private string Bracketed(int start, int end)
    {
        var text = new StringBuilder();
        var at = start;
        foreach (var (place, signs) in _inserts.Where(p => p.Key >= start && p.Key <= end))
        {
            text.Append(_reading.Article.Text, at, place - at).Append(signs);
            at = place;
        }
        return text.Append(_reading.Article.Text, at, end - at).ToString();
    }

    private enum Mark
    {
        None,
        Content,
        Who,
        Cue,
        Trigger,
    }
}
