#!/usr/bin/env python3
"""Takes the weights of a BERT encoder out of an ONNX file: pretrained.py MODEL.onnx OUT.npz (needs the package onnx)."""
import sys
import numpy
import onnx
from onnx import numpy_helper


def main(path, out):
    graph = onnx.load(path).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    users = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    weights = {name: a for name, a in arrays.items() if name.startswith(('embeddings.', 'encoder.')) and a.dtype.kind == 'f'}
    # The exporter drops the names of weights, not of biases: a weight is named by the bias that is added to its product.
    for node in graph.node:
        matrix = next((arrays[i] for i in node.input if node.op_type == 'MatMul' and i in arrays), None)
        for user in users.get(node.output[0], []) if matrix is not None else []:
            for name in user.input:
                if name in arrays and name.endswith('.bias'):
                    weights[name[:-len('bias')] + 'weight'] = matrix.T
    numpy.savez(out, **{name: a.astype(numpy.float16) for name, a in weights.items()})


main(*sys.argv[1:])
