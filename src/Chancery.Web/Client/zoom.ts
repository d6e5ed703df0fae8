/** Buttons and dragging for the map: the view box moves, nothing is drawn anew. */
export function zoom(): void {
  const svg = document.querySelector<SVGSVGElement>("svg[data-zoom]");
  if (!svg) return;
  const whole = svg.viewBox.baseVal;
  const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  const box = { ...full };
  const apply = () => {
    svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
    // Points keep their size on the screen.
    const scale = Math.sqrt(box.width / full.width);
    for (const point of svg.querySelectorAll<SVGCircleElement>("circle[data-r]")) point.setAttribute("r", String(Number(point.dataset.r) * scale));
  };
  const by = (factor: number) => {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    box.width = Math.min(full.width, Math.max(full.width / 24, box.width * factor));
    box.height = box.width * full.height / full.width;
    Object.assign(box, { x: x - box.width / 2, y: y - box.height / 2 });
    if (box.width === full.width) Object.assign(box, full);
    apply();
  };
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-zoom-by]")) {
    button.hidden = false;
    button.addEventListener("click", () => button.dataset.zoomBy === "all" ? by(1e9) : by(Number(button.dataset.zoomBy)));
  }
  let from: { x: number; y: number } | null = null;
  svg.addEventListener("pointerdown", e => { from = { x: e.clientX, y: e.clientY }; });
  svg.addEventListener("pointermove", e => {
    if (!from || e.buttons === 0) return;
    const scale = box.width / svg.clientWidth;
    box.x -= (e.clientX - from.x) * scale;
    box.y -= (e.clientY - from.y) * scale;
    from = { x: e.clientX, y: e.clientY };
    apply();
  });
  addEventListener("pointerup", () => { from = null; });
}
