// Writes ../Assets from the modules here and from the packages of the lock file. The same input gives the same bytes; manifest.json says what was made of what,
// and a test compares it with what lies there, so that nothing stale is committed.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { world } from "./world.mjs";

const out = new URL("../Assets/", import.meta.url);
mkdirSync(out, { recursive: true });

for (const name of ["app", "network"]) {
  await build({
    entryPoints: [`${name}.ts`], outfile: new URL(`${name}.js`, out).pathname, bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8",
    legalComments: "none",
  });
}
await build({ entryPoints: ["style.css"], outfile: new URL("style.css", out).pathname, bundle: true, minify: true, target: "es2022" });
writeFileSync(new URL("world.json", out), JSON.stringify(world()));
writeFileSync(new URL("icon.svg", out), readFileSync("icon.svg"));
writeFileSync(new URL("licences.txt", out), licences());

const hash = path => createHash("sha256").update(readFileSync(path)).digest("hex");
const sources = readdirSync(".").filter(f => /\.(ts|css|mjs|svg)$|^package-lock\.json$/.test(f)).sort();
const made = readdirSync(out).filter(f => f !== "manifest.json").sort();
writeFileSync(new URL("manifest.json", out), JSON.stringify({
  sources: Object.fromEntries(sources.map(f => [f, hash(f)])),
  assets: Object.fromEntries(made.map(f => [f, hash(new URL(f, out))])),
}, null, 1) + "\n");

function licences() {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const used = ["d3-dispatch", "d3-force", "d3-quadtree", "d3-timer", "world-atlas"];
  return used.map(name => {
    const { version, license } = lock.packages[`node_modules/${name}`];
    const file = readdirSync(`node_modules/${name}`).find(f => /^licen[cs]e/i.test(f));
    const text = file ? readFileSync(`node_modules/${name}/${file}`, "utf8").trim() : `Licence: ${license}`;
    return `${name} ${version}\n\n${text}\n`;
  }).join("\n----\n\n") + "\n----\n\nShapes of countries: Natural Earth, public domain.\n";
}
