using System.Globalization;
using Chancery.Reading;
using Spectre.Console;

namespace Chancery.Cli.Runs;

/// <summary>The table and the counts at the end of a run.</summary>
internal static class HarvestReport
{
    /// <summary>Writes the table to standard output and the counts to standard error, or, without a table, the counts alone.</summary>
    public static void Write(Terminal terminal, Harvest harvest, string? record, bool showTable)
    {
        if (showTable && harvest.Shown.Count > 0) WriteTables(terminal, harvest);
        terminal.Error.WriteLine(Counts(harvest, record));
    }

    private static void WriteTables(Terminal terminal, Harvest harvest)
    {
        var console = terminal.Rich();
        foreach (var (article, rows) in harvest.Shown) console.Write(Table(article, rows, terminal.HasColour));
        // Of articles that were there already only as many are looked up as the table takes.
        if (harvest.NotShown > 0) terminal.Out.WriteLine(harvest.There == 0 ? $"… and {Number(harvest.NotShown, "more event")}." : "… and more events.");
        terminal.Out.Flush();
    }

    private static Table Table(ArticleReading article, IReadOnlyList<EventRow> rows, bool colour)
    {
        var table = new Table { Border = TableBorder.Simple, Title = new(Markup.Escape(Heading(article))), Expand = false };
        table.AddColumns(new("Who"), new("What"), new("Whom"), new TableColumn("When") { NoWrap = true }, new("On whose word"));
        foreach (var row in rows)
        {
            var what = row.What.EndsWith(')') && colour ? $"[yellow]{Markup.Escape(row.What)}[/]" : Markup.Escape(row.What);
            table.AddRow(Markup.Escape(row.Who), what, Markup.Escape(row.Whom), Markup.Escape(row.When), Markup.Escape(row.Word));
        }
        return table;
    }

    private static string Heading(ArticleReading reading)
    {
        var article = reading.Article;
        var name = article.Title?.Text.ReplaceLineEndings(" ") ?? article.Path ?? "standard input";
        return article.Published is { } day ? $"{name} ({day.Date})" : name;
    }

    private static string Counts(Harvest h, string? record)
    {
        var parts = new List<string> { $"{Number(h.Articles, "article")} read{(record is null ? "" : $" into {record}")}: {Number(h.Events, "event")}, {Number(h.Statements, "statement")}, {Number(h.Problems, "problem")}." };
        if (h.There > 0) parts.Add($"{Number(h.There, "article")} already in the record (--again reads them anew).");
        if (h.Faults > 0) parts.Add($"{Number(h.Faults, "input")} could not be read.");
        return string.Join(' ', parts);
    }

    private static string Number(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
