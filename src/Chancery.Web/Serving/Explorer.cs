using System.Net;
using System.Threading.RateLimiting;
using Chancery.Record.Queries;
using Chancery.Web.Pages;
using Chancery.Web.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chancery.Web.Serving;

/// <summary>The explorer: pages and API over one record. It reads and never writes.</summary>
public sealed class Explorer : IAsyncDisposable
{
    private const int LongestBody = 512 * 1024;

    private readonly WebApplication _application;

    private Explorer(WebApplication application) => _application = application;

    /// <summary>Where it listens, as "http://127.0.0.1:8080".</summary>
    public string Address => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Starts listening.</summary>
    /// <exception cref="IOException">The address is taken or cannot be listened on.</exception>
    public static async Task<Explorer> StartAsync(RecordQueries record, ExplorerOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Configuration.Sources.Clear();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Parse(options.Address), options.Port);
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LongestBody;
            server.Limits.MaxConcurrentConnections = 500;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        AddRates(builder.Services, options);
        builder.Services.AddResponseCompression(o => o.EnableForHttps = true);
        var application = builder.Build();
        if (options.IsPublic) application.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        application.Use(new Guards(options).Invoke);
        application.UseRouting();
        application.UseRateLimiter();
        application.UseResponseCompression();
        AssetRoutes.Map(application);
        new ApiRoutes(record, options).Map(application);
        new PageRoutes(record, options).Map(application);
        await application.StartAsync(cancellation);
        return new(application);
    }

    /// <summary>Asks what the first pages ask, so that the record can keep the answers (<see cref="QueryOptions.First"/>).</summary>
    public static void AskFirst(RecordQueries record)
    {
        var options = new ExplorerOptions { Name = "", Version = "" };
        foreach (var scope in new[] { "events", "statements", "articles", "actors", "happenings" }) Ask<Search>("/search", ("in", scope));
        Ask<Overview>("/");
        Ask<Dyads>("/dyads");
        Ask<Processes>("/processes");
        Ask<Issues>("/issues");
        Ask<Map>("/map");
        foreach (var ties in new[] { "events", "meetings", "positions" }) Ask<Network>("/network", ("ties", ties));

        void Ask<T>(string path, params IEnumerable<(string Key, string Value)> query) where T : IComponent
        {
            var state = new ViewState(path, query.Select(q => KeyValuePair.Create(q.Key, q.Value)));
            Renderer.Render<T>(new() { ["Visit"] = new Visit(record, state, options, null, CancellationToken.None) }).GetAwaiter().GetResult();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _application.StopAsync(soon.Token);
        await _application.DisposeAsync();
    }

    // Each client has a share of its own; readings, which cost most, have one for all together besides.
    private static void AddRates(IServiceCollection services, ExplorerOptions options) => services.AddRateLimiter(rates =>
    {
        rates.RejectionStatusCode = 429;
        rates.OnRejected = async (rejected, cancellation) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "10";
            await Answers.Error(rejected.HttpContext, 429, "Too many requests at once. Wait ten seconds and go on.", cancellation);
        };
        rates.GlobalLimiter = PartitionedRateLimiter.Create<Microsoft.AspNetCore.Http.HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new()
            {
                TokenLimit = options.RequestsPerTenSeconds,
                TokensPerPeriod = options.RequestsPerTenSeconds,
                ReplenishmentPeriod = TimeSpan.FromSeconds(10),
                QueueLimit = 0
            }));
        rates.AddPolicy(PageRoutes.ReadingRate, _ => RateLimitPartition.GetConcurrencyLimiter("", _ => new() { PermitLimit = 2, QueueLimit = 8 }));
    });
}
