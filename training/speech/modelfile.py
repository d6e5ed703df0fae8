#!/usr/bin/env python3
"""Writes a trained network as src/Chancery.Reading/Statements/Learnt/Network reads it: modelfile.py WEIGHTS.npz ARRAYS.npz.json OUT [VERSION]

One section, "speech", in the container of training/neural/container.py: units, layers, hidden units, inner layers and rank (int32); lists of entries of the lexicon (their numbers as text), words, tags,
relations and kinds of referents; for each of eight tables its rows (int32), cells of 8 bits and one scale (float32) a row; then, in 16 bits and row by row as torch keeps them: of each layer the words in short
(rank, units), weights (units, 5 rank) and bias, weights and bias of the cues, the weights of words as cues, weights and bias of words around one, places, ways, the inner layers, weights and bias of the parts.
"""
import json
import os
import sys
import numpy
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(HERE, '..', 'neural'))
import container
from container import number, strings

FORMAT_VERSION = 1
TABLES = 8


def contents(weights, names):
    def half(key):
        return weights[key].astype(numpy.float16).tobytes()

    def layers(prefix):
        return sorted({key[:-len('.w.bias')] for key in weights if key.startswith(prefix) and key.endswith('.w.bias')})
    outer, inner = layers('layers.'), layers('inner.')
    sizes = (len(weights['cues.weight'][0]), len(outer), len(weights['word.bias']), len(inner), len(weights['layers.0.short.weight']))
    data = b''.join(map(number, sizes)) + b''.join(strings(names[k]) for k in ('entries', 'words', 'tags', 'relations', 'referents'))
    for i in range(TABLES):
        table, scales = weights['tables.%d' % i], weights['scales.%d' % i]
        data += number(len(table)) + table.astype(numpy.int8).tobytes() + scales.astype('<f4').tobytes()

    def of(found):
        return b''.join(half(key + '.short.weight') + half(key + '.w.weight') + half(key + '.w.bias') for key in found)
    data += of(outer) + half('cues.weight') + half('cues.bias') + b''.join(half(k) for k in ('cue.weight', 'word.weight', 'word.bias', 'place.weight', 'way.weight'))
    return data + of(inner) + half('parts.weight') + half('parts.bias')


def write(path, weights, names, version):
    container.write(path, FORMAT_VERSION, 'en/speech', version, {'speech': contents(weights, names)})


if __name__ == '__main__':
    with open(sys.argv[2], encoding='utf8') as names_file:
        write(sys.argv[3], dict(numpy.load(sys.argv[1])), json.load(names_file), sys.argv[4] if len(sys.argv) > 4 else '2026.11.27')
