#!/usr/bin/env python3
"""Makes the files that hold C# and Python to each other: fixture.py FOLDER

tiny.network: a small network of random weights. tiny.txt: a sentence a block, for each word form, tag, relation, head (0 for none), kind of referent, and what torch makes of it: the log chances of the
types, then those of its part in the act that the sentence's first verb tells.
"""
import os
import sys
import numpy
import torch
from modelfile import write
from network import LABELS, Network
from words import ending, shape

SENTENCES = [
    [('Envoys', 'NNS', 'nsubj', 2, 'Group GOV'), ('met', 'VBD', 'root', 0, ''), ('rebels', 'NNS', 'obj', 2, 'Group REB'), ('in', 'IN', 'case', 5, ''), ('Łódź', 'NNP', 'obl', 2, 'Place '), ('.', '.', 'punct', 2, '')],
    [('POLICE', 'NNS', 'nsubj', 2, 'Group COP'), ('held', 'VBD', 'root', 0, ''), ('41', 'CD', 'nummod', 4, ''), ('men', 'NNS', 'obj', 2, 'Group '), ('who', 'WP', 'nsubj', 6, ''), ('marched', 'VBD', 'acl:relcl', 4, '')],
]
UNITS, LAYERS = 32, 2


def main(folder):
    torch.manual_seed(3)
    names = {'words': ['met', 'police', 'men', '.'], 'tags': ['NNS', 'VBD', 'IN', '.'], 'relations': ['nsubj', 'root', 'obj', 'acl:relcl'], 'referents': ['', 'Group GOV', 'Group COP']}
    network = Network(numpy.zeros((5, 4), numpy.float32), UNITS, LAYERS).eval()
    with torch.no_grad():
        network.map.weight.zero_()
        network.map.bias.zero_()
        for p in network.parameters():
            p.copy_((p * (40 if p.shape[0] > 1 and p.dim() == 2 and p.std() < 0.03 else 1.5)).half().float())
    weights = {k: v.numpy() for k, v in network.state_dict().items() if not k.startswith(('tables', 'vectors', 'map'))}
    for i, table in enumerate(network.tables):
        scale = table.weight.detach().abs().amax(1).clamp(min=1e-6) / 127
        weights['tables.%d' % i] = (table.weight.detach() / scale[:, None]).round().numpy()
        weights['scales.%d' % i] = scale.numpy()
        with torch.no_grad():
            table.weight.copy_(torch.from_numpy(weights['tables.%d' % i]) * scale[:, None])
            # What has no name adds nothing.
            if i > 2:
                table.weight[len(names[('tags', 'relations', 'referents')[i - 3]])] = 0
    write(os.path.join(folder, 'tiny.network'), weights, names, '2001.02.03')
    with open(os.path.join(folder, 'tiny.txt'), 'w', encoding='utf8', newline='\n') as file, torch.no_grad():
        for sentence in SENTENCES:
            h = network(batch(sentence, names), 0)
            types = network.types(h).log_softmax(-1)
            act = next(i for i, w in enumerate(sentence) if w[1] == 'VBD')
            parts = network.sides(h, torch.full((len(sentence),), act), torch.arange(len(sentence)), 0).log_softmax(-1)
            for i, (form, tag, relation, head, referent) in enumerate(sentence):
                file.write('\t'.join([form, tag, relation, str(head), referent] + ['%.4f' % x for x in types[i][:LABELS].tolist() + parts[i].tolist()]) + '\n')
            file.write('\n')


def batch(sentence, names):
    n = len(sentence)

    def of(key, value):
        return names[key].index(value) if value in names[key] else len(names[key])
    heads = [w[3] - 1 if w[3] else n for w in sentence]
    children = numpy.bincount([h for h in heads if h < n], minlength=n)
    features = [[names['words'].index(w[0].lower()) + 1 if w[0].lower() in names['words'] else 0 for w in sentence], [ending(w[0].lower()) for w in sentence], [shape(w[0]) for w in sentence],
                [of('tags', w[1]) for w in sentence], [of('relations', w[2]) for w in sentence], [of('referents', w[4]) for w in sentence]]
    return dict(f=torch.tensor(features), prev=torch.tensor([n] + list(range(n - 1))), next=torch.tensor(list(range(1, n)) + [n]), head=torch.tensor(heads),
                scale=torch.from_numpy((1 / numpy.sqrt(numpy.maximum(children, 1))).astype(numpy.float32))[:, None])


if __name__ == '__main__':
    main(sys.argv[1])
