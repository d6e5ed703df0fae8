#!/usr/bin/env python3
"""Makes a hand's annotations from the words that it quotes (gold/hands/HAND/NAME.statements and NAME.events).

Usage: annotate.py HAND              writes gold/statements/hand-HAND/NAME.ann and gold/events/hand-HAND.gold.json, for the articles that have been done;
                                     the hand "gold" is the adjudicated one (gold/statements/gold)
       annotate.py HAND --show NAME  prints one article's annotations to be read through
       annotate.py HAND --count      counts by kind, type, mode and manner
What cannot be found in the text is refused with file and line, and nothing is written. The formats: statements.py and events.py beside this file.
"""
import collections, csv, json, os, sys
import events, statements
from words import Article, NotFound

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')


def path(*parts):
    return os.path.join(ROOT, *parts)


def table():
    with open(path('gold', 'statements', 'articles.tsv'), encoding='utf8', newline='') as file:
        return list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))


def hand(letter):
    """(row, article, statements or None, gold object or None) for each article of the table. Raises NotFound with all problems."""
    modes = events.ontology(path('knowledge', 'ontology', 'plover.txt'))
    articles, problems = [], []
    how = f'hand {letter}: read without seeing any output or the other hand'
    for row in table():
        name = row['article']
        with open(path('gold', 'statements', 'texts', name + '.txt'), encoding='utf8', newline='') as file:
            article = Article(file.read())
        source = path('gold', 'hands', letter, name)
        said, done = quoted(source + '.statements'), quoted(source + '.events')
        try:
            said = None if said is None else statements.read(article, said, name + '.statements')
            done = None if done is None else events.read(article, done, name + '.events', row, modes, how)
        except NotFound as problem:
            problems.append(str(problem))
        articles.append((row, article, said, done))
    if problems:
        raise NotFound('\n'.join(problems))
    return articles


def quoted(file_path):
    if not os.path.exists(file_path):
        return None
    with open(file_path, encoding='utf8') as file:
        return file.readlines()


def statements_of(letter):
    return path('gold', 'statements', letter if letter == 'gold' else 'hand-' + letter)


def write(letter, articles):
    folder = statements_of(letter)
    os.makedirs(folder, exist_ok=True)
    for row, article, said, _ in articles:
        if said is not None:
            with open(os.path.join(folder, row['article'] + '.ann'), 'w', encoding='utf8', newline='') as file:
                file.write(statements.brat(article.text, said))
    objects = [done for _, _, _, done in articles if done is not None]
    if objects:
        with open(path('gold', 'events', f'hand-{letter}.gold.json'), 'w', encoding='utf8', newline='') as file:
            file.write('[\n' + ',\n'.join(lines(o) for o in objects) + '\n]\n')


def lines(gold):
    """One line for the article and one for each event, so that differences can be read."""
    one = lambda v: json.dumps(v, ensure_ascii=False)
    head = ',\n  '.join(f'{one(k)}: {one(v)}' for k, v in gold.items() if k != 'events')
    return ' {\n  ' + head + ',\n  "events": [\n   ' + ',\n   '.join(map(one, gold['events'])) + ']\n }'


def show(articles, name):
    for row, article, said, done in articles:
        if row['article'] != name:
            continue
        words = lambda spans: ' … '.join(article.text[b:e] for b, e in spans) or '-'
        for s in said or []:
            extra = ''.join(f' → {words([a])}' for a in s['addressee']) + (f' in {s["within"]}' if s['within'] else '')
            extra += ' joint' if s['joint'] else ''
            print(f'{s["number"]:>3} [{words(s["source"])}] {words(s["cue"]).upper()} {{{words(s["content"])}}} {s["kind"]}{extra}')
        for e in done['events'] if done else []:
            who = lambda side: ', '.join(a['name'] for a in e[side])
            rest = {k: e[k] for k in ('date', 'place', 'same_as', 'numbers') if k in e}
            print(f'{e["id"]:>4}{"*" if e["required"] else " "} {words([e["trigger"]])!r} {"/".join(e["types"])} {",".join(e["modes"])} | '
                  f'{who("actors")} > {who("recipients")} | {",".join(e["actuality"])} | {e["said_by"]} {rest or ""}')


def count(articles):
    totals = {k: collections.Counter() for k in ('part', 'manner', 'kind', 'nested', 'type', 'required', 'mode', 'actuality')}
    for row, _, said, done in articles:
        for s in said or []:
            totals['part']['statements ' + row['part']] += 1
            totals['manner'][row['manner'].split(',')[0] + ' (statements)'] += 1
            totals['kind'][s['kind']] += 1
            totals['nested']['nested' if s['within'] else 'outermost'] += 1
        for e in done['events'] if done else []:
            totals['part']['events ' + row['part']] += 1
            totals['manner'][row['manner'].split(',')[0] + ' (events)'] += 1
            totals['type'][e['types'][0]] += 1
            totals['required'][str(e['required'])] += 1
            totals['actuality'][e['actuality'][0]] += 1
            totals['mode'].update(e['modes'])
    for kind, counter in totals.items():
        print(f'{kind}: ' + ', '.join(f'{k} {n}' for k, n in counter.most_common()))


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    try:
        articles = hand(arguments[0])
    except NotFound as problem:
        sys.exit(str(problem))
    if '--show' in arguments:
        show(articles, arguments[-1])
    elif '--count' in arguments:
        count(articles)
    else:
        write(arguments[0], articles)


if __name__ == '__main__':
    main(sys.argv[1:])
