/** Makes of the two lists of times a pair of sliders. What they choose is fetched as the page of that address, so that every position is a permalink. */
export function slider(shown: () => void): void {
  const form = document.querySelector<HTMLFormElement>("form[data-slider]");
  const lists = [...form?.querySelectorAll("select") ?? []];
  if (!form || lists.length !== 2) return;
  const [first, second] = lists.map(list => range(list)) as [Range, Range];
  form.querySelector("button")!.hidden = true;
  let request = new AbortController();

  const address = () => {
    const url = new URL(location.href);
    const last = first.times.length - 1, [a, b] = [first.value(), second.value()];
    for (const key of ["from", "to", "page"]) url.searchParams.delete(key);
    // The whole stretch needs no words: the address stays what it was without the slider.
    if (a > 0) url.searchParams.set("from", first.times[a]!);
    if (b < last) url.searchParams.set("to", first.times[b]!);
    return url;
  };
  const go = async () => {
    const url = address();
    if (url.href === location.href) return;
    history.pushState(null, "", url);
    request.abort();
    request = new AbortController();
    try {
      const answer = await fetch(url, { signal: request.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of document.querySelectorAll<HTMLElement>("[data-swap]")) {
        const other = page.querySelector(`[data-swap="${part.dataset.swap}"]`);
        if (other) part.replaceChildren(...other.childNodes);
      }
      shown();
    } catch (fault) {
      if (!(fault instanceof DOMException && fault.name === "AbortError")) location.reload();
    }
  };
  // Neither thumb passes the other.
  first.moved(() => first.show(Math.min(first.value(), second.value())), () => void go());
  second.moved(() => second.show(Math.max(first.value(), second.value())), () => void go());
  addEventListener("popstate", () => location.reload());
}

interface Range { times: string[]; value(): number; show(at: number): void; moved(move: () => void, stop: () => void): void }

function range(list: HTMLSelectElement): Range {
  const times = [...list.options].map(o => o.value).filter(v => v !== "");
  const isFirst = list.name === "from";
  const input = document.createElement("input"), output = document.createElement("output");
  Object.assign(input, { type: "range", min: "0", max: String(times.length - 1), step: "1", id: list.id });
  const chosen = times.findIndex(t => t === list.value);
  const show = (at: number) => {
    input.value = String(at);
    output.value = times[at] ?? "";
    input.setAttribute("aria-valuetext", output.value);
  };
  show(chosen >= 0 ? chosen : isFirst ? 0 : times.length - 1);
  output.htmlFor.add(list.id);
  list.replaceWith(input, output);
  return {
    times,
    value: () => Number(input.value),
    show,
    moved: (move, stop) => {
      input.addEventListener("input", () => {
        show(Number(input.value));
        move();
      });
      input.addEventListener("change", stop);
    },
  };
}
