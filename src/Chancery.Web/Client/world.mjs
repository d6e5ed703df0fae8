// Shapes of countries as SVG paths, made from world-atlas (Natural Earth, 1:110 million, which draws who holds a territory, not who claims it).
// What is disputed between states is drawn as disputed, by the list below, whoever holds it.
import { readFileSync } from "node:fs";
import { geoNaturalEarth1, geoPath } from "d3-geo";
import countries from "i18n-iso-countries";
import { feature, mesh } from "topojson-client";

const width = 960, height = 470;

// Shapes without a code of ISO 3166: Natural Earth's names, and the codes that the record uses where it has one.
const uncoded = { Kosovo: "KOS", "N. Cyprus": null, Somaliland: null };
// Territories whose standing is disputed; their whole outline is drawn so.
const territories = new Set(["Kosovo", "N. Cyprus", "Somaliland", "W. Sahara", "Palestine", "Taiwan", "Falkland Is."]);
// Borders that are disputed between two states that are not.
const borders = new Set(["India|Pakistan", "China|India", "Israel|Syria", "Egypt|Sudan", "S. Sudan|Sudan", "Guyana|Venezuela"]);
// Natural Earth gives Crimea to Russia; here it is a shape of its own, disputed between Russia and Ukraine.
const crimea = ([lon, lat]) => lon > 32 && lon < 37 && lat > 44 && lat < 46.5;

export function world() {
  const atlas = JSON.parse(readFileSync("node_modules/world-atlas/countries-110m.json", "utf8"));
  const objects = atlas.objects.countries;
  const all = feature(atlas, objects).features;
  const projection = geoNaturalEarth1().fitExtent([[4, 4], [width - 4, height - 4]], { type: "Sphere" });
  const path = geoPath(projection);
  const draw = shape => (path(shape) ?? "").replace(/-?\d+\.\d+/g, n => String(Math.round(Number(n) * 10) / 10)).replace(/,-/g, "-");
  const shapes = [];
  for (const { id, properties: { name }, geometry } of all) {
    const parts = geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates];
    const apart = name === "Russia" ? parts.filter(p => p[0].every(crimea)) : [];
    const kept = { type: "MultiPolygon", coordinates: parts.filter(p => !apart.includes(p)) };
    const code = id ? countries.numericToAlpha3(id) ?? null : uncoded[name] ?? null;
    shapes.push({ code, name, d: draw(kept), disputed: territories.has(name), ...centre(kept) });
    if (apart.length > 0) {
      const shape = { type: "MultiPolygon", coordinates: apart };
      shapes.push({ code: null, name: "Crimea", d: draw(shape), disputed: true, ...centre(shape) });
    }
  }
  const pair = (a, b) => [a.properties.name, b.properties.name].sort().join("|");
  const isDisputed = (a, b) => a !== b && (territories.has(a.properties.name) || territories.has(b.properties.name) || borders.has(pair(a, b)));
  shapes.sort((a, b) => a.name < b.name ? -1 : 1);
  const [x, y] = projection.translate();
  return {
    width, height, scale: projection.scale(), x, y,
    outline: draw({ type: "Sphere" }),
    borders: draw(mesh(atlas, objects, (a, b) => a !== b && !isDisputed(a, b))),
    disputed: draw(mesh(atlas, objects, isDisputed)),
    shapes,
  };

  // The middle of the largest part: that of the whole lies in the sea where there are islands far away.
  function centre(shape) {
    const largest = shape.coordinates.map(c => ({ type: "Polygon", coordinates: c })).sort((a, b) => path.area(b) - path.area(a))[0];
    const [cx, cy] = path.centroid(largest);
    return { x: Math.round(cx * 10) / 10, y: Math.round(cy * 10) / 10 };
  }
}
