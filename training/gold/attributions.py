#!/usr/bin/env python3
"""Writes statements in brat standoff as the JSON Lines that the scorer of PolNeAR reads (score_statements.py): the outermost of each article.

Usage: attributions.py FOLDER PART > GOLD.jsonl        FOLDER under gold/statements: gold, hand-a or hand-b; PART: train or test
"""
import json, os, sys
import agree_statements
from annotate import path, table


def article(folder, name):
    with open(path('gold', 'statements', 'texts', name + '.txt'), encoding='utf8', newline='') as file:
        text = file.read()
    outermost = [s for s in agree_statements.read(os.path.join(folder, name + '.ann'), text) if s['within'] is None]
    spans = [{role: [list(p) for p in s[role][0]] for role in agree_statements.ROLES} for s in outermost]
    return {'id': name + '.txt', 'text': text, 'annotations': [{'annotator': os.path.basename(folder), 'attributions': spans}]}


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    for row in table():
        if row['part'] == arguments[1]:
            print(json.dumps(article(path('gold', 'statements', arguments[0]), row['article']), ensure_ascii=False))


if __name__ == '__main__':
    main(sys.argv[1:])
