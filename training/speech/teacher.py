#!/usr/bin/env python3
"""Trains one teacher and has it say what it sees: teacher.py ARRAYS.npz ENCODER.npz OUT.npz --fold N --seconds 165

A pretrained encoder that finds cues, and, where a cue is marked for it, source and content. It learns from the marked documents without a fold, is scored on that fold, and says what it sees there
and in all running text.
"""
import argparse, os, random, sys, time
import numpy as np, torch
from torch import nn
import torch.nn.functional as F
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(HERE, '..', 'neural'))
from encoder import Encoder
from documents import Documents, scores, PLACES, SIDES, WAYS
p = argparse.ArgumentParser()
p.add_argument('data'); p.add_argument('encoder'); p.add_argument('out'); p.add_argument('--fold', type=int, default=0); p.add_argument('--seconds', type=float, default=60); p.add_argument('--device', default='cuda')
p.add_argument('--batch', type=int, default=3000); p.add_argument('--rate', type=float, default=8e-4); p.add_argument('--encoder-rate', type=float, default=1.5e-4); p.add_argument('--limit', type=int, default=1)
o = p.parse_args()
dev = torch.device(o.device); torch.manual_seed(o.fold); rng = random.Random(o.fold); torch.backends.cuda.matmul.allow_tf32 = True
ENDS, LONGEST, MOST = (101, 102), 200, 260
d = Documents(o.data)
pieces, features = torch.from_numpy(d.pieces.astype(np.int64)).to(dev), torch.from_numpy(d.features[3:].astype(np.int64)).to(dev)


class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = Encoder(o.encoder)
        size = self.encoder.words.shape[1]
        self.mark = nn.Embedding(2, size); nn.init.normal_(self.mark.weight, 0, 0.02)
        self.seen = nn.ModuleList(nn.Embedding(int(features[i].max()) + 1, 24) for i in range(len(features)))
        self.way, self.place = nn.Embedding(SIDES * WAYS, 32), nn.Embedding(2 * PLACES + 1, 32)
        size += 24 * len(features)
        self.cues = nn.Sequential(nn.Linear(size, 256), nn.GELU(), nn.Dropout(0.2), nn.Linear(256, 3))
        self.parts = nn.Sequential(nn.Linear(size + 64, 256), nn.GELU(), nn.Dropout(0.2), nn.Linear(256, 3))

    def read(self, index, cue=None):
        at, there = index.clamp(min=0), index >= 0
        ps = torch.where(there.unsqueeze(2), pieces[at], torch.full_like(pieces[at], -1))
        ps[..., 0] = torch.where(there, ps[..., 0], torch.zeros_like(ps[..., 0]))      # a padding piece keeps the mean finite
        with torch.autocast(dev.type, dtype=torch.bfloat16, enabled=dev.type == 'cuda'):
            h = self.encoder(ps, 0.1 if self.training else 0, ENDS, None if cue is None else self.mark(cue.long())).float()
        return torch.cat([h] + [table(f[at]) for table, f in zip(self.seen, features)], 2)


def padded(rows, fill):
    x = np.full((len(rows), max(map(len, rows))), fill, np.int64)
    for r, row in enumerate(rows): x[r, :len(row)] = row
    return torch.from_numpy(x).to(dev)


def batches(ids, size_of, size, shuffle):
    ids = sorted(ids, key=lambda i: size_of(i) + (rng.random() * 3 if shuffle else 0))
    out, cur, most = [], [], 0
    for i in ids:
        n = size_of(i)
        if cur and max(most, n) * (len(cur) + 1) > size: out.append(cur); cur, most = [], 0
        cur.append(i); most = max(most, n)
    if cur: out.append(cur)
    return out


# Stretches of whole sentences, at most LONGEST words.
stretches, stretches_of = [], []
for a, b, _, _ in d.documents:
    edges = np.concatenate(([a], np.nonzero(np.diff(d.sentences[a:b]))[0] + a + 1, [b])); first = a; mine = []
    for end, after in zip(edges[1:], list(edges[2:]) + [None]):
        if after is None or after - first > LONGEST:
            mine += [(x, min(end, x + LONGEST)) for x in range(first, end, LONGEST)]; first = end
    stretches_of.append(list(range(len(stretches), len(stretches) + len(mine)))); stretches += mine
cue_labels = torch.from_numpy(d.cue).to(dev)
long_of, stretch_of = lambda i: min(MOST, int(d.statements[i, 3] - d.statements[i, 2])), lambda i: stretches[i][1] - stretches[i][0]


