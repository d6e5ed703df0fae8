#!/usr/bin/env python3
"""Where two hands differ in the training part, to be read through before the guidelines are made clearer.

Usage: differences.py [A B]        the hands' letters, a and b if none are given
A line for each statement or event that one hand alone has, and for each pair what differs. The test part is not shown: it stays as the hands left it.
"""
import os, sys
import agree_events, agree_statements
from annotate import path, table

ASPECTS = ('cue', 'source', 'content', 'kind', 'joint')


def statements(text, first, second, hands):
    pairs = agree_statements.link(first, second)
    alone = lambda side, taken: [s for i, s in enumerate(side) if i not in taken]
    words = lambda s, role: ' … '.join(text[b:e] for b, e in s[role][0]) or '-'
    for hand, rest in zip(hands, (alone(first, {i for i, _ in pairs}), alone(second, {j for _, j in pairs}))):
        for s in rest:
            yield f'statement only {hand}: [{words(s, "source")}] {words(s, "cue").upper()} {{{words(s, "content")[:90]}}} {s["kind"]}'
    for i, j in pairs:
        for key in ASPECTS:
            value = lambda s: words(s, key) if key in agree_statements.ROLES else s[key]
            if value(first[i]) != value(second[j]):
                yield f'statement {key}: {value(first[i])} | {value(second[j])}'


def events(text, first, second, hands):
    pairs = agree_events.match(text, *([e for e in side if 'same_as' not in e] for side in (first, second)))
    trigger = lambda e: text[slice(*e['trigger'])]
    sides = lambda e: ' > '.join(','.join(f'{a["name"]}:{a["country"]}' for a in e[k]) for k in ('actors', 'recipients'))
    for hand, side, mine in zip(hands, (first, second), zip(*pairs)):
        for e in side:
            if 'same_as' not in e and e not in mine:
                yield f'event only {hand}: {trigger(e)!r} {"/".join(e["types"])} {sides(e)} {e["actuality"]}{" required" if e["required"] else ""}'
    for a, b in pairs:
        told = lambda what, x, y: f'event {what} at {trigger(a)!r}: {x} | {y}'
        if a['types'][0] != b['types'][0]:
            yield told('type', '/'.join(a['types']), '/'.join(b['types']))
        if not agree_events.same_sides(a, b, first_only=False):
            yield told('sides', sides(a), sides(b))
        if a['actuality'][0] != b['actuality'][0]:
            yield told('actuality', a['actuality'], b['actuality'])
        if a['required'] != b['required']:
            yield told('required', a['required'], b['required'])
        if not agree_events.said_by(a, b):
            yield told('source', a['said_by'], b['said_by'])
        yield from (told(key, a[key], b[key]) for key in ('date', 'place') if key in a and key in b and a[key] != b[key])
        counts = [{k: v['value'] for k, v in e.get('numbers', {}).items()} for e in (a, b)]
        if counts[0] != counts[1]:
            yield told('numbers', *counts)


def main(arguments):
    hands = [a for a in arguments if len(a) == 1] or ['a', 'b']
    acts = [agree_events.read(path('gold', 'events', f'hand-{h}.gold.json')) for h in hands]
    for name in (row['article'] for row in table() if row['part'] == 'train'):
        with open(path('gold', 'statements', 'texts', name + '.txt'), encoding='utf8', newline='') as file:
            text = file.read()
        files = [path('gold', 'statements', f'hand-{h}', name + '.ann') for h in hands]
        lines = statements(text, *(agree_statements.read(f, text) for f in files), hands) if all(map(os.path.exists, files)) else ()
        for line in [*lines, *events(text, *(side.get(name + '.txt', []) for side in acts), hands)]:
            print(f'{name}: {line}')


if __name__ == '__main__':
    main(sys.argv[1:])
