#!/usr/bin/env python3
"""Makes arrays of documents for teachers and network: arrays.py SPEECH.jsonl VECTORS.npz VOCABULARY.txt OUT.npz, and OUT.npz.json with the names of what is numbered.

SPEECH.jsonl is what `Chancery.Training speech` writes, VECTORS.npz what training/clusters/vectors.py makes, VOCABULARY.txt the pretrained encoder's (training/neural/README.md).
"""
import collections
import json
import os
import sys
import numpy
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path += [os.path.join(HERE, '..', 'network'), os.path.join(HERE, '..', 'neural')]
import words as shared
from wordpiece import MOST, WordPieces

KINDS = ['statements', 'text']
NONE = -1           # the head of a word that has none; a label that nobody knows
shared.ROWS = 30000


def labels_of(cue, source, content, window):
    """0 nothing, 1 source, 2 content of each word of a window; what is the cue's is NONE."""
    labels = numpy.zeros(window[1] - window[0], numpy.int8)
    for ends, label in ((content, 2), (source, 1)):
        for a, b in zip(ends[::2], ends[1::2]):
            labels[max(a, window[0]) - window[0]:max(min(b, window[1]) - window[0], 0)] = label
    labels[max(cue[0] - window[0], 0):max(cue[1] - window[0], 0)] = NONE
    return labels


def main(path, vectors, vocabulary, out):
    scenes = [s for s in map(json.loads, open(path, encoding='utf8')) if s['forms']]
    count = collections.Counter(form.lower() for s in scenes for form in s['forms'])
    row, table = shared.rows_of(numpy.load(vectors), count)
    pieces_of, cache = WordPieces(vocabulary), {}
    names = {'tags': {}, 'relations': {}, 'referents': {'': 0}, 'entries': {0: 0}}
    flat = collections.defaultdict(list)
    documents, statements, labels, ways = [], [], [], []
    base = sentence = at = 0
    for s in scenes:
        n, kind = len(s['forms']), KINDS.index(s['kind'])
        for form in s['forms']:
            lower = form.lower()
            if form not in cache:
                cache[form] = (pieces_of.of(form) + [-1] * MOST)[:MOST]
            flat['pieces'].append(cache[form])
            flat['words'].append(row.get(lower, 0))
            flat['endings'].append(shared.ending(lower))
            flat['shapes'].append(shared.shape(form))
        for key in names:
            flat[key] += [names[key].setdefault(v, len(names[key])) for v in s[key]]
        flat['marks'] += s['marks']
        flat['heads'] += [h - t if h >= 0 else 9999 for t, h in enumerate(s['heads'])]
        for a, b in zip(s['starts'], s['starts'][1:] + [n]):
            flat['sentences'] += [sentence] * (b - a)
            sentence += 1
        for cue, source, content, window, way in s['statements']:
            statements.append([base + cue[0], base + cue[1], base + window[0], base + window[1], at, len(documents)])
            labels.append(labels_of(cue, source, content, window) if kind == 0 else numpy.full(len(way), NONE, numpy.int8))
            ways.append(way)
            at += len(way)
        documents.append([base, base + n, kind, s['number']])
        base += n
    of = {'words': numpy.uint16, 'endings': numpy.uint16, 'heads': numpy.int16, 'sentences': numpy.int32, 'pieces': numpy.int16, 'entries': numpy.uint16}
    numpy.savez_compressed(out, V=table, **{k: numpy.array(v, of.get(k, numpy.uint8)) for k, v in flat.items()}, documents=numpy.array(documents, numpy.int32),
                           statements=numpy.array(statements, numpy.int32), labels=numpy.concatenate(labels), ways=numpy.concatenate(ways).astype(numpy.uint8))
    with open(out + '.json', 'w', encoding='utf8') as file:
        json.dump({'words': list(row), **{k: [str(x) for x in v] for k, v in names.items()}}, file, ensure_ascii=False)
    print('%d words, %d statements; %d tags, %d relations, %d kinds of referents, %d of entries' % (base, len(statements), *(len(v) for v in names.values())))


if __name__ == '__main__':
    main(*sys.argv[1:])
