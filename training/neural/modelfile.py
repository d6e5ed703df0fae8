"""Writes a trained network as a model file that src/Chancery.Text/Neural/AccurateModel.cs reads.

The sections of the container (container.py), whose 16-bit weights do not pack:
  names    lists of features and relations; for each tag UPOS, XPOS and the numbers of the features it may have
  sizes    five int32: units of words, units of a direction of a layer, layers, units of an end of an arc, units of an end of a relation
  words    number of keys (int32), keys (uint64, ascending), vectors of keys + 2 rows (fp16; row 0 nothing, row 1 a form not known)
  weights  fp16, each matrix row by row as torch keeps it (outputs, inputs): for each layer and direction inputs (4 units, inputs), recurrent (4 units, units),
           bias; then weights and bias of tags, features, dependents of arcs, heads of arcs, dependents of relations, heads of relations; the root, matrix and
           bias of arcs; matrix of relations (dependent, relation, head), weights and bias of their dependents, weights of their heads
"""
import numpy
import container
from container import number, string, strings

FORMAT_VERSION = 1
HEADS = ('tag', 'feats', 'arc_dep', 'arc_head', 'label_dep', 'label_head')


def half(tensor):
    return tensor.detach().cpu().numpy().astype(numpy.float16).tobytes()


def names(vocabulary):
    data = strings(vocabulary.feats) + strings(vocabulary.relations) + number(len(vocabulary.tags))
    for tag, allowed in zip(vocabulary.tags, vocabulary.feats_of_tag):
        upos, xpos = tag.split(' ')
        data += string(upos) + string(xpos) + number(len(allowed)) + b''.join(number(a) for a in allowed)
    return data


def ordered(network):
    for layer in network.layers:
        yield from layer.weights
    for name in HEADS:
        yield from (getattr(network, name).weight, getattr(network, name).bias)
    yield from (network.arc_root, network.arc_matrix, network.arc_bias, network.label_matrix)
    yield from (network.label_out_dep.weight, network.label_out_dep.bias, network.label_out_head.weight)


def write(path, network, vocabulary, version, name='en/accurate'):
    sizes = network.sizes
    sections = {
        'names': names(vocabulary),
        'sizes': b''.join(number(sizes[k]) for k in ('embedding', 'hidden', 'layers', 'arc', 'label')),
        'words': number(len(vocabulary.keys)) + numpy.array(vocabulary.keys, dtype='<u8').tobytes() + half(network.table),
        'weights': b''.join(half(w) for w in ordered(network)),
    }
    container.write(path, FORMAT_VERSION, name, version, sections)
