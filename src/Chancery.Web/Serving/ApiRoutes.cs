using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Reading;
using Chancery.Record.Queries;
using Chancery.Record.Sandbox;
using Chancery.Web.Data;
using Chancery.Web.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Serving;

/// <summary>/api/v1: the record as JSON, CSV and JSON Lines.</summary>
internal sealed class ApiRoutes(RecordQueries record, ExplorerOptions options)
{
    /// <summary>Most rows of a CSV or JSON Lines answer.</summary>
    public const int MostRows = 100_000;

    private readonly JsonObject _description = OpenApi.Document(options.Version, options.Sql is not null);

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var view in DataViews.All)
        {
            routes.MapGet($"/api/v1/{view.Name}", (HttpContext c) => Rows(c, view));
            routes.MapGet($"/api/v1/{view.Name}.json", (HttpContext c) => Rows(c, view));
            routes.MapGet($"/api/v1/{view.Name}.csv", (HttpContext c) => All(c, view, "csv"));
            routes.MapGet($"/api/v1/{view.Name}.jsonl", (HttpContext c) => All(c, view, "jsonl"));
        }
        routes.MapGet("/api/v1/network.graphml", (HttpContext c) => Network(c, "graphml", NetworkFile.GraphMl));
        routes.MapGet("/api/v1/network.gexf", (HttpContext c) => Network(c, "gexf", NetworkFile.Gexf));
        if (options.Sql is { } desk)
        {
            foreach (var suffix in new[] { "", ".json", ".csv", ".jsonl" })
                routes.MapGet("/api/v1/sql" + suffix, (HttpContext c) => Sql(c, desk, suffix)).RequireRateLimiting(PageRoutes.ReadingRate);
        }
        routes.MapGet("/api/v1/overview", Overview);
        routes.MapGet("/api/v1/articles/{id}", Article);
        routes.MapGet("/api/v1/events/{article}/{id}", Event);
        routes.MapGet("/api/v1/happenings/{id}", Happening);
        routes.MapPost("/api/v1/read", Read).RequireRateLimiting(PageRoutes.ReadingRate);
        routes.MapGet("/api/v1/openapi.json", (HttpContext c) => Answers.IsUnchanged(c, AssetRoutes.Version + options.Version) ? Task.CompletedTask
            : Answers.Json(c, _description, c.RequestAborted));
        routes.MapFallback("/api/{**rest}", (HttpContext c) => Answers.Error(c, 404, "There is no such address. /api/v1/openapi.json lists all.",
            c.RequestAborted));
    }

    private async Task Rows(HttpContext context, DataView view)
    {
        var visit = PageRoutes.VisitOf(context, record, options);
        if (Answers.IsUnchanged(context, record.Version)) return;
        var (total, rows) = view.Page(visit);
        var paging = visit.State.Paging;
        var hasMore = !view.IsWhole && (long)paging.Number * paging.Size < total;
        var next = hasMore ? visit.State.ToWith($"/api/v1/{view.Name}", ("page", (paging.Number + 1)
            .ToString(System.Globalization.CultureInfo.InvariantCulture))) : null;
        await Answers.Json(context, new { total, next, rows }, context.RequestAborted);
    }

    private async Task All(HttpContext context, DataView view, string format)
    {
        var visit = PageRoutes.VisitOf(context, record, options);
        if (Answers.IsUnchanged(context, record.Version)) return;
        // The first row is fetched before the answer begins, so that a wrong question is still answered as such.
        var rows = Begun.Rows(view.Rows(visit, MostRows));
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{view.Name}.{format}\"";
        context.Response.ContentType = format == "csv" ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
        if (format == "csv") await RowWriters.WriteCsv(context.Response.Body, view.Row, rows, context.RequestAborted);
        else await RowWriters.WriteLines(context.Response.Body, view.Row, rows, context.RequestAborted);
    }

    private Task Network(HttpContext context, string format, Func<IReadOnlyList<Tie>, Func<string, string?, string>, bool, byte[]> write)
    {
        var visit = PageRoutes.VisitOf(context, record, options);
        if (Answers.IsUnchanged(context, record.Version)) return Task.CompletedTask;
        var file = write(DataViews.Ties(visit), (id, name) => name ?? visit.Country(id), visit.State["ties"] == "positions");
        context.Response.ContentType = "application/xml; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"network.{format}\"";
        return context.Response.Body.WriteAsync(file, context.RequestAborted).AsTask();
    }

    private async Task Sql(HttpContext context, SqlDesk desk, string suffix)
    {
        var visit = PageRoutes.VisitOf(context, record, options);
        var sql = DataViews.Needed(visit, "sql");
        SqlAnswer answer;
        try
        {
            answer = await Task.Run(() => desk.Ask(sql, context.RequestAborted));
        }
        catch (SqlRefusedException e)
        {
            throw new BadRequestException(e.Message);
        }
        context.Response.ContentType = suffix switch
        {
            ".csv" => "text/csv; charset=utf-8",
            ".jsonl" => "application/jsonl; charset=utf-8",
            _ => "application/json; charset=utf-8",
        };
        if (suffix == ".csv") await SqlRows.WriteCsv(context.Response.Body, answer, context.RequestAborted);
        else if (suffix == ".jsonl") await SqlRows.WriteLines(context.Response.Body, answer, context.RequestAborted);
        else await Answers.Json(context, SqlRows.Json(answer), context.RequestAborted);
    }

    private Task Overview(HttpContext context)
    {
        var visit = PageRoutes.VisitOf(context, record, options);
        if (Answers.IsUnchanged(context, record.Version)) return Task.CompletedTask;
        var counts = record.Events.Counts(visit.Filter, context.RequestAborted);
        return Answers.Json(context, new
        {
            record = options.Name,
            version = record.Version,
            articles = record.Articles.Count(visit.Filter, context.RequestAborted),
            reports = counts.Reports,
            happenings = counts.Happenings,
            statements = record.Statements.Count(visit.Filter, context.RequestAborted),
            timeline = record.Events.OverTime(visit.Filter, context.RequestAborted),
        }, context.RequestAborted);
    }

    private Task Article(HttpContext context, string id)
    {
        if (record.Articles.Find(id, context.RequestAborted) is not { } reading) return Missing(context, "article");
        if (Answers.IsUnchanged(context, record.Version)) return Task.CompletedTask;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(ReadingJson.Write(reading), context.RequestAborted);
    }

    private Task Event(HttpContext context, string article, string id)
    {
        if (record.Events.Find(article, id, context.RequestAborted) is not { } row) return Missing(context, "event");
        if (Answers.IsUnchanged(context, record.Version)) return Task.CompletedTask;
        var reports = record.Events.Of(row.HappeningId, context.RequestAborted).Where(r => r != row);
        // What people decide will stand here, laid over what was read and never in its place.
        var read = record.Articles.Find(article, context.RequestAborted)?.Events.FirstOrDefault(e => e.Id == id);
        return Answers.Json(context, new
        {
            @event = row,
            as_read = JsonSerializer.SerializeToNode(read, ReadingJson.Options),
            other_reports = reports,
            corrections = Array.Empty<object>(),
        }, context.RequestAborted);
    }

    private Task Happening(HttpContext context, string id)
    {
        var reports = record.Events.Of(id, context.RequestAborted);
        if (reports.Count == 0) return Missing(context, "happening");
        return Answers.IsUnchanged(context, record.Version) ? Task.CompletedTask : Answers.Json(context, new { happening_id = id, reports },
            context.RequestAborted);
    }

    private async Task Read(HttpContext context)
    {
        if (options.Read is not { } read) throw new BadRequestException("This explorer was started without a reader.");
        if (!context.Request.HasJsonContentType()) throw new BadRequestException("Expected a body of application/json: {\"text\": \"…\", \"date\": "
            + "\"YYYY-MM-DD\", \"publisher\": \"…\"}.");
        TryText text;
        try
        {
            text = await JsonSerializer.DeserializeAsync<TryText>(context.Request.Body, JsonSerializerOptions.Web, context.RequestAborted)
                ?? throw new BadRequestException("The body holds null.");
        }
        catch (JsonException e)
        {
            throw new BadRequestException($"The body is not the JSON expected: {e.Message}");
        }
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(ReadingJson.Write(read(Checked(text), context.RequestAborted)), context.RequestAborted);
    }

    /// <summary>The text, where it can be read here.</summary>
    public TryText Checked(TryText text)
    {
        if (string.IsNullOrWhiteSpace(text.Text)) throw new BadRequestException("text: there is nothing to read.");
        if (text.Text.Length > options.LongestText) throw new BadRequestException($"text: {text.Text.Length} characters; expected at most "
            + $"{options.LongestText}.");
        if (text.Publisher is { Length: > FilterReader.LongestValue }) throw new BadRequestException($"publisher: expected at most "
            + $"{FilterReader.LongestValue} characters.");
        return text;
    }

    private static Task Missing(HttpContext context, string what) => Answers.Error(context, 404, $"The record has no such {what}.", context.RequestAborted);
}
