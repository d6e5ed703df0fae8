using System.Net;
using Chancery.Record;
using Chancery.Web.State;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Serving;

/// <summary>What holds for every request: safe headers, no foreign host name on loopback, no forms from other sites, faults as answers.</summary>
internal sealed class Guards(ExplorerOptions options)
{
    private const int LongestQuery = 8000;

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        try
        {
            Check(context.Request);
            // Who asks for the head alone is answered as one who asks for all; the server sends no body then.
            if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
            await next(context);
        }
        catch (BadRequestException e)
        {
            await Answers.Error(context, 400, e.Message, context.RequestAborted);
        }
        catch (BadHttpRequestException e)
        {
            await Answers.Error(context, e.StatusCode, e.StatusCode == 413 ? "The request is too long." : "The request is not understood.",
                context.RequestAborted);
        }
        catch (TimeoutException e)
        {
            await Answers.Error(context, 503, e.Message, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor has gone; nobody waits for an answer.
            context.Response.StatusCode = 499;
        }
        catch (Exception e)
        {
            options.Log($"{context.Request.Method} {context.Request.Path}: {(e is RecordException ? e.Message : e)}");
            await Answers.Error(context, 500, "The explorer failed at this; its console says where. The record is unharmed.", context.RequestAborted);
        }
    }

    private void Check(HttpRequest request)
    {
        // A page elsewhere could have its name point at this machine and so read a private record through the visitor's browser.
        if (!options.IsPublic
            && !IsOurs(request.Host.Host)) throw new BadRequestException($"This explorer answers to 'localhost' and to addresses, not to the name "
                + $"'{request.Host.Host}'. Serve it with --public to others.");
        if (request.QueryString.Value is { Length: > LongestQuery }) throw new BadRequestException($"The address is longer than {LongestQuery} characters.");
        // A page elsewhere may link to any view, but not make this machine work on questions of its own.
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" && request.Query.ContainsKey("sql"))
            throw new BadRequestException("Questions of other sites are not taken.");
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return;
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site") throw new BadRequestException("Forms of other sites are not taken.");
    }

    private static bool IsOurs(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out _);
}
