// Draws the network of the page's table. The layout is d3-force's, which starts from fixed places: the same ties give the same picture.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import { pictures } from "./pictures";
import { element, words } from "./shapes";
import { slider } from "./slider";

interface Node extends SimulationNodeDatum { id: string; label: string; link: string; weight: number }
interface Link { source: Node; target: Node; weight: number; tone: number; link: string }

// Where nodes stood before the slider moved: they stay near it, so that the eye can follow them.
const places = new Map<string, { x: number; y: number }>();

const show = () => {
  const svg = document.querySelector<SVGSVGElement>("svg[data-network]");
  if (svg) draw(svg);
};
show();
slider(() => {
  show();
  const rest = document.querySelector("[data-swap=rest]");
  if (rest) pictures(rest);
});

function draw(svg: SVGSVGElement): void {
  const { width, height } = svg.viewBox.baseVal;
  const nodes = new Map<string, Node>();
  const links: Link[] = [];
  const node = (id: string, label: string, link: string) => {
    if (!nodes.has(id)) nodes.set(id, { id, label, link, weight: 0, ...places.get(id) });
    return nodes.get(id)!;
  };
  for (const row of document.querySelectorAll<HTMLElement>("tr[data-tie]")) {
    const d = row.dataset;
    const source = node(d.a!, d.aLabel!, d.aLink!), target = node(d.b!, d.bLabel!, d.bLink!);
    const weight = Number(d.weight);
    source.weight += weight;
    target.weight += weight;
    links.push({ source, target, weight, tone: Number(d.tone), link: d.link! });
  }
  const all = [...nodes.values()];
  const most = Math.max(1, ...links.map(l => l.weight)), heaviest = Math.max(1, ...all.map(n => n.weight));
  const radius = (n: Node) => 5 + 13 * Math.sqrt(n.weight / heaviest);
  forceSimulation(all)
    .force("link", forceLink<Node, Link>(links).distance(l => 150 - 70 * l.weight / most).strength(0.25))
    .force("charge", forceManyBody().strength(-420))
    .force("x", forceX(width / 2).strength(0.06))
    .force("y", forceY(height / 2).strength(0.12))
    .force("collide", forceCollide<Node>(n => radius(n) + 14))
    .stop()
    .tick(places.size > 0 ? 120 : 300);
  for (const n of all) {
    n.x = Math.min(width - 60, Math.max(60, n.x ?? 0));
    n.y = Math.min(height - 24, Math.max(20, n.y ?? 0));
    places.set(n.id, { x: n.x, y: n.y });
  }
  for (const l of links) {
    const line = element("line", {
      x1: l.source.x!, y1: l.source.y!, x2: l.target.x!, y2: l.target.y!, class: l.tone > 0 ? "tie good" : l.tone < 0 ? "tie bad" : "tie",
      "stroke-width": 1 + 7 * Math.sqrt(l.weight / most),
    });
    svg.append(anchor(l.link, `${l.source.label} – ${l.target.label}: ${l.weight}`, [line], -1));
  }
  for (const n of all) {
    const name = words(n.label, { x: n.x!, y: n.y! + radius(n) + 11 });
    svg.append(anchor(n.link, n.label, [element("circle", { cx: n.x!, cy: n.y!, r: radius(n), class: "node" }), name], 0));
  }
  svg.closest("figure")!.hidden = all.length === 0;
}

function anchor(href: string, title: string, children: Element[], tab: number): Element {
  const link = element("a", { href, "aria-label": title, tabindex: tab });
  const tip = element("title", {});
  tip.textContent = title;
  link.append(tip, ...children);
  return link;
}
