using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chancery.Web.Serving;

/// <summary>Renders components to text. Razor encodes whatever they show.</summary>
internal static class Renderer
{
    private static readonly ServiceProvider Services = new ServiceCollection().BuildServiceProvider();

    public static async Task<string> Render<TPage>(Dictionary<string, object?> parameters) where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => "<!DOCTYPE html>\n" + (await renderer
            .RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
