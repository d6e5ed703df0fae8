#!/usr/bin/env python3
"""Writes a trained network as src/Chancery.Reading/Events/Learnt/Network reads it: modelfile.py WEIGHTS.npz ARRAYS.npz.json OUT [VERSION]

One section, "network", in the container of training/neural/container.py: units, number of layers and rank (int32; 0 for none); lists of words, tags, relations and kinds of referents; for each of six tables
its rows (int32), cells of 8 bits and one scale (float32) a row; then, in 16 bits and row by row as torch keeps them: of each layer, with a rank, the words in short (rank, units), then weights (units, 5 rank or units) and bias, weights and bias of the types, and
of the sides the act's weights and bias, the other's weights, the places, weights and bias of the output.
"""
import json
import os
import sys
import numpy
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'neural'))
import container
from container import number, strings

FORMAT_VERSION = 2
TABLES = 6


def contents(weights, names):
    def half(key):
        return weights[key].astype(numpy.float16).tobytes()
    layers = sum(key.endswith('.w.bias') for key in weights)
    rank = len(weights['layers.0.short.weight']) if 'layers.0.short.weight' in weights else 0
    data = number(len(weights['layers.0.w.bias'])) + number(layers) + number(rank) + b''.join(strings(names[k]) for k in ('words', 'tags', 'relations', 'referents'))
    for i in range(TABLES):
        table, scales = weights['tables.%d' % i], weights['scales.%d' % i]
        data += number(len(table)) + table.astype(numpy.int8).tobytes() + scales.astype('<f4').tobytes()
    for i in range(layers):
        data += (half('layers.%d.short.weight' % i) if rank else b'') + half('layers.%d.w.weight' % i) + half('layers.%d.w.bias' % i)
    data += half('types.weight') + half('types.bias')
    return data + b''.join(half('sides.' + k) for k in ('one.weight', 'one.bias', 'two.weight', 'place.weight', 'out.weight', 'out.bias'))


def write(path, weights, names, version):
    container.write(path, FORMAT_VERSION, 'en/network', version, {'network': contents(weights, names)})


if __name__ == '__main__':
    with open(sys.argv[2], encoding='utf8') as names_file:
        write(sys.argv[3], dict(numpy.load(sys.argv[1])), json.load(names_file), sys.argv[4] if len(sys.argv) > 4 else '2026.11.27')
