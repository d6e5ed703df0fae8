// Everything works without this script; with it there are keys, lights between words and rows, pictures of charts, and filters that apply at once.
import { pictures } from "./pictures";
import { lights } from "./lights";
import { keys } from "./keys";
import { zoom } from "./zoom";

document.documentElement.classList.add("scripted");
keys();
lights();
pictures(document);
zoom();

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-theme-form]")) {
  form.addEventListener("submit", event => {
    event.preventDefault();
    const to = (event.submitter as HTMLButtonElement | null)?.value ?? "light";
    document.documentElement.dataset.theme = to;
    document.cookie = `theme=${to}; path=/; max-age=31536000; samesite=strict`;
    for (const button of form.querySelectorAll("button")) button.hidden = button.value === to;
  });
}

for (const control of document.querySelectorAll<HTMLSelectElement | HTMLInputElement>("[data-submit]")) {
  control.addEventListener("change", () => control.form?.requestSubmit());
}

// Empty fields would make addresses long.
for (const form of document.querySelectorAll<HTMLFormElement>("form[method=get]")) {
  form.addEventListener("formdata", ({ formData }) => {
    for (const [key, value] of [...formData.entries()]) if (value === "") formData.delete(key);
  });
}
