using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chancery.Web.Tests.Browser))]

namespace Chancery.Web.Tests;

/// <summary>Debian's Chromium without a screen. Where there is none, the tests that need it skip and say so.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where it lies; null: there is none.</summary>
    public static string? Path { get; } = Places.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Path is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync"],
        });
    }

    /// <summary>A new visitor: a window of its own without anything kept.</summary>
    public async Task<IPage> NewAsync(string address, int width = 1280, int height = 860, ColorScheme? scheme = null, bool script = true)
    {
        Assert.SkipWhen(_browser is null, "There is no Chromium: ./test installs it with apt-get where it may; else install Debian's package chromium.");
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme ?? ColorScheme.Light,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
