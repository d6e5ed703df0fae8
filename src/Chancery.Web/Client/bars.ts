import { element, words } from "./shapes";

const row = 20, left = 250, width = 720;

/** Draws a table whose last cell is a bar as a chart: the first cell, the bar, the first number. */
export function barChart(table: HTMLTableElement): SVGSVGElement {
  const rows = [...table.tBodies[0]?.rows ?? []].filter(r => r.querySelector("svg.bar"));
  const svg = element("svg", { viewBox: `0 0 ${width} ${rows.length * row + 8}`, class: "bars-chart" });
  rows.forEach((r, i) => {
    const y = i * row + 4;
    svg.append(words(r.cells[0]?.innerText.trim() ?? "", { x: left - 10, y: y + 13, "text-anchor": "end" }));
    for (const bar of r.querySelectorAll<SVGRectElement>("svg.bar rect:not(.rest)")) {
      const part = (of: SVGAnimatedLength) => (width - left - 70) * of.baseVal.value / 100;
      svg.append(element("rect", { x: left + part(bar.x), y: y + 3, width: part(bar.width), height: row - 8, class: bar.getAttribute("class") || "quad-2" }));
    }
    svg.append(words(r.querySelector(".num")?.textContent?.trim() ?? "", { x: width - 60, y: y + 13 }));
  });
  return svg;
}
