#!/usr/bin/env python3
"""Agreement of two hands on the gold of the genre.

Usage: agreement.py [A B] [--part train|test]      the hands' letters, a and b if none are given
Statements: F1 of cue, source and content (exact, overlapping, by word), of whole statements (linked), and of the linked how often kind, joint,
within and addressee agree. Events: F1 of the events found by both, and of these how often types, sides, actuality, source, dates and numbers agree.
"""
import os, sys
import agree_events, agree_statements
from annotate import path, table


def quad_classes():
    with open(path('knowledge', 'ontology', 'plover.txt'), encoding='utf8') as file:
        return {words[1]: int(words[2]) for words in map(str.split, file) if words[:1] == ['type']}


def main(arguments):
    part = arguments[arguments.index('--part') + 1] if '--part' in arguments else None
    hands = [a for a in arguments if len(a) == 1] or ['a', 'b']
    kept = {row['article'] for row in table() if part in (None, row['part'])}
    folders = [path('gold', 'statements', 'hand-' + h) for h in hands]
    files = [path('gold', 'events', f'hand-{h}.gold.json') for h in hands]
    texts = path('gold', 'statements', 'texts')

    def text(name):
        with open(os.path.join(texts, name), encoding='utf8', newline='') as file:
            return file.read()

    missing = [p for p in folders + files if not os.path.exists(p)]
    if missing:
        sys.exit('not annotated yet: ' + ', '.join(os.path.relpath(p, path()) for p in missing))
    for line in agree_statements.compare(*folders, texts, kept):
        print(line)
    for line in agree_events.compare(*files, text, quad_classes(), kept):
        print(line)


if __name__ == '__main__':
    main(sys.argv[1:])
