using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Chancery.Web.Data;
using Chancery.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Serving;

/// <summary>Writes answers: with an ETag, or as a fault in the form that the asker reads.</summary>
internal static class Answers
{
    // Pages change with the program, whatever the record holds.
    private static readonly string Program = typeof(Answers).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>Whether the asker has the answer already; sets the ETag otherwise.</summary>
    /// <param name="context">The request.</param>
    /// <param name="version">Changes when what is asked does: that of the record.</param>
    public static bool IsUnchanged(HttpContext context, string version)
    {
        var request = context.Request;
        var of = $"{Program} {version} {request.Path} {request.QueryString} {request.Cookies["theme"]}";
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)).AsSpan(0, 12))}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Cookie";
        if (!request.Headers.IfNoneMatch.ToString().Split(',', StringSplitOptions.TrimEntries).Any(t => t == tag || t == "W/" + tag)) return false;
        context.Response.StatusCode = 304;
        return true;
    }

    /// <summary>One JSON value.</summary>
    public static Task Json(HttpContext context, object value, CancellationToken cancellation)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(context.Response.Body, value, value.GetType(), RowWriters.Json, cancellation);
    }

    /// <summary>A page.</summary>
    public static Task Html(HttpContext context, string html, CancellationToken cancellation)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html, cancellation);
    }

    /// <summary>A fault: JSON for the API, a page for people.</summary>
    public static async Task Error(HttpContext context, int status, string message, CancellationToken cancellation)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = status;
        context.Response.Headers.ETag = default;
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) await Json(context, new { error = message }, cancellation);
        else await Html(context, await Renderer.Render<Fault>(new() { ["Status"] = status, ["Message"] = message }), cancellation);
    }
}
