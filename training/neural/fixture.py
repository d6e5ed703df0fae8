#!/usr/bin/env python3
"""Makes the files that hold C# and Python to each other: fixture.py FOLDER

words.txt: forms with the keys of their features. tiny.model: a small network of random weights. tiny.txt: sentences with what torch makes of them:
form, tag, features, head (0 for the root), relation, and two scores of each word, of its tag and of its arc.
"""
import os
import random
import sys
import torch
import decode
import words
from evaluation import NONE
from modelfile import write
from network import Network
from treebank import Sentence
from vocabulary import Numbers, Vocabulary

FORMS = ['', 'a', 'The', 'meeting', 'U.S.', '1914', 'it’s', '“', 'Łódź', 'ÉTATS', 'x' * 70 + 'y1',
         'GMT+02:00', '😀', 'ﬀ', 'İzmir', '-', 'don\'t', 'Al-Jazeera', '٣٤', 'ǅ']
LINES = ['The envoys met in Oslo .', 'Talks stall', 'Nobody signed the paper that they had brought , said one of them .',
         'No', 'She will return to Geneva on Monday , she said .']


def sentence(line, rng):
    forms = line.split(' ')
    n = len(forms)
    tags = [rng.choice(['NOUN NN', 'VERB VBD', 'ADP IN', 'PUNCT .', 'PROPN NNP']) for _ in forms]
    return Sentence(forms, tags, [rng.choice(['_', 'Number=Sing', 'Tense=Past']) for _ in forms], [i for i in range(n)],
                    ['root'] + [rng.choice(['nsubj', 'obj', 'punct', 'case']) for _ in forms[1:]])


def main(folder):
    with open(os.path.join(folder, 'words.txt'), 'w', encoding='utf8', newline='\n') as file:
        for form in FORMS:
            file.write('\t'.join([form] + ['%016x' % key for key in words.features(form)]) + '\n')
    rng = random.Random(1)
    torch.manual_seed(1)
    sentences = [sentence(line, rng) for line in LINES]
    vocabulary = Vocabulary(sentences)
    numbers = Numbers(vocabulary)
    numbered = [numbers.sentence(s) for s in sentences]
    numbers.freeze()
    network = Network(len(vocabulary.keys) + 2, len(vocabulary.tags), len(vocabulary.feats), len(vocabulary.relations), embedding=8, hidden=8, arc=8, label=6)
    with torch.no_grad():
        for weights in network.parameters():
            # Larger than at the start of a training, so that every word differs and a slip shows; rounded as the file rounds them.
            scale = 0.3 if weights.dim() == 1 else 4 / weights.shape[-1] ** 0.5
            weights.copy_((scale * torch.randn_like(weights)).half().float())
        network.table[0] = 0
    network.eval()
    write(os.path.join(folder, 'tiny.model'), network, vocabulary, '2001.02.03', 'en/tiny')
    with open(os.path.join(folder, 'tiny.txt'), 'w', encoding='utf8', newline='\n') as file, torch.no_grad():
        for s, (types, _, _, _, _) in zip(sentences, numbered):
            h = network.encode(network.words(numbers.rows[torch.tensor(types)]).unsqueeze(1), NONE)
            tags, feats, arcs = network.tag(h)[:, 0], network.feats(h)[:, 0], network.arcs(h, NONE)[0]
            heads = decode.tree(arcs.tolist())
            dep, head = network.label_parts(h, NONE)
            labels = network.labels(dep[0], head[0][[max(0, k - 1) for k in heads]])
            for i, form in enumerate(s.forms):
                tag = int(tags[i].argmax())
                feat = max(vocabulary.feats_of_tag[tag], key=lambda f: float(feats[i][f]))
                relation = vocabulary.relations[int(labels[i].argmax())] if heads[i] else 'root'
                row = (form, vocabulary.tags[tag], vocabulary.feats[feat], heads[i], relation, tags[i][tag], arcs[i][heads[i]])
                file.write('%s\t%s\t%s\t%d\t%s\t%.5f\t%.5f\n' % row)
            file.write('\n')


main(sys.argv[1])
