#!/usr/bin/env python3
"""Gives the layers of a network a rank: shorten.py NETWORK OUT --rank 32 [VERSION]

NETWORK is what modelfile.py writes. A layer then does a quarter of the work for nearly the same.
"""
import argparse
import io
import os
import sys
import numpy
import torch
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'neural'))
import container
from container import number, strings
from layer import LOOKS, Layer
from modelfile import FORMAT_VERSION, TABLES


class Reader:
    def __init__(self, data):
        self.data = io.BytesIO(data)

    def number(self):
        return int.from_bytes(self.data.read(4), 'little')

    def string(self):
        length = shift = 0
        while True:
            byte = self.data.read(1)[0]
            length |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return self.data.read(length).decode('utf8')

    def half(self, *shape):
        return numpy.frombuffer(self.data.read(2 * int(numpy.prod(shape))), numpy.float16).reshape(shape)

    def open(self):
        """Goes to the contents of the one section of a container."""
        self.data.seek(len(container.MAGIC) + 2 + 32)
        self.string(), self.string(), self.number(), self.string(), self.number(), self.number()


def main(path, out, rank, version):
    reader = Reader(open(path, 'rb').read())
    reader.open()
    units, layers, rank_before = reader.number(), reader.number(), reader.number()
    if rank_before:
        raise SystemExit('%s: its layers have a rank of %d already.' % (path, rank_before))
    lists = [[reader.string() for _ in range(reader.number())] for _ in range(4)]
    tables = b''
    for _ in range(TABLES):
        rows = reader.number()
        tables += number(rows) + reader.data.read(rows * units + 4 * rows)
    short = b''
    for _ in range(layers):
        layer = Layer(units)
        with torch.no_grad():
            layer.w.weight.copy_(torch.from_numpy(reader.half(units, LOOKS * units).astype(numpy.float32)))
            layer.w.bias.copy_(torch.from_numpy(reader.half(units).astype(numpy.float32)))
        layer = layer.shortened(rank)
        short += b''.join(p.detach().numpy().astype(numpy.float16).tobytes() for p in (layer.short.weight, layer.w.weight, layer.w.bias))
    data = number(units) + number(layers) + number(rank) + b''.join(map(strings, lists)) + tables + short + reader.data.read()
    container.write(out, FORMAT_VERSION, 'en/network', version, {'network': data})


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('network')
    parser.add_argument('out')
    parser.add_argument('--rank', type=int, default=32)
    parser.add_argument('--version', default='2026.11.27')
    options = parser.parse_args()
    main(options.network, options.out, options.rank, options.version)
