const space = "http://www.w3.org/2000/svg";

/** An element of SVG with attributes. */
export function element<K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string | number>): SVGElementTagNameMap[K] {
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** A text. */
export function words(text: string, attributes: Record<string, string | number>): SVGTextElement {
  const made = element("text", attributes);
  made.textContent = text;
  return made;
}
