#!/usr/bin/env python3
"""Gives each word two vectors from a pretrained encoder: vectors.py WORDS.tsv ENCODER.npz VOCABULARY.txt OUT.npz

The mean of its pieces' vectors before the encoder says what it means, after the second layer how it is used;
deeper layers tell the tags of new words less well. Words of more than three pieces that no text holds are left out.
"""
import os, sys
import numpy, torch
import torch.nn.functional as F
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'neural'))
from encoder import Encoder
from wordpiece import FIRST, LAST, WordPieces

LAYERS, BATCH, MOST_UNSEEN = 2, 512, 3


def main(words_path, encoder_path, vocabulary, out):
    pieces_of = WordPieces(vocabulary)
    lines = [line.rstrip('\n').split('\t') for line in open(words_path, encoding='utf8')]
    words = [(word, int(count), pieces_of.of(word)) for word, count in lines]
    words = [w for w in words if w[1] > 0 or len(w[2]) <= MOST_UNSEEN]
    encoder = Encoder(encoder_path).eval()
    plain = numpy.zeros((len(words), encoder.words.shape[1]), numpy.float16)
    used = plain.copy()
    by_length = {}
    for i, (_, _, pieces) in enumerate(words):
        by_length.setdefault(len(pieces), []).append(i)
    with torch.no_grad():
        for length, numbers in by_length.items():
            for at in range(0, len(numbers), BATCH):
                some = numbers[at:at + BATCH]
                ids = torch.tensor([[pieces_of.number[FIRST]] + words[i][2] + [pieces_of.number[LAST]] for i in some])
                vectors = F.embedding(ids, encoder.words)
                plain[some] = vectors[:, 1:-1].mean(1).numpy()
                x, mask = encoder.norm(vectors + encoder.positions[:length + 2]), torch.zeros(1, 1, 1, length + 2)
                for layer in encoder.layers[:LAYERS]:
                    x = layer(x, mask, 0)
                used[some] = x[:, 1:-1].mean(1).numpy()
    numpy.savez(out, words=numpy.array([w[0] for w in words]), counts=numpy.array([w[1] for w in words]), plain=plain, used=used)


main(*sys.argv[1:])
