using Chancery.Web.Serving;

namespace Chancery.Web.Tests;

/// <summary>The explorer served to others, with and without a proxy in front.</summary>
public sealed class PublicTests(Served served)
{
    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Served_to_others_it_only_reads_each_visitor_has_a_share_and_texts_to_try_are_short()
    {
        var read = 0;
        await using var explorer = await Explorer.StartAsync(served.Record, Served.Options with
        {
            IsPublic = true,
            RequestsPerTenSeconds = 20,
            Read = (_, _) => throw new InvalidOperationException($"Read {++read} texts."),
        }, End);
        Task<string> Ask(string line, string visitor, string more = "") =>
            Raw.Ask(explorer.Address, $"{line} HTTP/1.1\r\nHost: talks.example\r\nX-Forwarded-For: {visitor}\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n{more}\r\n", End);
        Assert.StartsWith("HTTP/1.1 200 ", await Ask("GET /help", "198.51.100.1"), StringComparison.Ordinal);
        foreach (var method in new[] { "PUT", "DELETE", "PATCH", "POST" })
            Assert.Matches("^HTTP/1.1 40[045] ", await Ask($"{method} /api/v1/events", "198.51.100.2", "Content-Length: 0\r\n"));
        foreach (var address in new[] { "/sql?sql=SELECT+1", "/api/v1/sql?sql=SELECT+1" })
            Assert.Matches("^HTTP/1.1 40[04] ", await Ask($"GET {address}", "198.51.100.3"));
        var body = $"{{\"text\":\"{new string('a', 20_001)}\"}}";
        Assert.StartsWith("HTTP/1.1 400 ", await Ask("POST /api/v1/read", "198.51.100.4", $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"),
            StringComparison.Ordinal);
        Assert.Equal(0, read);
        // Whoever uses up a share does not use up that of others.
        var greedy = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Ask("GET /help", "203.0.113.5")));
        Assert.Contains(greedy, a => a.StartsWith("HTTP/1.1 429 ", StringComparison.Ordinal));
        Assert.StartsWith("HTTP/1.1 200 ", await Ask("GET /help", "203.0.113.6"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_proxy_nobody_gets_a_new_share_by_naming_another_address()
    {
        await using var explorer = await Explorer.StartAsync(served.Record, Served.Options with { RequestsPerTenSeconds = 20 }, End);
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            Raw.Ask(explorer.Address, $"GET /help HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 198.51.100.{i}\r\nConnection: close\r\n\r\n", End)));
        Assert.Contains(answers, a => a.StartsWith("HTTP/1.1 429 ", StringComparison.Ordinal));
    }
}
