using Chancery.Record.Sandbox;
using Chancery.Web.Serving;

namespace Chancery.Web.Tests;

/// <summary>The record served with its page for questions in SQL, once for all that ask.</summary>
public sealed class SqlServed(Served served) : IAsyncLifetime
{
    private Explorer? _explorer;

    /// <summary>Answers questions.</summary>
    public SqlDesk Desk { get; private set; } = null!;

    /// <summary>Asks the explorer.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Where it listens.</summary>
    public string Address => _explorer!.Address;

    public async ValueTask InitializeAsync()
    {
        Desk = SqlDesk.Open(served.Path, TimeSpan.FromSeconds(4));
        _explorer = await Explorer.StartAsync(served.Record, Served.Options with { Sql = Desk });
        Client = new() { BaseAddress = new(Address) };
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_explorer is not null) await _explorer.DisposeAsync();
        Desk?.Dispose();
    }
}
