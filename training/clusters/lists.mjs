// Writes long lists of names, a kind (first, last, city), a tab and a name a line: lists.mjs WORK.
// WORK holds two unpacked npm packages, faker and cities (README.md).
import fs from 'fs';
import path from 'path';
import { createRequire } from 'module';
import { pathToFileURL } from 'url';

const work = path.resolve(process.argv[2]);
const { allLocales } = await import(pathToFileURL(path.join(work, 'faker', 'dist', 'index.js')));
const cities = createRequire(import.meta.url)(path.join(work, 'cities', 'index.js'));
const LEAST_INHABITANTS = 15000;
// Names as a newspaper in English prints them.
const LATIN = /^[A-Z\u00C0-\u024F][\p{Script=Latin}'’ -]+$/u;

// Lists lie flat, by sex, or with weights.
function flat(list) {
  if (list == null) return [];
  if (typeof list === 'string') return [list];
  if (Array.isArray(list)) return list.flatMap(flat);
  return 'value' in list ? flat(list.value) : Object.values(list).flatMap(flat);
}

const lines = new Set();
for (const locale of Object.values(allLocales)) {
  for (const [key, kind] of [['first_name', 'first'], ['last_name', 'last']]) {
    for (const name of flat(locale?.person?.[key])) if (LATIN.test(name)) lines.add(`${kind}\t${name}`);
  }
}
for (const city of cities) if (city.population >= LEAST_INHABITANTS) lines.add(`city\t${city.name}`);
fs.writeSync(1, [...lines].sort().join('\n') + '\n');
