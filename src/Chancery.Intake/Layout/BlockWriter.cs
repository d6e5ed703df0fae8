using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.Intake.Layout;

/// <summary>Gives each paragraph of one text its kind, in one pass from top to foot. Used once.</summary>
internal sealed class BlockWriter
{
    private const int LongestTitle = 260;
    private const int LongestHeading = 90;
    private const int LongestTeaserTitle = 200;

    // Above the story: section names, date lines and bylines stand among the first few lines or nowhere.
    private const int HeadLines = 8;

    private readonly string _text;
    private readonly List<TextSpan> _parts;
    private readonly bool _titleGiven;
    private readonly int _foot;
    private readonly ImmutableArray<Block>.Builder _blocks;
    private int _story;

    /// <summary>Prepares the pass.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="parts">Its paragraphs in text order.</param>
    /// <param name="titleGiven">Whether the first paragraph is known to be the headline.</param>
    public BlockWriter(string text, List<TextSpan> parts, bool titleGiven)
    {
        _text = text;
        _parts = parts;
        _titleGiven = titleGiven;
        _blocks = ImmutableArray.CreateBuilder<Block>(parts.Count + 2);
        _foot = FindFoot();
    }

    /// <summary>The blocks in text order.</summary>
    public ImmutableArray<Block> Write()
    {
        var title = _titleGiven ? 0 : FindTitle();
        var body = FindBody(title);
        for (var i = 0; i < body; i++) Add(i == title ? BlockKind.Title : HeadKind(i, title), 0, _parts[i]);
        for (var i = body; i < _foot; i++) WriteBody(i, body);
        for (var i = _foot; i < _parts.Count; i++) WriteFoot(i);
        return _blocks.ToImmutable();
    }

    /// <summary>Index of the first paragraph behind the story; the number of paragraphs if the story goes to the end.</summary>
    private int FindFoot()
    {
        // A line such as "Related stories" may also stand amid a story; the page's foot begins where no more running text follows than heads of stories have.
        int foot = _parts.Count, running = 0;
        for (var i = _parts.Count - 1; i > 0; i--)
        {
            var s = Part(i);
            if (LineKinds.IsOpener(s)) (foot, running) = (i, 0);
            else if (IsRunning(s) && !Shape.EndsInEllipsis(s)) running++;
            else if (IsHeadline(s)) running = 0;
            if (running > 1) break;
        }
        return foot;
    }

    /// <summary>Index of the headline; -1 if there is none.</summary>
    private int FindTitle()
    {
        for (var i = 0; i < Math.Min(_foot, HeadLines); i++)
        {
            var s = Part(i);
            if (LineKinds.IsFurniture(s) || LineKinds.IsCredit(s) || DatelineScanner.IsDateLine(s)) continue;
            if (DatelineEnd(i) > 0 || DatelineScanner.IsLine(s) || Shape.IsListItem(s) || s.Length > LongestTitle) return -1;
            if (IsSectionName(s) && i + 1 < _foot && IsTitle(i + 1) && Shape.Words(Part(i + 1)) > 4) continue;
            return IsTitle(i) ? i : -1;
        }
        return -1;
    }

    private bool IsTitle(int i)
    {
        var s = Part(i);
        if (s.Length > LongestTitle || !Shape.HasWord(s) || LineKinds.IsCaption(s)) return false;
        if (DatelineEnd(i) > 0 || LineKinds.IsCredit(s)) return false;
        if (!Shape.EndsSentence(s)) return s[^1] is not (',' or ';' or ':' or '،') && !Shape.Hanging(s);
        // "Will the truce hold?" and, in front of a dateline, even a headline with a full stop.
        // Archives put a full stop behind every headline; title case gives it away.
        return i + 1 < _foot && s.Length <= 140 && (s[^1] is '?' or '!' || DatelineEnd(i + 1) > 0 || (Shape.Words(s) > 3 && Shape.IsTitleCase(s)));
    }

    /// <summary>Index of the first paragraph of running text below the headline.</summary>
    private int FindBody(int title)
    {
        var i = title + 1;
        while (i < Math.Min(_foot, title + 1 + HeadLines))
        {
            if (HeadKind(i, title) == BlockKind.Paragraph) return i;
            i++;
        }
        return Math.Min(i, _foot);
    }

