"""What is learnt from: documents as flat arrays, as arrays.py writes them, and what teachers say of them."""
import numpy as np

FEATURES = ('words', 'endings', 'shapes', 'tags', 'relations', 'referents', 'entries', 'marks')
SIDES, PLACES, WAYS = 3, 24, 64     # in front of the cue, in it, behind it; how far at most; numbers of a way


class Documents:
    def __init__(self, path):
        z = np.load(path)
        self.features = np.stack([z[name].astype(np.int32) for name in FEATURES])
        self.sentences, self.vectors, self.pieces = z['sentences'], z['V'].astype(np.float32), z['pieces']
        self.documents, self.statements, self.labels, self.ways = z['documents'], z['statements'], z['labels'].astype(np.int64), z['ways'].astype(np.int64)
        n = self.count = len(self.sentences)
        self.heads = np.where(z['heads'] == 9999, -1, z['heads'] + np.arange(n)).astype(np.int64)
        children = np.bincount(self.heads[self.heads >= 0], minlength=n)
        self.scale = (1 / np.sqrt(np.maximum(children, 1))).astype(np.float32)
        self.first = np.searchsorted(self.statements[:, 5], np.arange(len(self.documents) + 1))
        self.cue = np.zeros(n, np.int64)
        for s in self.statements:
            if self.documents[s[5], 2] == 0: self.cue[s[0]] = 1
        for s in self.statements:
            if self.documents[s[5], 2] == 0: later = self.cue[s[0] + 1:s[1]]; later[later == 0] = 2

    def of_kind(self, kind, fold=None):
        """Numbers of the documents of a kind: those of a fold, or all."""
        return [i for i, d in enumerate(self.documents) if d[2] == kind and (fold is None or d[3] % 5 == fold)]

    def window(self, number):
        """Of a statement: its words, on which side of the cue and how far from it each stands, and the way to it with its side."""
        cue, end, first, last, at, _ = self.statements[number]
        t = np.arange(first, last)
        side = np.where(t < cue, 0, np.where(t < end, 1, 2))
        away = np.where(t < cue, t - cue, np.where(t < end, 0, t - end + 1))
        return t, np.clip(away, -PLACES, PLACES) + PLACES, self.ways[at:at + last - first] + WAYS * side


def spans(x):
    """Runs of words of which the first has label 1 and the rest 2."""
    s, i = set(), 0
    while i < len(x):
        if x[i] == 1:
            j = i + 1
            while j < len(x) and x[j] == 2: j += 1
            s.add((i, j)); i = j
        else: i += 1
    return s


def scores(name, cues, gold, right, asked):
    a, b = spans(cues), spans(gold); hit = len(a & b)
    print('%s cues P %.1f R %.1f F1 %.1f; parts all right %.1f of %d' % (name, 100 * hit / max(1, len(a)), 100 * hit / max(1, len(b)), 200 * hit / max(1, len(a) + len(b)), 100 * right / max(1, asked), asked), flush=True)
