using Chancery.Reading;

namespace Chancery.Record.Tables;

/// <summary>Rows of the tables article, block, story, sentence and problem.</summary>
internal static class ArticleRows
{
    public static void Write(TableWriters tables, RecordEntry entry, Quotes quotes, DateTimeOffset readAt)
    {
        var reading = entry.Reading;
        WriteArticle(tables["article"], entry, quotes, readAt);
        WriteBlocks(tables["block"], reading);
        WriteStories(tables["story"], reading, quotes);
        WriteSentences(tables["sentence"], reading, quotes);
        WriteProblems(tables["problem"], reading, quotes);
    }

    private static void WriteArticle(RowWriter row, RecordEntry entry, Quotes quotes, DateTimeOffset readAt)
    {
        var (reading, a) = (entry.Reading, entry.Reading.Article);
        row.Begin(reading.Id).Add(a.Path).Add(a.SourceId).Add(a.Url).Add(a.Format)
            .Add(a.Publisher?.Name).Add(a.Publisher?.Code).Add(a.Publisher?.Country).Add(a.Publisher?.Basis);
        row.Add(a.Title?.Text).Add(a.Title?.Span).Add(quotes.Of(a.Byline?.Span)).Add(a.Byline?.Span).Add(quotes.Of(a.Section?.Span)).Add(a.Section?.Span);
        row.Add(a.Language).Day(a.Published?.Date).Add(a.Published?.Precision).Add(a.Published?.Basis)
            .Add(quotes.Of(a.Dateline?.Span)).Add(a.Dateline?.Span)
            .Add(a.Dateline?.Place).Add(a.Dateline?.Country).Add(a.Dateline?.Publisher).Day(a.Dateline?.Date)
            .Add(a.Text).Add(reading.Provenance.Chancery).Add(reading.Provenance.Models.Select(m => $"{m.Name} {m.Version}")).Add(reading.Provenance.Codebook)
            .Add(entry.Fingerprint).Add(readAt).Add(ReadingJson.Write(reading)).End();
    }

    private static void WriteBlocks(RowWriter row, ArticleReading reading)
    {
        for (var i = 0; i < reading.Article.Blocks.Count; i++)
        {
            var block = reading.Article.Blocks[i];
            row.Begin(reading.Id).Add(i).Add(block.Kind).Add(block.Story).Add(block.Span).End();
        }
    }

    private static void WriteStories(RowWriter row, ArticleReading reading, Quotes quotes)
    {
        foreach (var story in reading.Article.Stories)
            row.Begin(reading.Id).Add(story.Story).Add(story.Kind).Add(story.Title?.Span).Add(quotes.Of(story.Title?.Span)).End();
    }

    private static void WriteSentences(RowWriter row, ArticleReading reading, Quotes quotes)
    {
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            var sentence = reading.Sentences[i];
            row.Begin(reading.Id).Add(i).Add(sentence.Block).Add(sentence.Span).Add(quotes.Of(sentence.Span)).End();
        }
    }

    private static void WriteProblems(RowWriter row, ArticleReading reading, Quotes quotes)
    {
        for (var i = 0; i < reading.Problems.Count; i++)
        {
            var problem = reading.Problems[i];
            row.Begin(reading.Id).Add(i + 1).Add(problem.Code).Add(problem.Stage).Add(problem.Message).Add(problem.Span).Add(quotes.Of(problem.Span)).End();
        }
    }
}
