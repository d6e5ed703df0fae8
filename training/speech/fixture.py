#!/usr/bin/env python3
"""Makes the files that hold C# and Python to each other: fixture.py FOLDER

tiny.network: a small network of random weights. tiny.txt: a sentence a block, for each word form, tag, relation, head (0 for none), kind of referent, mark of quotation (0 outside, 1 opening, 2 inside, 3
closing), whether it is the cue, and what torch makes of it: the log chances of cues, then those of nothing, source and content for the cue.
"""
import os
import sys
import numpy
import torch
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(HERE, '..', 'network'))
from documents import PLACES, WAYS
from modelfile import write
from network import SpeechNetwork
from words import ending, shape

SENTENCES = [
    [('Envoys', 'NNS', 'nsubj', 2, 'Group GOV', 0, 0), ('cooked', 'VBD', 'root', 0, '', 0, 1), ('talks', 'NNS', 'nsubj', 4, '', 0, 0), ('failed', 'VBD', 'ccomp', 2, '', 0, 0), ('in', 'IN', 'case', 6, '', 0, 0), ('Łódź', 'NNP', 'obl', 4, 'Place ', 0, 0), ('.', '.', 'punct', 2, '', 0, 0)],
    [('“', '``', 'punct', 3, '', 1, 0), ('It', 'PRP', 'nsubj', 3, '', 2, 0), ('failed', 'VBD', 'ccomp', 7, '', 2, 0), (',', ',', 'punct', 3, '', 2, 0), ('”', "''", 'punct', 3, '', 3, 0), ('POLICE', 'NNS', 'nsubj', 7, 'Group COP', 0, 0), ('were', 'VBD', 'root', 0, '', 0, 1), ('baked', 'VBN', 'xcomp', 7, '', 0, 1), ('eating', 'VBG', 'advcl', 8, '', 0, 0), ('.', '.', 'punct', 7, '', 0, 0)],
]
UNITS, LAYERS, HIDDEN, INNER, RANK = 32, 2, 32, 2, 8
HIGHEST, ON_THE_WAY = 5, 8


def levels(sentence):
    """The twin of CueView.LevelOf: how many steps above the cue the branch begins that holds a word, 8 more on the way from the cue to the root."""
    heads = [w[3] - 1 for w in sentence]
    cue = [i for i, w in enumerate(sentence) if w[6]]
    at = next(i for i in cue if heads[i] not in cue)
    above = []
    while at >= 0:
        above.append(at)
        at = heads[at]
    found = []
    for i in range(len(sentence)):
        if i in above:
            found.append(ON_THE_WAY + min(above.index(i), HIGHEST))
            continue
        while heads[i] not in above:
            i = heads[i]
        found.append(min(above.index(heads[i]), HIGHEST))
    return found


def main(folder):
    torch.manual_seed(3)
    names = {'entries': ['0', '7'], 'words': ['cooked', 'police', 'talks', '.'], 'tags': ['NNS', 'VBD', 'IN', '.'], 'relations': ['nsubj', 'root', 'ccomp', 'obl'], 'referents': ['', 'Group GOV', 'Group COP']}
    network = SpeechNetwork(numpy.zeros((5, 4), numpy.float32), UNITS, LAYERS, HIDDEN, INNER).eval()
    network.shorten(RANK)
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
            if 3 <= i <= 5:
                table.weight[len(names[('tags', 'relations', 'referents')[i - 3]])] = 0
    write(os.path.join(folder, 'tiny.network'), weights, names, '2001.02.03')
    with open(os.path.join(folder, 'tiny.txt'), 'w', encoding='utf8', newline='\n') as file, torch.no_grad():
        for sentence in SENTENCES:
            b = batch(sentence, names)
            h = network(b, 0)
            cues, parts = network.cues(h).log_softmax(-1), network.sides(h, b, 0).log_softmax(-1)
            for i, word in enumerate(sentence):
                file.write('\t'.join([str(x) for x in word] + ['%.4f' % x for x in cues[i].tolist() + parts[i].tolist()]) + '\n')
            file.write('\n')


def batch(sentence, names):
    n = len(sentence)

    def of(key, value):
        return names[key].index(value) if value in names[key] else len(names[key])
    heads = [w[3] - 1 if w[3] else n for w in sentence]
    children = numpy.bincount([h for h in heads if h < n], minlength=n)
    features = [[names['words'].index(w[0].lower()) + 1 if w[0].lower() in names['words'] else 0 for w in sentence], [ending(w[0].lower()) for w in sentence], [shape(w[0]) for w in sentence],
                [of('tags', w[1]) for w in sentence], [of('relations', w[2]) for w in sentence], [of('referents', w[4]) for w in sentence], [0] * n, [w[5] for w in sentence]]
    scale = torch.from_numpy((1 / numpy.sqrt(numpy.maximum(children, 1))).astype(numpy.float32))[:, None]
    prev, following, head = torch.tensor([n] + list(range(n - 1))), torch.tensor(list(range(1, n)) + [n]), torch.tensor(heads)
    cue = [i for i, w in enumerate(sentence) if w[6]]
    side = [0 if i < cue[0] else 1 if i <= cue[-1] else 2 for i in range(n)]
    place = [max(i - cue[0], -PLACES) if i < cue[0] else 0 if i <= cue[-1] else min(i - cue[-1], PLACES) for i in range(n)]
    way = [level + WAYS * s for level, s in zip(levels(sentence), side)]
    return dict(f=torch.tensor(features), prev=prev, next=following, head=head, scale=scale, ct=torch.tensor(cue), cs=torch.zeros(len(cue), dtype=torch.long), cn=torch.tensor([float(len(cue))]),
                pt=torch.arange(n), ps=torch.zeros(n, dtype=torch.long), pp=torch.tensor(place) + PLACES, pw=torch.tensor(way), pprev=prev, pnext=following, phead=head, pscale=scale)


if __name__ == '__main__':
    main(sys.argv[1])
