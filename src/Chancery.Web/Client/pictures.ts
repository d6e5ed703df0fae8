/** Saves charts as SVG or PNG, with the colours that they have on the page, or prints one alone. Tables with bars become charts of their own. */
import { barChart } from "./bars";

const painted = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-size", "font-family", "font-weight", "text-anchor", "fill-opacity",
  "stroke-opacity"];

export function pictures(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-save]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const figure = button.closest("figure");
      if (!figure) return;
      if (button.dataset.save === "print") print(figure);
      else picture(figure, button.dataset.save === "png" ? "png" : "svg");
    });
  }
}

function picture(figure: HTMLElement, kind: "svg" | "png"): void {
  const table = figure.querySelector<HTMLTableElement>("table.chart");
  const svg = table ? barChart(table) : figure.querySelector("svg");
  if (!svg) return;
  // Only what stands in the page has the page's colours.
  if (table) figure.append(svg);
  const [text, box] = [standalone(svg), svg.viewBox.baseVal];
  const size = { width: box.width, height: box.height };
  if (table) svg.remove();
  const name = `${figure.dataset.name ?? "chart"}.${kind}`;
  if (kind === "svg") save(new Blob([text], { type: "image/svg+xml" }), name);
  else void png(text, size, name);
}

function print(figure: HTMLElement): void {
  figure.classList.add("printed");
  document.documentElement.classList.add("one-figure");
  const done = () => {
    figure.classList.remove("printed");
    document.documentElement.classList.remove("one-figure");
  };
  addEventListener("afterprint", done, { once: true });
  window.print();
}

function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const there = [...svg.querySelectorAll("*")], here = [...copy.querySelectorAll("*")];
  there.forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const property of painted) here[i]?.setAttribute(property, style.getPropertyValue(property));
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const back = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  back.setAttribute("width", "100%");
  back.setAttribute("height", "100%");
  back.setAttribute("fill", getComputedStyle(document.documentElement).backgroundColor);
  copy.prepend(back);
  return new XMLSerializer().serializeToString(copy);
}

async function png(text: string, size: { width: number; height: number }, name: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = size.width * 2;
  canvas.height = size.height * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob(blob => blob && save(blob, name), "image/png");
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
