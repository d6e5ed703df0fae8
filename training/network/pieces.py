#!/usr/bin/env python3
"""Makes arrays of scenes for the teachers: pieces.py SCENES.jsonl VOCABULARY.txt OUT.npz

SCENES.jsonl is what `Chancery.Training scenes` writes. Documents are cut into stretches of whole sentences of at most LONGEST words.
"""
import json
import os
import sys
import numpy
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'neural'))
from wordpiece import MOST, WordPieces

KINDS = ['acts', 'frames', 'statements', 'text']
LONGEST = 200


def stretches(starts, end):
    """Ends of stretches; a sentence that is longer than one is cut."""
    sentences = [(x, min(b, x + LONGEST)) for a, b in zip(starts, starts[1:] + [end]) for x in range(a, b, LONGEST)]
    found = [list(sentences[0])]
    for a, b in sentences[1:]:
        if b - found[-1][0] > LONGEST:
            found.append([a, b])
        else:
            found[-1][1] = b
    return found


def main(scenes, vocabulary, out):
    pieces_of, cache = WordPieces(vocabulary), {}
    relations, referents = {'': 0}, {'': 0}
    pieces, rel, ref, chunks, words, sides, candidates, statements = [], [], [], [], [], [], [], []
    base = 0
    for line in open(scenes, encoding='utf8'):
        scene = json.loads(line)
        count, kind, number = len(scene['forms']), KINDS.index(scene['kind']), scene['number']
        if count == 0:
            continue
        for form in scene['forms']:
            if form not in cache:
                cache[form] = (pieces_of.of(form) + [-1] * MOST)[:MOST]
            pieces.append(cache[form])
        rel += [relations.setdefault(r.split(':')[0], len(relations)) for r in scene['relations']]
        ref += [referents.setdefault(r.split(' ')[0], len(referents)) for r in scene['referents']]
        chunks += [(base + a, base + b, kind, number) for a, b in stretches(scene['starts'], count)]
        ends = scene['starts'] + [count]
        sentence = {t: (base + a, base + b) for a, b in zip(ends, ends[1:]) for t in range(a, b)}
        for word in scene.get('words') or []:
            token, labels = int(word[0]), int(word[1])
            if labels:
                words.append([base + token, labels, int(word[2]), kind, number])
            else:
                candidates.append([base + token, *sentence[token]])
        for act, token, label, rules, *_ in scene.get('sides') or []:
            sides.append([base + int(act), base + int(token), int(label), int(rules), number, *sentence[int(act)]])
        for cue, source, content, nested in scene.get('statements') or []:
            statements.append([base + cue[0], base + cue[1], nested[0], len(source) // 2, len(content) // 2] + [base + x for x in source + content])
        base += count
    width = max((len(s) for s in statements), default=5)
    statements = numpy.array([s + [-1] * (width - len(s)) for s in statements], numpy.int32).reshape(-1, width)
    numpy.savez_compressed(out, pieces=numpy.array(pieces, numpy.int16), rel=numpy.array(rel, numpy.uint8), ref=numpy.array(ref, numpy.uint8), chunks=numpy.array(chunks, numpy.int32),
                           words=numpy.array(words, numpy.int32), sides=numpy.array(sides, numpy.int32), cands=numpy.array(candidates, numpy.int32), stm=statements,
                           sizes=numpy.array([len(relations), len(referents)]))
    print('%d words, %d stretches, %d marked, %d sides, %d candidates, %d statements' % (base, len(chunks), len(words), len(sides), len(candidates), len(statements)))


if __name__ == "__main__":
    main(*sys.argv[1:])
