using Chancery.Cli.Runs;
using Chancery.Reading;

namespace Chancery.Cli.Views;

/// <summary>Writes an article with its evidence marked, and its events: in colour, or with brackets where there is none.</summary>
internal sealed class ArticleView(Terminal terminal)
{
    /// <summary>Writes one article.</summary>
    public void Write(ArticleReading reading)
    {
        var marked = new MarkedText(reading, terminal.HasColour);
        terminal.Out.WriteLine($"{reading.Id}  {reading.Article.Path}".TrimEnd());
        terminal.Out.WriteLine(marked.Legend);
        terminal.Out.WriteLine();
        foreach (var block in reading.Article.Blocks)
        {
            terminal.Out.WriteLine(marked.Of(block.Span));
            terminal.Out.WriteLine();
        }
        WriteEvents(reading);
        foreach (var problem in reading.Problems) terminal.Out.WriteLine($"{problem.Code}: {problem.Message}");
        terminal.Out.Flush();
    }

    private void WriteEvents(ArticleReading reading)
    {
        foreach (var row in EventRow.Of(reading))
        {
            var whom = row.Whom.Length > 0 ? $" → {row.Whom}" : "";
            var when = row.When.Length > 0 ? $", {row.When}" : "";
            terminal.Out.WriteLine($"{row.Id}  {row.What}: {row.Who}{whom}{when}");
            terminal.Out.WriteLine($"    on the word of {row.Word}");
            var evidence = reading.Events.First(e => e.Id == row.Id).Evidence;
            if (evidence.Count > 0) terminal.Out.WriteLine($"    “{evidence[0].Text.ReplaceLineEndings(" ")}”");
        }
        if (reading.Events.Count > 0) terminal.Out.WriteLine();
    }
}
