#!/usr/bin/env python3
"""Writes the trees that the teachers see in running text, for Chancery.Training parser --silver: told.py FOLDER TEXT.conllu[.gz] > silver.conllu

FOLDER is what teach.py wrote.
"""
import os
import sys
import numpy
from treebank import read


def legend(folder):
    with open(os.path.join(folder, 'legend.txt'), encoding='utf8') as file:
        rows = [line.rstrip('\n').split('\t') for line in file]
    return {row[0]: row[1:] for row in rows}


def told(folder, name, sentences):
    """For each sentence its arrays."""
    arrays = numpy.load(os.path.join(folder, name + '.npz'))
    arrays = {key: arrays[key].tolist() for key in arrays.files}
    first = 0
    for s in sentences:
        yield s, {key: values[first:first + len(s.forms)] for key, values in arrays.items()}
        first += len(s.forms)
    if first != len(arrays['tags']):
        raise SystemExit('%s: told of %d tokens, but the text has %d: it is another text' % (name, len(arrays['tags']), first))


def main(folder, text):
    names = legend(folder)
    for s, row in told(folder, 'text', read(text)):
        for i, form in enumerate(s.forms):
            tag, head = names['tags'][row['tags'][i]].replace(' ', '\t'), row['heads'][i]
            relation = names['relations'][row['relations'][i]] if head else 'root'
            print('%d\t%s\t_\t%s\t%s\t%d\t%s\t_\t_' % (i + 1, form, tag, names['feats'][row['feats'][i]], head, relation))
        print()


main(*sys.argv[1:])
