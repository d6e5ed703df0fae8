#!/usr/bin/env python3
"""Sentences with the acts that they tell (gold/acts; grammar in gold/README.md).

Usage: acts.py articles FILE.acts... > IN.jsonl             what `chancery read IN.jsonl --jsonl OUT` reads
       acts.py score OUT FILE.acts... [--misses] [--surplus]  how the readings do

An event of ours matches an act when its type is allowed and their triggers overlap or, in the second place, when the sentence alone is the same; the best pairing is taken. Recall counts acts that are not
optional, precision all events of ours. Of the matched: dyad = the codes of actors and of recipients are the act's (as one set where the act has no recipient); actuality as allowed; sides found = a side of ours
has words in common with the act's.
"""
import json
import os
import re
import sys
from collections import Counter


def spans(text, words):
    counted = re.search(r'#(\d)$', words)
    number, words = (int(counted[1]), words[:counted.start()]) if counted else (1, words)
    at, found = 0, []
    for part in words.split(' ... '):
        hits = [m.start() for m in re.finditer(r'(?<!\w)' + re.escape(part) + r'(?!\w)', text) if m.start() >= at]
        if len(hits) < number:
            raise ValueError('no words "%s" in "%s"' % (part, text))
        found.append((hits[number - 1], hits[number - 1] + len(part)))
        at, number = found[-1][1], 1
    return found


def side(text, field):
    if field == '-':
        return []
    parts = [re.fullmatch(r'(.+?) \[(\S+) (\S+)\]', one) for one in field.split(' + ')]
    return [(None if p[1].startswith('~') else spans(text, p[1])[0], p[2]) for p in parts]


def load(path):
    sentences = []
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if not line.strip() or line.startswith('#'):
            continue
        if not line.startswith(' '):
            sentences.append({'id': '%s:%d' % (os.path.basename(path), len(sentences)), 'text': line, 'acts': []})
            continue
        types, trigger, actors, recipients, actuality = line.strip().lstrip('? ').split(' | ')
        text = sentences[-1]['text']
        sentences[-1]['acts'].append({
            'line': line.strip(), 'required': not line.strip().startswith('?'), 'types': [t.split()[0] for t in types.split(' / ')], 'trigger': spans(text, trigger),
            'actors': side(text, actors), 'recipients': side(text, recipients), 'actuality': actuality.split(' / ')})
    return sentences


def overlap(a, b):
    return any(s < f and e > b0 for s, e in a for b0, f in b)


def pairs(sentence, events):
    all_pairs = []
    for a, act in enumerate(sentence['acts']):
        for o, ours in enumerate(events):
            if ours['type'] in act['types']:
                all_pairs.append((2 * overlap(ours['trigger'], act['trigger']) + act['required'] + (ours['type'] == act['types'][0]) / 2, a, o))
    of_act, of_ours = {}, {}
    for _, a, o in sorted(all_pairs, reverse=True):
        if a not in of_act and o not in of_ours:
            of_act[a], of_ours[o] = o, a
    return of_act, of_ours


def score(readings, sentences, misses, surplus):
    read = {r['article'].get('source_id'): r for r in map(json.loads, open(readings, encoding='utf8'))}
    n = Counter()
    for sentence in sentences:
        reading = read[sentence['id']]
        country = {e['id']: e['country'] for e in reading['entities']}
        of_act, of_ours = pairs(sentence, reading['events'])
        n['ours'] += len(reading['events'])
        n['right'] += len(of_ours)
        for a, act in enumerate(sentence['acts']):
            n['required'] += act['required']
            if a not in of_act:
                if act['required'] and misses:
                    print('MISSED ', sentence['text'], '\n        ', act['line'])
                continue
            n['found'] += act['required']
            ours = reading['events'][of_act[a]]
            codes = {k: {country[p['entity']] for p in ours[k]} - {None} for k in ('actors', 'recipients')}
            gold = {k: {c for _, c in act[k] if c != '-'} for k in ('actors', 'recipients')}
            n['dyad'] += codes == gold or (not act['recipients'] and codes['actors'] | codes['recipients'] == gold['actors'])
            n['actuality'] += ours['actuality'] in act['actuality']
            for k in ('actors', 'recipients'):
                named = [words for words, _ in act[k] if words]
                n[k] += len(named)
                n['found ' + k] += sum(overlap([p['span'] for p in ours[k] if p['span']], [words]) for words in named)
        if surplus:
            for o, ours in enumerate(reading['events']):
                if o not in of_ours:
                    print('SURPLUS', sentence['text'], '\n        ', ours['type'], [sentence['text'][b:e] for b, e in ours['trigger']], ours['rule'])
    share = lambda a, b: 100 * n[a] / max(1, n[b])
    precision, recall = share('right', 'ours'), share('found', 'required')
    print('%d sentences: precision %.1f (of %d) recall %.1f (of %d) F1 %.1f' % (len(sentences), precision, n['ours'], recall, n['required'], 2 * precision * recall / max(1e-9, precision + recall)))
    print('of %d matched: dyad %.1f actuality %.1f; actors found %.1f, recipients %.1f' % (
        n['right'], share('dyad', 'right'), share('actuality', 'right'), share('found actors', 'actors'), share('found recipients', 'recipients')))


def main():
    files = [a for a in sys.argv[2:] if a.endswith('.acts')]
    if len(sys.argv) < 3 or sys.argv[1] not in ('articles', 'score') or not files:
        sys.exit(__doc__)
    sentences = [s for f in files for s in load(f)]
    if sys.argv[1] == 'articles':
        for s in sentences:
            print(json.dumps({'id': s['id'], 'text': s['text']}))
    else:
        score(sys.argv[2], sentences, '--misses' in sys.argv, '--surplus' in sys.argv)


main()
