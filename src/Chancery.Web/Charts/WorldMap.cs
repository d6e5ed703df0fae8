using System.Text.Json;
using Chancery.Record.Queries;
using Chancery.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace Chancery.Web.Charts;

/// <summary>The map: countries shaded by their events, places as points. Shapes are made by Client/world.mjs.</summary>
internal static class WorldMap
{
    private static readonly World Shapes =
        JsonSerializer.Deserialize<World>(Serving.AssetRoutes.Text("world.json"), JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("world.json holds null.");

    /// <summary>Draws the map.</summary>
    /// <param name="countries">Events by country.</param>
    /// <param name="points">Events by place; those without coordinates are passed over.</param>
    /// <param name="name">Name of a country.</param>
    /// <param name="ofCountry">Address of a country's events.</param>
    /// <param name="ofPoint">Address of a place's events.</param>
    public static MarkupString Draw(
        IReadOnlyList<PlaceRow> countries, IReadOnlyList<PlaceRow> points, Func<string, string> name, Func<string, string> ofCountry, Func<PlaceRow,
            string> ofPoint)
    {
        var counts = countries.Where(c => c.Country is not null).ToDictionary(c => c.Country!, c => c.Reports);
        var most = Math.Max(1, counts.Values.DefaultIfEmpty(1).Max());
        var svg = new Svg().Open("svg", ("class", "map"), ("viewBox", FormattableString.Invariant($"0 0 {Shapes.Width} {Shapes.Height}")), ("role", "group"),
            ("aria-label", "Map of events"), ("data-zoom", ""));
        foreach (var shape in Shapes.Shapes)
        {
            var count = shape.Code is { } code ? counts.GetValueOrDefault(code) : 0;
            var level = count == 0 ? "land" : $"l{1 + (int)Math.Min(3, 4 * Math.Log(1 + count) / Math.Log(1 + most) - 0.01)}";
            var path = ("d", (object?)shape.D);
            var look = ("class", (object?)(level + (shape.Disputed ? " shape-disputed" : "")));
            if (count == 0) svg.Open("path", path, look).Text("title", shape.Disputed ? $"{shape.Name} (disputed)" : shape.Name).Close();
            else
            {
                var title = $"{name(shape.Code!)}: {Wording.Number(count, "event")}{(shape.Disputed ? " (disputed)" : "")}";
                svg.Open("a", ("href", ofCountry(shape.Code!)), ("aria-label", title), ("tabindex", "-1")).Open("path", path, look).Text("title", title)
                    .Close().Close();
            }
        }
        svg.Element("path", ("class", "borders"), ("d", Shapes.Borders)).Element("path", ("class", "disputed"), ("d", Shapes.Disputed));
        var largest = Math.Max(1, points.Select(p => p.Reports).DefaultIfEmpty(1).Max());
        foreach (var point in points.OrderByDescending(p => p.Reports))
        {
            if (point is not { Lat: { } lat, Lon: { } lon }) continue;
            var (x, y) = Project(lat, lon);
            var radius = 2.2 + 8 * Math.Sqrt((double)point.Reports / largest);
            var title = $"{point.Place}: {Wording.Number(point.Reports, "report")}, {Wording.Number(point.Cooperation)} of cooperation, "
                + $"{Wording.Number(point.Conflict)} of conflict";
            svg.Open("a", ("href", ofPoint(point)), ("aria-label", title), ("tabindex", "-1")).Text("title", title)
                .Element("circle", ("cx", x), ("cy", y), ("r", radius), ("data-r", radius),
                    ("class", point.Conflict > point.Cooperation ? "quad-4" : "quad-2")).Close();
        }
        return svg.Close().ToMarkup();
    }

    /// <summary>Natural Earth's projection (Patterson, Šavrič), as d3-geo's geoNaturalEarth1, with the scale of the shapes.</summary>
    internal static (double X, double Y) Project(double latitude, double longitude)
    {
        var (lambda, phi) = (longitude * Math.PI / 180, latitude * Math.PI / 180);
        var p2 = phi * phi;
        var p4 = p2 * p2;
        var x = lambda * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)));
        var y = phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)));
        return (Shapes.X + Shapes.Scale * x, Shapes.Y - Shapes.Scale * y);
    }

    private sealed record World(double Width, double Height, double Scale, double X, double Y, string Borders, string Disputed, IReadOnlyList<Shape> Shapes);

    private sealed record Shape(string? Code, string Name, string D, bool Disputed);
}
