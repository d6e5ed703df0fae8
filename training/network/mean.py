#!/usr/bin/env python3
"""The mean of two networks of one shape, weight by weight: mean.py ONE.npz OTHER.npz OUT.npz

One that has learnt longer from marked acts alone is surer than it is right; between it and the one that it began from stands one that is neither.
"""
import sys
import numpy


def whole(weights, key):
    """A table as numbers: cells of 8 bits times the scale of their row."""
    return weights['tables.' + key].astype(numpy.float32) * weights['scales.' + key][:, None]


def main(one, other, out):
    one, other = numpy.load(one), numpy.load(other)
    mean = {}
    for key in one.files:
        if key.startswith('tables.'):
            row = key.split('.')[1]
            table = (whole(one, row) + whole(other, row)) / 2
            scale = numpy.maximum(numpy.abs(table).max(1), 1e-6) / 127
            mean[key], mean['scales.' + row] = numpy.rint(table / scale[:, None]).astype(numpy.int8), scale.astype(numpy.float32)
        elif not key.startswith('scales.'):
            mean[key] = ((one[key].astype(numpy.float32) + other[key].astype(numpy.float32)) / 2).astype(numpy.float16)
    numpy.savez_compressed(out, **mean)


if __name__ == '__main__':
    main(*sys.argv[1:])