def windows(ids):
    rows = [d.window(i) for i in ids]
    rows = [[x[:MOST] for x in r] for r in rows]
    labels = [d.labels[d.statements[i, 4]:d.statements[i, 4] + len(r[0])] for i, r in zip(ids, rows)]
    index, place, way, label = padded([r[0] for r in rows], -1), padded([r[1] for r in rows], 0), padded([r[2] for r in rows], 0), padded(labels, -1)
    return index, place, way, label, (way // WAYS == 1) & (index >= 0)


def cues_of(m, ids):
    index = padded([np.arange(*stretches[i]) for i in ids], -1)
    return index, m.cues(m.read(index))


def parts_of(m, ids):
    index, place, way, label, cue = windows(ids)
    return index, label, m.parts(torch.cat((m.read(index, cue), m.way(way), m.place(place)), 2))


def docs(kind, without=None):
    return [i for i in d.of_kind(kind) if without is None or d.documents[i, 3] % 5 != without]


learn = docs(0, o.fold)[::o.limit]; mine = d.of_kind(0, o.fold)[::o.limit]; text = docs(1)[::o.limit]
S = lambda ids: [s for i in ids for s in stretches_of[i]]
T = lambda ids: [s for i in ids for s in range(d.first[i], d.first[i + 1])]
m = Teacher().to(dev)
own = [q for n, q in m.named_parameters() if not n.startswith('encoder.')]
groups = [{'params': list(m.encoder.parameters()), 'peak': o.encoder_rate, 'weight_decay': 0.01}, {'params': own, 'peak': o.rate, 'weight_decay': 0.01}]
adam = torch.optim.AdamW(groups, lr=o.rate, betas=(0.9, 0.98), eps=1e-8)
every = list(m.parameters()); mean = [q.detach().clone() for q in every]
start = time.monotonic(); step = epoch = 0; share = 0
while share < 1:
    todo = [(0, b) for b in batches(S(learn), stretch_of, o.batch, True)] + [(1, b) for b in batches(T(learn), long_of, o.batch, True)]
    rng.shuffle(todo)
    for what, ids in todo:
        share = (time.monotonic() - start) / o.seconds
        if share >= 1: break
        for g in adam.param_groups: g['lr'] = g['peak'] * min(1, (step + 1) / 150) * (1 - share)
        if what == 0:
            index, said = cues_of(m, ids)
            loss = F.cross_entropy(said.reshape(-1, 3), torch.where(index >= 0, cue_labels[index.clamp(min=0)], torch.full_like(index, -1)).reshape(-1), ignore_index=-1, reduction='sum') / 200
        else:
            index, label, said = parts_of(m, ids)
            loss = F.cross_entropy(said.reshape(-1, 3), label.reshape(-1), ignore_index=-1, reduction='sum') / 800
        adam.zero_grad(set_to_none=True); loss.backward(); torch.nn.utils.clip_grad_norm_(every, 5.0); adam.step(); step += 1
        if step % 5 == 0:
            fresh = max(0.02, 5 / (step + 5))
            with torch.no_grad(): torch._foreach_mul_(mean, 1 - fresh); torch._foreach_add_(mean, [q.data for q in every], alpha=fresh)
    epoch += 1
    if epoch <= 3 or epoch % 5 == 0: print('fold %d epoch %d step %d %.0f s loss %.3f' % (o.fold, epoch, step, time.monotonic() - start, float(loss)), flush=True)
with torch.no_grad():
    for q, v in zip(every, mean): q.copy_(v)
m.eval(); print('fold %d: %d steps, %d epochs' % (o.fold, step, epoch), flush=True)
q8 = lambda x: (x * 255).round().clamp(0, 255).to(torch.uint8).cpu().numpy()
C, P = np.zeros((d.count, 3), np.uint8), np.zeros((len(d.labels), 3), np.uint8); right = asked = 0
with torch.no_grad():
    for ids in batches(S(mine + text), stretch_of, 20000, False):
        index, said = cues_of(m, ids); ok = index >= 0
        C[index[ok].cpu().numpy()] = q8(said.softmax(-1)[ok])
    for ids in batches(T(mine + text), long_of, 12000, False):
        index, label, said = parts_of(m, ids); share = q8(said.softmax(-1)); label = label.cpu().numpy()
        for r, i in enumerate(ids):
            n = long_of(i); at = d.statements[i, 4]; P[at:at + n] = share[r, :n]
            if d.documents[d.statements[i, 5], 2] == 0: asked += 1; right += (share[r, :n].argmax(1) == label[r, :n])[label[r, :n] >= 0].all()
idx = np.concatenate([np.arange(*d.documents[i, :2]) for i in mine])
scores('fold %d' % o.fold, C[idx].argmax(1), d.cue[idx], right, asked)
np.savez_compressed(o.out, cues=C, parts=P)
print('fold %d written after %.0f s' % (o.fold, time.monotonic() - start), flush=True)