    private BlockKind HeadKind(int i, int title)
    {
        var s = Part(i);
        if (LineKinds.IsFurniture(s) || LineKinds.IsOpener(s)) return BlockKind.Furniture;
        if (LineKinds.IsCredit(s) || (i > title && title >= 0 && LineKinds.IsNameAndAgency(s) && !DatelineScanner.IsLine(s))) return BlockKind.Byline;
        if (i == title + 1 && title >= 0 && LineKinds.IsUnnamedByline(s)) return BlockKind.Byline;
        if (DatelineScanner.IsDateLine(s) || (DatelineScanner.IsLine(s) && i + 1 < _parts.Count)) return BlockKind.Dateline;
        if (LineKinds.IsCaption(s)) return BlockKind.Caption;
        if (i < title) return BlockKind.Section;
        if (title >= 0 && i + 1 < _foot && Shape.IsAllCaps(s) && Shape.Words(s) <= 2 && s.Length <= 30 && IsRunning(Part(i + 1))) return BlockKind.Dateline;
        return IsHeading(i) ? BlockKind.Heading : BlockKind.Paragraph;
    }

    private void WriteBody(int i, int first)
    {
        var s = Part(i);
        // Behind a summary of its own the story begins with the second paragraph.
        if ((i == first || (i == first + 1 && !_blocks.Any(b => b.Kind == BlockKind.Dateline))) && DatelineEnd(i) is > 0 and var end)
        {
            AddWithDateline(BlockKind.Paragraph, 0, _parts[i], end);
            return;
        }
        var kind = BodyKind(i, s);
        if (kind == BlockKind.TeaserTitle) _story++;
        Add(kind, kind == BlockKind.TeaserTitle ? _story : 0, _parts[i]);
    }

    private BlockKind BodyKind(int i, ReadOnlySpan<char> s)
    {
        if (LineKinds.IsFurniture(s) || LineKinds.IsOpener(s)) return BlockKind.Furniture;
        if (i > 0 && LineKinds.IsOpener(Part(i - 1)) && IsHeadline(s)) return BlockKind.TeaserTitle;
        if (LineKinds.IsCredit(s)) return BlockKind.Byline;
        if (LineKinds.IsCaption(s)) return BlockKind.Caption;
        if (Shape.IsListItem(s)) return BlockKind.List;
        if (IsSectionName(s) && !RunningFollows(i)) return BlockKind.Section;
        return IsHeading(i) ? BlockKind.Heading : BlockKind.Paragraph;
    }

    private void WriteFoot(int i)
    {
        var s = Part(i);
        if (LineKinds.IsOpener(s) || LineKinds.IsFurniture(s) || LineKinds.IsCredit(s) || DatelineScanner.IsDateLine(s))
        {
            Add(BlockKind.Furniture, 0, _parts[i]);
            return;
        }
        var dateline = DatelineEnd(i);
        var title = dateline < 0 && IsHeadline(s);
        if (title || _story == 0 || (dateline > 0 && _blocks[^1].Kind != BlockKind.TeaserTitle)) _story++;
        if (dateline > 0) AddWithDateline(BlockKind.Teaser, _story, _parts[i], dateline);
        else Add(title ? BlockKind.TeaserTitle : BlockKind.Teaser, _story, _parts[i]);
    }

    private bool IsHeading(int i)
    {
        var s = Part(i);
        return s.Length <= LongestHeading && Shape.Words(s) <= 12 && !Shape.EndsSentence(s) && s[^1] is not (',' or ';' or ':' or '،')
            && !"\"“”".Contains(s[0], StringComparison.Ordinal) && (char.IsUpper(s[0]) || char.IsDigit(s[0])) && !Shape.Hanging(s) && RunningFollows(i);
    }

    private static bool IsHeadline(ReadOnlySpan<char> s) =>
        s.Length <= LongestTeaserTitle && Shape.HasWord(s) && (!Shape.EndsSentence(s) || (s[^1] == '?' && s.Length < 120));

    private static bool IsRunning(ReadOnlySpan<char> s) => s.Length > 60 && Shape.EndsSentence(s) || s.Length > LongestTitle;

    private static bool IsSectionName(ReadOnlySpan<char> s) =>
        s.Length <= 40 && Shape.Words(s) <= 4 && !Shape.EndsSentence(s) && s[^1] is not (',' or ';' or ':') && (Shape.IsTitleCase(s) || s.Contains('|'));

    private bool RunningFollows(int i) => i + 1 < _foot && (IsRunning(Part(i + 1)) || Shape.EndsSentence(Part(i + 1)) || Part(i + 1)[^1] == ':' || Shape.IsListItem(Part(i + 1)));

    private int DatelineEnd(int i) => DatelineScanner.Find(_text, _parts[i].Start, _parts[i].End);

    private ReadOnlySpan<char> Part(int i) => _text.AsSpan(_parts[i].Start, _parts[i].Length);

    private void Add(BlockKind kind, int story, TextSpan span) => _blocks.Add(new(kind, story, span));

    private void AddWithDateline(BlockKind kind, int story, TextSpan span, int datelineEnd)
    {
        Add(BlockKind.Dateline, story, new(span.Start, datelineEnd));
        var (start, end) = LineScanner.Trim(_text, datelineEnd, span.End);
        if (start < end) Add(kind, story, new(start, end));
    }
}
