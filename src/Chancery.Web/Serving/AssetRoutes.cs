using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Serving;

/// <summary>Style, script and shapes: files inside the program, by exact name, so that no path leads out.</summary>
internal static class AssetRoutes
{
    private const string Prefix = "Assets/";

    private static readonly FrozenDictionary<string, byte[]> Files =
        typeof(AssetRoutes).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(n => n[Prefix.Length..], Load, StringComparer.Ordinal);

    /// <summary>Changes when a file does: a new program never runs an old script.</summary>
    public static string Version { get; } =
        Convert.ToHexStringLower(SHA256.HashData([.. Files.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => SHA256.HashData(f.Value))])
            .AsSpan(0, 6));

    /// <summary>The text of a file.</summary>
    public static string Text(string name) => System.Text.Encoding.UTF8.GetString(Files[name]);

    public static void Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{name}", Serve);
        routes.MapGet("/favicon.ico", (HttpContext context) => Serve(context, "icon.svg"));
    }

    private static Task Serve(HttpContext context, string name)
    {
        if (!Files.TryGetValue(name, out var bytes)) return Answers.Error(context, 404, "There is no such file.", context.RequestAborted);
        context.Response.Headers.CacheControl = context.Request.QueryString.HasValue ? "public, max-age=31536000, immutable" : "no-cache";
        context.Response.ContentType = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".json" => "application/json",
            _ => "text/plain; charset=utf-8",
        };
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static byte[] Load(string resource)
    {
        using var stream = typeof(AssetRoutes).Assembly.GetManifestResourceStream(resource)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
