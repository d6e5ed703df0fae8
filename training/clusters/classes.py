#!/usr/bin/env python3
"""Sorts words into coarse and, within each, fine classes: classes.py VECTORS.npz > clusters.tsv

A number a word, as src/Chancery.Text/Models/WordClusters.cs reads it: the coarse class (from 1) times 64, and the fine one.
Spherical k-means on the words' two vectors; a word weighs the root of its count, so that the many rare words do not draw all
classes to themselves. Seeds are fixed.
"""
import sys
import numpy, torch

COARSE, FINE, MOST_FINE, DIMENSIONS, UNSEEN = 64, 900, 63, 128, 0.2


def unit(x):
    return x / x.norm(dim=1, keepdim=True).clamp(min=1e-6)


def reduced(vectors, weights):
    """The directions in which frequent words differ most, all words of one length."""
    x = torch.tensor(vectors.astype(numpy.float32))
    x = unit(x - (x * weights[:, None]).sum(0) / weights.sum())
    top = x[:40000]
    directions = torch.linalg.svd(top.T @ top / len(top))[0]
    return unit(x @ directions[:, :DIMENSIONS])


def nearest(x, centres):
    return torch.cat([(part @ centres.T).argmax(1) for part in x.split(20000)])


def sorted_into(x, weights, count, passes, seed):
    generator = torch.Generator().manual_seed(seed)
    centres = x[torch.multinomial(weights[:60000], count, generator=generator)]
    for _ in range(passes):
        sums = torch.zeros(count, x.shape[1]).index_add_(0, nearest(x, centres), x * weights[:, None])
        empty = sums.norm(dim=1) < 1e-4
        if empty.any():
            sums[empty] = x[torch.multinomial(weights[:60000], int(empty.sum()), generator=generator)]
        centres = unit(sums)
    return nearest(x, centres)


def main(path):
    arrays = numpy.load(path)
    weights = (torch.tensor(arrays['counts'], dtype=torch.float32) + UNSEEN).sqrt()
    x = torch.cat([reduced(arrays['plain'], weights), reduced(arrays['used'], weights)], 1) / 2 ** 0.5
    coarse = sorted_into(x, weights, COARSE, 20, 1)
    fine = torch.zeros_like(coarse)
    for c in range(COARSE):
        of = (coarse == c).nonzero()[:, 0]
        share = float(weights[of].sum() / weights.sum())
        count = min(MOST_FINE, max(2, round(FINE * share)), len(of) // 3 + 1)
        if len(of) > 0:
            fine[of] = sorted_into(x[of], weights[of], count, 15, c)
    for word, number in zip(arrays['words'], ((coarse + 1) * 64 + fine).tolist()):
        print(word, number, sep='\t')


main(*sys.argv[1:])
