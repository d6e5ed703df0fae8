using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Chancery.Web.Tests;

/// <summary>What axe-core finds wrong with a page for those who do not see or point. All its rules run, in the page itself: the package's own way opens
/// another page for each result, which takes longer than the rules.</summary>
internal static class Axe
{
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
            .map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`)
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Serious and critical findings, one line each.</summary>
    public static async Task<IReadOnlyList<string>> Serious(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
