/** Lights up what belongs together: an event's words in the text and its row in the list, from either side; likewise statements and names. */
export function lights(): void {
  const article = document.querySelector<HTMLElement>("[data-article]");
  if (!article) return;
  let pinned: string | null = location.hash.slice(1) || null;

  const show = (id: string | null, scroll: "words" | "rows" | null = null) => {
    for (const lit of article.querySelectorAll(".lit")) lit.classList.remove("lit");
    if (!id) return;
    const parts = [...article.querySelectorAll<HTMLElement>(`[data-of~="${CSS.escape(id)}"]`)];
    for (const part of parts) part.classList.add("lit");
    const goal = parts.find(p => (p.closest("[data-rows]") !== null) === (scroll === "rows"));
    if (scroll && goal) goal.scrollIntoView({ block: "nearest", behavior: "smooth" });
  };

  const first = (element: Element | null) => element?.closest<HTMLElement>("[data-of]")?.dataset.of?.split(" ").find(isShown) ?? null;
  const isShown = (id: string) => !article.classList.contains(`no-${kinds[id[0] ?? ""] ?? ""}`);

  article.addEventListener("pointerover", e => show(first(e.target as Element) ?? pinned));
  article.addEventListener("pointerleave", () => show(pinned));
  article.addEventListener("focusin", e => show(first(e.target as Element) ?? pinned, "words"));
  article.addEventListener("click", e => {
    const target = e.target as Element;
    if (target.closest("a")) return;
    const id = first(target);
    pinned = id === pinned ? null : id;
    history.replaceState(null, "", pinned ? `#${pinned}` : location.pathname + location.search);
    show(pinned, target.closest("[data-rows]") ? "words" : "rows");
  });

  for (const box of article.querySelectorAll<HTMLInputElement>("input[data-layer]")) {
    const apply = () => article.classList.toggle(`no-${box.dataset.layer}`, !box.checked);
    box.addEventListener("change", apply);
    apply();
  }
  show(pinned, "words");
}

const kinds: Record<string, string> = { e: "actors", s: "statements", v: "events", d: "dates", p: "places" };
