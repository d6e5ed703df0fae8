using System.Globalization;
using Chancery.Record.Queries;
using Chancery.Record.Sandbox;
using Chancery.Web.Pages;
using Chancery.Web.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Serving;

/// <summary>The pages for people.</summary>
internal sealed class PageRoutes(RecordQueries record, ExplorerOptions options)
{
    /// <summary>Name of the rate that holds for readings.</summary>
    public const string ReadingRate = "reading";

    private readonly ApiRoutes _api = new(record, options);

    public void Map(IEndpointRouteBuilder routes)
    {
        Page<Overview>(routes, "/");
        Page<Search>(routes, "/search");
        Page<Article>(routes, "/article/{id}");
        Page<OneEvent>(routes, "/event/{article}/{id}");
        Page<Happening>(routes, "/happening/{id}");
        Page<Actor>(routes, "/actor");
        Page<Dyads>(routes, "/dyads");
        Page<Dyad>(routes, "/dyad");
        Page<Processes>(routes, "/processes");
        Page<Process>(routes, "/process");
        Page<Issues>(routes, "/issues");
        Page<Issue>(routes, "/issue");
        Page<Map>(routes, "/map");
        Page<Network>(routes, "/network");
        Page<Sample>(routes, "/sample");
        Page<Help>(routes, "/help");
        if (options.Sql is { } desk) routes.MapGet("/sql", (HttpContext c) => Sql(c, desk)).RequireRateLimiting(ReadingRate);
        routes.MapGet("/try", (HttpContext c) => ShowTry(c, null, null));
        routes.MapPost("/try", Try).RequireRateLimiting(ReadingRate);
        routes.MapPost("/theme", Theme);
        routes.MapFallback((HttpContext c) => Answers.Error(c, 404, "There is no such page.", c.RequestAborted));
    }

    /// <summary>What a request asks for.</summary>
    /// <exception cref="BadRequestException">The address says something that is not understood.</exception>
    public static Visit VisitOf(HttpContext context, RecordQueries record, ExplorerOptions options)
    {
        var query = context.Request.Query.SelectMany(q => q.Value.Select(v => new KeyValuePair<string, string>(q.Key, v ?? ""))).Where(p => p.Value.Length > 0);
        var theme = context.Request.Cookies["theme"] is "light" or "dark" ? context.Request.Cookies["theme"] : null;
        return new(record, new(context.Request.Path.Value ?? "/", query), options, theme, context.RequestAborted);
    }

    private void Page<T>(IEndpointRouteBuilder routes, string pattern) where T : IComponent => routes.MapGet(pattern, async context =>
    {
        var visit = VisitOf(context, record, options);
        if (Answers.IsUnchanged(context, record.Version + AssetRoutes.Version)) return;
        var parameters = new Dictionary<string, object?> { ["Visit"] = visit };
        foreach (var (name, value) in context.Request.RouteValues) parameters[char.ToUpperInvariant(name[0]) + name[1..]] =
            Convert.ToString(value, CultureInfo.InvariantCulture);
        try
        {
            await Answers.Html(context, await Renderer.Render<T>(parameters), context.RequestAborted);
        }
        catch (MissingException e)
        {
            await Answers.Error(context, 404, e.Message, context.RequestAborted);
        }
    });

    private async Task Sql(HttpContext context, SqlDesk desk)
    {
        var visit = VisitOf(context, record, options);
        var parameters = new Dictionary<string, object?> { ["Visit"] = visit };
        try
        {
            if (visit.State["sql"] is { } sql) parameters["Answer"] = await Task.Run(() => desk.Ask(sql, context.RequestAborted));
        }
        catch (SqlRefusedException e)
        {
            parameters["Fault"] = e.Message;
            context.Response.StatusCode = 400;
        }
        await Answers.Html(context, await Renderer.Render<SqlPage>(parameters), context.RequestAborted);
    }

    private async Task Try(HttpContext context)
    {
        if (options.Read is not { } read) throw new BadRequestException("This explorer was started without a reader.");
        if (!context.Request.HasFormContentType) throw new BadRequestException("Expected the form of the page.");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var date = form["date"].ToString();
        DateOnly? day = date.Length == 0 ? null
            : DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed
            : throw new BadRequestException("date: expected a day as YYYY-MM-DD.");
        var publisher = form["publisher"].ToString();
        // Browsers send line ends of two characters; the text as typed has one.
        var text = _api.Checked(new(form["text"].ToString().ReplaceLineEndings("\n"), day, publisher.Length == 0 ? null : publisher));
        await ShowTry(context, text, read(text, context.RequestAborted));
    }

    private async Task ShowTry(HttpContext context, TryText? text, Reading.ArticleReading? reading)
    {
        context.Response.Headers.CacheControl = "no-store";
        await Answers.Html(context, await Renderer.Render<Try>(new()
        {
            ["Visit"] = VisitOf(context, record, options),
            ["Text"] = text,
            ["Reading"] = reading
        }), context.RequestAborted);
    }

    // Without script the switch of light and dark is a form; it sends back to where it was pressed.
    private static async Task Theme(HttpContext context)
    {
        if (!context.Request.HasFormContentType) throw new BadRequestException("Expected the form of the page.");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["to"].ToString() is "light" or "dark")
            context.Response.Cookies.Append("theme", form["to"].ToString(), new()
            {
                SameSite = SameSiteMode.Strict,
                MaxAge = TimeSpan.FromDays(365),
                Path = "/"
            });
        var back = form["back"].ToString();
        var isOurs = back.StartsWith('/') && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\', StringComparison.Ordinal)
            && !back.Any(char.IsControl);
        context.Response.Redirect(isOurs ? back : "/");
    }
}
