#!/usr/bin/env python3
"""Makes arrays of scenes for the network: words.py SCENES.jsonl VECTORS.npz OUT.npz [LIKE.npz.json], and OUT.npz.json with the names of what is numbered.

VECTORS.npz is what training/clusters/vectors.py makes. The 40,000 words that the scenes hold, then the most frequent of the rest, have a row of their own.
With LIKE everything is numbered as in other arrays, so that the training can go on from the network that was trained on those.
"""
import collections
import json
import sys
import numpy

KINDS = ['acts', 'frames', 'statements', 'text']
ROWS, SIZE, ENDINGS, NONE = 40000, 96, 4096, 9999


def ending(form):
    """Row of the last three letters; the twin of WordInputs.EndingOf."""
    value = 0
    for c in form[-3:]:
        value = (value * 31 + ord(c)) & 0xffffffff
    return value % ENDINGS


def shape(form):
    """The twin of WordInputs.ShapeOf."""
    return form[:1].isupper() + 2 * (form.isupper() and len(form) > 1) + 4 * any(c.isdigit() for c in form)


def rows_of(vectors, count):
    """The words that have a row, and their vectors in fewer dimensions; row 0 is every other word."""
    names, counts = vectors['words'].tolist(), vectors['counts'].tolist()
    order = sorted(range(len(names)), key=lambda i: (-min(count[names[i]], 3), -counts[i]))[:ROWS]
    both = numpy.concatenate([vectors['used'][order].astype(numpy.float32), vectors['plain'][order].astype(numpy.float32)], 1)
    both -= both.mean(0)
    both /= both.std()
    _, _, axes = numpy.linalg.svd(both[:20000], full_matrices=False)
    short = both @ axes[:SIZE].T
    short /= short.std()
    return {names[i]: row + 1 for row, i in enumerate(order)}, numpy.concatenate([numpy.zeros((1, SIZE)), short]).astype(numpy.float16)


def main(path, vectors, out, like=None):
    scenes = [s for s in map(json.loads, open(path, encoding='utf8')) if s['forms']]
    count = collections.Counter(form.lower() for s in scenes for form in s['forms'])
    row, table = rows_of(numpy.load(vectors), count)
    tags, relations, referents = {}, {}, {'': 0}
    if like:
        names = json.load(open(like, encoding='utf8'))
        row = {word: number + 1 for number, word in enumerate(names['words'])}      # their vectors are in the network
        tags, relations, referents = ({name: number for number, name in enumerate(names[key])} for key in ('tags', 'relations', 'referents'))
    flat = collections.defaultdict(list)
    words, linear, sides, linear_sides, statements, documents = [], [], [], [], [], []
    base = sentence = 0
    for s in scenes:
        n, kind, number = len(s['forms']), KINDS.index(s['kind']), s['number']
        for form in s['forms']:
            lower = form.lower()
            flat['W'].append(row.get(lower, 0))
            flat['SUF'].append(ending(lower))
            flat['SH'].append(shape(form))
        for name, numbers, values in (('TAG', tags, s['tags']), ('REL', relations, s['relations']), ('REF', referents, s['referents'])):
            flat[name] += [numbers.setdefault(v, len(numbers)) for v in values]
        flat['HEAD'] += [h - t if h >= 0 else NONE for t, h in enumerate(s['heads'])]
        for a, b in zip(s['starts'], s['starts'][1:] + [n]):
            flat['SENT'] += [sentence] * (b - a)
            sentence += 1
        documents.append([base, base + n, kind, number])
        for word in s.get('words') or []:
            words.append([base + int(word[0]), int(word[1]), int(word[2]), kind, number])
            linear.append(word[3:])
        for side in s.get('sides') or []:
            sides.append([base + int(side[0]), base + int(side[1]), int(side[2]), int(side[3]), number])
            linear_sides.append(side[4:])
        for cue, source, content, nested in s.get('statements') or []:
            statements.append([base + cue[0], base + cue[1], nested[0], len(source) // 2, len(content) // 2] + [base + x for x in source + content])
        base += n
    width = max((len(s) for s in statements), default=5)
    statements = [s + [-1] * (width - len(s)) for s in statements]
    of = {'W': numpy.uint16, 'SUF': numpy.uint16, 'HEAD': numpy.int16, 'SENT': numpy.int32}
    numpy.savez_compressed(out, V=table, **{k: numpy.array(v, of.get(k, numpy.uint8)) for k, v in flat.items()}, doc=numpy.array(documents, numpy.int32), words=numpy.array(words, numpy.int32),
                           lin=numpy.array(linear, numpy.float16), sides=numpy.array(sides, numpy.int32), slin=numpy.array(linear_sides, numpy.float16), stm=numpy.array(statements, numpy.int32).reshape(-1, width))
    with open(out + '.json', 'w', encoding='utf8') as file:
        json.dump({'words': list(row), 'tags': list(tags), 'relations': list(relations), 'referents': list(referents)}, file, ensure_ascii=False)
    print('%d words; %d tags, %d relations, %d kinds of referents; %d words that may tell an act' % (base, len(tags), len(relations), len(referents), len(words)))


if __name__ == "__main__":
    main(*sys.argv[1:])
