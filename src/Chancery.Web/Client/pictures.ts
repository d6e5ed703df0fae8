/** Saves charts as SVG or PNG, with the colours that they have on the page. */
const painted = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-size", "font-family", "font-weight", "text-anchor", "fill-opacity", "stroke-opacity"];

export function pictures(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-save]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const figure = button.closest("figure");
      const svg = figure?.querySelector("svg");
      if (!figure || !svg) return;
      const text = standalone(svg);
      const name = (figure.dataset.name ?? "chart") + "." + button.dataset.save;
      if (button.dataset.save === "svg") save(new Blob([text], { type: "image/svg+xml" }), name);
      else void png(text, svg.viewBox.baseVal, name);
    });
  }
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
  back.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  copy.prepend(back);
  return new XMLSerializer().serializeToString(copy);
}

async function png(text: string, box: DOMRect, name: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = box.width * 2;
  canvas.height = box.height * 2;
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
