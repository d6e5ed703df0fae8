/** Keys: "/" goes to the search field, "j" and "k" to the next and the previous row, "?" to the help, "g" and a letter to a view, Escape out of a field. */
const views: Record<string, string> = { o: "/", s: "/search", m: "/map", n: "/network", d: "/dyads", p: "/processes", i: "/issues", t: "/try" };

export function keys(): void {
  let isGoing = false;
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.matches("input, textarea, select")) {
      if (event.key === "Escape") target.blur();
      return;
    }
    const view = isGoing ? views[event.key] : undefined;
    isGoing = false;
    if (view) location.href = view;
    else if (event.key === "g") isGoing = true;
    else if (event.key === "/") focus(document.querySelector<HTMLInputElement>("#q"), event);
    else if (event.key === "?") location.href = "/help";
    else if (event.key === "j") step(1, event);
    else if (event.key === "k") step(-1, event);
  });
}

function focus(field: HTMLInputElement | null, event: KeyboardEvent): void {
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}

function step(by: number, event: KeyboardEvent): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")].filter(r => r.offsetParent !== null);
  if (rows.length === 0) return;
  event.preventDefault();
  const now = rows.findIndex(r => r === document.activeElement || r.contains(document.activeElement));
  const next = rows[now < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, now + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
