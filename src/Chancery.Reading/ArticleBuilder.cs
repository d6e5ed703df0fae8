using System.Security.Cryptography;
using System.Text;
using Chancery.Text;
using static Chancery.Reading.ReadingNames;

namespace Chancery.Reading;

/// <summary>Tells what was read: the article's identity, source, blocks and stories.</summary>
internal sealed class ArticleBuilder(ReadingMaterial material, Quotes quotes)
{
    private readonly Article _article = material.Document.Article;

    /// <summary>From the article's own identity (address, or publisher, date and title) or, without one, its text; two empty files are told apart by where they come from.</summary>
    public string Identity()
    {
        var title = TitleBlock() is { } block ? quotes.Words(block) : _article.Headline;
        var own = _article.Url
            ?? (material.Publisher is { } publisher && material.Published is { } published && title is not null ? $"{publisher.Name}\n{Iso(published.Date)}\n{title}" : null)
            ?? (_article.Text.Length > 0 ? _article.Text : $"{_article.Path}\n{_article.SourceId}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own)))[..16];
    }

    public ArticlePart Part() => new()
    {
        Path = _article.Path,
        SourceId = _article.SourceId,
        Url = _article.Url,
        Format = _article.Format,
        Publisher = material.Publisher,
        Title = TitleBlock() is { } title ? new(quotes.Of(title.Span), quotes.Words(title)) : _article.Headline is { } headline ? new(null, headline) : null,
        Byline = FirstBlock(BlockKind.Byline) is { } byline ? new(quotes.Of(byline.Span)) : null,
        Section = FirstBlock(BlockKind.Section) is { } section ? new(quotes.Of(section.Span)) : null,
        Language = material.Language,
        Published = material.Published is { } published ? new(Iso(published.Date), "day", Lower(published.Basis)) : null,
        Dateline = material.Dateline is { } dateline
            ? new(dateline.Place, dateline.PlaceCountry, dateline.Publisher, dateline.Date is { } date ? Iso(date) : null, quotes.Of(dateline.Span))
            : null,
        Text = _article.Text,
        Blocks = _article.Blocks.Select(b => new BlockPart(JsonName(b.Kind), b.Story, quotes.Of(b.Span))).ToSequence(),
        Stories = Stories(),
    };

    private Sequence<StoryPart> Stories()
    {
        var stories = new List<StoryPart>();
        foreach (var story in _article.Blocks.Select(b => b.Story).DefaultIfEmpty(0).Distinct().Order())
        {
            var title = _article.Blocks.Where(b => b.Story == story && b.Kind is BlockKind.Title or BlockKind.TeaserTitle).Select(b => (Block?)b).FirstOrDefault();
            stories.Add(new(story, story == 0 ? "main" : "teaser", title is { } block ? new(quotes.Of(block.Span)) : null));
        }
        return stories.ToSequence();
    }

    private Block? TitleBlock() => FirstBlock(BlockKind.Title);

    private Block? FirstBlock(BlockKind kind) => _article.Blocks.Where(b => b.Kind == kind).Select(b => (Block?)b).FirstOrDefault();
}
