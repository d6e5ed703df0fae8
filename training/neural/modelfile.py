"""Writes a trained network as a model file that src/Chancery.Text/Neural/AccurateModel.cs reads.

The container is that of src/Chancery.Text/Models/ModelFile.cs: "CHNCMODL", format version (uint16), SHA-256 of the rest, name, version, sections;
little-endian, strings with their length in bytes before them. The sections are stored as they are, for 16-bit weights do not pack:
  names    lists of features and relations; for each tag UPOS, XPOS and the numbers of the features it may have
  sizes    five int32: units of words, units of a direction of a layer, layers, units of an end of an arc, units of an end of a relation
  words    number of keys (int32), keys (uint64, ascending), vectors of keys + 2 rows (fp16; row 0 nothing, row 1 a form not known)
  weights  fp16, each matrix row by row as torch keeps it (outputs, inputs): for each layer and direction inputs (4 units, inputs), recurrent (4 units, units),
           bias; then weights and bias of tags, features, dependents of arcs, heads of arcs, dependents of relations, heads of relations; the root, matrix and
           bias of arcs; matrix of relations (dependent, relation, head), weights and bias of their dependents, weights of their heads
"""
import hashlib
import struct
import numpy

FORMAT_VERSION = 1
HEADS = ('tag', 'feats', 'arc_dep', 'arc_head', 'label_dep', 'label_head')


def string(text):
    data, length = text.encode('utf8'), b''
    count = len(data)
    while count > 127:
        length += bytes([count & 127 | 128])
        count >>= 7
    return length + bytes([count]) + data


def number(value):
    return struct.pack('<i', value)


def strings(values):
    return number(len(values)) + b''.join(string(v) for v in values)


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
    body = string(name) + string(version) + number(len(sections))
    for section, data in sorted(sections.items()):
        body += string(section) + number(len(data)) + number(len(data)) + data
    with open(path, 'wb') as file:
        file.write(b'CHNCMODL' + struct.pack('<H', FORMAT_VERSION) + hashlib.sha256(body).digest() + body)
