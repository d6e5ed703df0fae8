"""What the training reads: documents as flat arrays, and batches of whole documents.

Kinds of documents: 0 marked acts, 1 sentences of the frames, 2 marked statements, 3 running text. Every fifth of the first and third kind is a fold.
"""
import numpy as np
from network import LABELS

FAR = 100       # words on both sides of a cue that its parts are looked for in
NONE = 9999     # the head of a word that has none
bits = 1 << np.arange(LABELS)


class Data:
    def __init__(self, path):
        z = np.load(path)
        for name in ('W', 'SUF', 'SH', 'TAG', 'REL', 'REF', 'SENT'):
            setattr(self, name, z[name].astype(np.int32))
        n = len(self.W)
        self.HEAD = np.where(z['HEAD'] == NONE, -1, z['HEAD'] + np.arange(n)).astype(np.int32)
        kids = np.bincount(self.HEAD[self.HEAD >= 0], minlength=n)
        self.SCALE = (1 / np.sqrt(np.maximum(kids, 1))).astype(np.float32)
        self.V = z['V'].astype(np.float32)
        self.doc = z['doc']
        self.words, self.lin, self.w = self.sort(z['words'], z['lin'])
        self.sides, self.slin, self.s = self.sort(z['sides'], z['slin'])
        self.stm, _, self.t = self.sort(z['stm'], z['stm'])
        self.cue = np.zeros(n, np.int64)
        for r in self.stm: self.cue[r[0]] = 1
        for r in self.stm:
            later = self.cue[r[0] + 1:r[1]]; later[later == 0] = 2
        self.soft = self.softc = self.have = None

    def sort(self, rows, others):
        order = np.argsort(rows[:, 0], kind='stable'); rows = rows[order]
        return rows, others[order], (np.searchsorted(rows[:, 0], self.doc[:, 0]), np.searchsorted(rows[:, 0], self.doc[:, 1]))

    def told(self, text, folds, without):
        """What teachers say: of running text the mean of `text`; of marked documents that which did not learn from them."""
        n = len(self.W); self.soft, self.softc, self.have = np.zeros((n, LABELS), np.float32), np.zeros((n, 3), np.float32), np.zeros(n, bool)
        parts = [np.load(f) for f in text]; own = [np.load(f) for f in folds]
        of_text = np.zeros(n, bool)
        for a, b, k, number in self.doc:
            if k == 3: of_text[a:b] = True
        for p in parts: self.soft[of_text] += p['types'][of_text] / 255.0; self.softc[of_text] += p['cues'][of_text] / 255.0
        self.have |= of_text
        for f, p in enumerate(own):
            if f == without: continue
            types, cues = p['types'], p['cues']
            for a, b, k, number in self.doc:
                if k in (0, 2) and number % 5 == f: self.soft[a:b], self.softc[a:b], self.have[a:b] = types[a:b], cues[a:b], True
        self.have &= self.soft.sum(1) > 0
        for x in (self.soft, self.softc): x /= np.maximum(x.sum(1, keepdims=True), 1e-6); np.maximum(x, 1e-4, out=x)
        at, share = np.concatenate([p['side_at'][of_text[p['side_at'][:, 0]]] for p in parts]), np.concatenate([p['side_p'][of_text[p['side_at'][:, 0]]] for p in parts]).astype(np.float32)
        share = np.maximum(share / share.sum(1, keepdims=True), 1e-3)
        self.told_at, self.told_share, self.x = self.sort(at, share)

    def rows(self, which, ids, off):
        first, end = which
        i = np.concatenate([np.arange(first[d], end[d]) for d in ids]).astype(int)
        return i, np.repeat(off, [end[d] - first[d] for d in ids])

    def parts_of(self, r, a, b):
        lab = np.zeros(b - a, np.int64); q = [x for x in r[5:] if x >= 0]
        for i in range(r[3] + r[4]):
            f, e = max(q[2 * i], a), min(q[2 * i + 1], b)
            if f < e: lab[f - a:e - a] = 1 if i < r[3] else 2
        lab[max(r[0] - a, 0):max(min(r[1], b) - a, 0)] = -100
        return lab

    def batch(self, ids):
        """One batch: features, links, and what is to be learnt."""
        lengths = [self.doc[i, 1] - self.doc[i, 0] for i in ids]
        idx = np.concatenate([np.arange(self.doc[i, 0], self.doc[i, 1]) for i in ids]); n = len(idx)
        off = np.cumsum([0] + lengths[:-1]) - self.doc[ids, 0]
        sent, pos = self.SENT[idx], np.arange(n)
        prev = np.where(np.roll(sent, 1) == sent, pos - 1, n); prev[0] = n
        nxt = np.where(np.roll(sent, -1) == sent, pos + 1, n); nxt[-1] = n
        head = np.where(self.HEAD[idx] >= 0, self.HEAD[idx] + np.repeat(off, lengths), n)
        b = dict(f=np.stack([x[idx] for x in (self.W, self.SUF, self.SH, self.TAG, self.REL, self.REF)]).astype(np.int64), prev=prev, next=nxt, head=head, scale=self.SCALE[idx][:, None])
        wi, sh = self.rows(self.w, ids, off)
        if len(wi):
            w = self.words[wi]; known = w[:, 1] > 0
            b['wt'], b['wl'] = (w[:, 0] + sh)[known], (w[known, 1][:, None] & bits) > 0
            if self.have is not None:
                hv = self.have[w[:, 0]]; b['st'], b['sp'] = (w[:, 0] + sh)[hv], self.soft[w[hv, 0]]
        si, sh = self.rows(self.s, ids, off)
        if len(si): s = self.sides[si]; b['sa'], b['sb'], b['sl'] = s[:, 0] + sh, s[:, 1] + sh, s[:, 2].astype(np.int64)
        if self.have is not None:
            xi, sh = self.rows(self.x, ids, off)
            if len(xi): b['xa'], b['xb'], b['xp'] = self.told_at[xi, 0] + sh, self.told_at[xi, 1] + sh, self.told_share[xi]
        said = [j for j, i in enumerate(ids) if self.doc[i, 2] == 2]
        if said:
            q = np.concatenate([np.arange(self.doc[ids[j], 0], self.doc[ids[j], 1]) + off[j] for j in said]); b['ct'], b['cl'] = q, self.cue[idx[q]]
            one, to, lab = [], [], []
            for j in said:
                i = ids[j]
                for r in self.stm[self.t[0][i]:self.t[1][i]]:
                    f, e = max(self.doc[i, 0], r[0] - FAR), min(self.doc[i, 1], r[0] + FAR)
                    one.append(np.full(e - f, r[0] + off[j])); to.append(np.arange(f, e) + off[j]); lab.append(self.parts_of(r, f, e))
            if one: b['pa'], b['pb'], b['pl'] = (np.concatenate(v) for v in (one, to, lab))
        if self.have is not None:
            q = np.nonzero(self.have[idx] & np.isin(np.repeat(self.doc[ids, 2], lengths), (2, 3)))[0]
            if len(q): b['qt'], b['qp'] = q, self.softc[idx[q]]
        return b

    def group(self, ids, size):
        out, cur, n = [], [], 0
        for i in ids:
            cur.append(i); n += self.doc[i, 1] - self.doc[i, 0]
            if n >= size: out.append(cur); cur, n = [], 0
        return out + [cur] if cur else out
