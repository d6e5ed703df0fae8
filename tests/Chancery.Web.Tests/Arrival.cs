using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Chancery.Web.Tests;

/// <summary>Waits for pages by asking again and again: Playwright's own waits listen for the events of a navigation, and on a busy machine one that comes while they begin to listen is missed.</summary>
internal static class Arrival
{
    private const float Longest = 60_000;

    /// <summary>Waits until the page is at an address and has loaded.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">What the address has to match.</param>
    public static async Task ArriveAsync(this IPage page, Regex address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = Longest });
        await page.WaitForFunctionAsync("() => document.readyState === 'complete'", null, new() { Timeout = Longest });
    }

    /// <summary>Waits until the page is at an address that holds these characters.</summary>
    public static Task ArriveAsync(this IPage page, string part) => page.ArriveAsync(new Regex(Regex.Escape(part)));
}
