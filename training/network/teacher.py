#!/usr/bin/env python3
"""Trains one teacher and has it say what it sees: teacher.py PIECES.npz ENCODER.npz OUT.npz --fold N --seconds 165

A pretrained encoder with heads for types of acts, their sides, cues and parts of statements. It learns from the marked documents without a fold, is scored on that fold, and says what it sees
there and in all running text.
"""
import argparse, os, random, sys, time
import numpy as np, torch
from torch import nn
import torch.nn.functional as F
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'neural'))
from encoder import Encoder
from judge import spans
p = argparse.ArgumentParser()
p.add_argument('data'); p.add_argument('encoder'); p.add_argument('out')
p.add_argument('--fold', type=int, default=0); p.add_argument('--seconds', type=float, default=60); p.add_argument('--device', default='cuda'); p.add_argument('--batch', type=int, default=3000)
p.add_argument('--rate', type=float, default=8e-4); p.add_argument('--encoder-rate', type=float, default=1.5e-4); p.add_argument('--no-text', action='store_true'); p.add_argument('--ends', default='101,102')
o = p.parse_args()
dev = torch.device(o.device); torch.manual_seed(o.fold); rng = random.Random(o.fold)
torch.backends.cuda.matmul.allow_tf32 = True
ENDS = tuple(map(int, o.ends.split(',')))
z = np.load(o.data)
T = lambda name: torch.from_numpy(z[name].astype(np.int64))
pieces, rel, ref = (torch.from_numpy(z[n].astype(np.int64)).to(dev) for n in ('pieces', 'rel', 'ref'))
chunks, words, sides, cands, stm = (z[n] for n in ('chunks', 'words', 'sides', 'cands', 'stm'))
N = len(pieces)
chunk_of = np.zeros(N, np.int64); pos_of = np.zeros(N, np.int64)
for i, (a, b, _, _) in enumerate(chunks): chunk_of[a:b] = i; pos_of[a:b] = np.arange(b - a)
LABELS = 17
def by_chunk(rows, key=0):
    d = {}
    for r in rows: d.setdefault(int(chunk_of[r[key]]), []).append(r)
    return d
words_in = by_chunk(words); sides_in = by_chunk(sides); stm_in = by_chunk(stm)
# cue labels 0 none 1 first 2 later
cue = np.zeros(N, np.int64)
for r in stm: cue[r[0]] = 1
for r in stm:
    for t in range(r[0] + 1, r[1]):
        if cue[t] == 0: cue[t] = 2
cue = torch.from_numpy(cue).to(dev)
def part_rows(r):
    """(cue first, cue last, labels over its chunk)"""
    a, b = chunks[chunk_of[r[0]]][:2]
    lab = np.zeros(b - a, np.int64)
    ranges = [x for x in r[5:] if x >= 0]; ns, nc = r[3], r[4]
    for i in range(ns + nc):
        f, e = max(ranges[2 * i], a), min(ranges[2 * i + 1], b)
        if f < e: lab[f - a:e - a] = 1 if i < ns else 2
    lab[max(r[0] - a, 0):max(min(r[1], b) - a, 0)] = -100
    return lab
class Pair(nn.Module):
    def __init__(self, d, out, hidden=256, far=24):
        super().__init__()
        self.far = far
        self.one, self.two, self.place, self.mid, self.out = nn.Linear(d, hidden), nn.Linear(d, hidden), nn.Embedding(2 * far + 1, hidden), nn.Linear(hidden, hidden), nn.Linear(hidden, out)
    def forward(self, of, to, away, drop):
        x = F.gelu(self.one(of) + self.two(to) + self.place(away.clamp(-self.far, self.far) + self.far))
        return self.out(F.dropout(F.gelu(self.mid(F.dropout(x, drop, self.training))), drop, self.training))
class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = Encoder(o.encoder)
        d = self.encoder.words.shape[1]
        self.rel, self.ref = nn.Embedding(int(z['sizes'][0]) + 1, 32), nn.Embedding(int(z['sizes'][1]) + 1, 32)
        d += 64
        self.types = nn.Sequential(nn.Linear(d, 384), nn.GELU(), nn.Dropout(0.2), nn.Linear(384, LABELS))
        self.cues = nn.Sequential(nn.Linear(d, 256), nn.GELU(), nn.Dropout(0.2), nn.Linear(256, 3))
        self.sides, self.parts = Pair(d, 3), Pair(d, 3)
    def read(self, index):
        """index: (B, L) of words, -1 for none."""
        at = index.clamp(min=0)
        there = (index >= 0)
        ps = torch.where(there.unsqueeze(2), pieces[at], torch.full_like(pieces[at], -1))
        ps[..., 0] = torch.where(there, ps[..., 0], torch.zeros_like(ps[..., 0]))     # a padding piece keeps the mean finite
        with torch.autocast(dev.type, dtype=torch.bfloat16, enabled=dev.type == 'cuda'):
            h = self.encoder(ps, 0.1 if self.training else 0, ENDS).float()
        return torch.cat((h, self.rel(rel[at]), self.ref(ref[at])), 2)
def batches(ids, size, shuffle):
    ids = sorted(ids, key=lambda i: chunks[i][1] - chunks[i][0] + (rng.random() * 3 if shuffle else 0))
    out, cur, most = [], [], 0
    for i in ids:
        n = chunks[i][1] - chunks[i][0]
        if cur and max(most, n) * (len(cur) + 1) > size: out.append(cur); cur, most = [], 0
        cur.append(i); most = max(most, n)
    if cur: out.append(cur)
    if shuffle: rng.shuffle(out)
    return out
def index_of(ids):
    L = max(chunks[i][1] - chunks[i][0] for i in ids)
    x = np.full((len(ids), L), -1, np.int64)
    for r, i in enumerate(ids): a, b = chunks[i][:2]; x[r, :b - a] = np.arange(a, b)
    return torch.from_numpy(x).to(dev)
bits = (1 << torch.arange(LABELS, device=dev))
def loss_of(m, ids):
    index = index_of(ids); h = m.read(index); B, L = index.shape
    loss = 0
    w = [(r * L + pos_of[x[0]], x[1]) for r, i in enumerate(ids) for x in words_in.get(i, [])]
    flat = h.reshape(B * L, -1)
    if w:
        at, lab = torch.tensor(w, device=dev).T
        lp = m.types(flat[at]).log_softmax(-1)
        ok = (lab.unsqueeze(1) & bits) > 0
        loss = loss - lp.masked_fill(~ok, -1e9).logsumexp(-1).sum()
    s = [(r * L + pos_of[x[0]], r * L + pos_of[x[1]], x[1] - x[0], x[2]) for r, i in enumerate(ids) for x in sides_in.get(i, []) if chunk_of[x[1]] == i]
    if s:
        a, t, away, lab = torch.tensor(np.array(s), device=dev).T
        loss = loss + 0.7 * F.cross_entropy(m.sides(flat[a], flat[t], away, 0.2), lab, reduction='sum')
    said = [r for r, i in enumerate(ids) if chunks[i][2] == 2]
    if said:
        ix = index[said]
        lab = torch.where(ix >= 0, cue[ix.clamp(min=0)], torch.full_like(ix, -100))
        loss = loss + 0.5 * F.cross_entropy(m.cues(h[said]).reshape(-1, 3), lab.reshape(-1), reduction='sum')
        of, last, to, lab = [], [], [], []
        for r in said:
            i = ids[r]; a, b = chunks[i][:2]
            for x in stm_in.get(i, []):
                l = part_rows(x); k = r * L
                of.append(np.full(b - a, k + x[0] - a)); last.append(np.full(b - a, k + min(x[1] - 1, b - 1) - a)); to.append(k + np.arange(b - a)); lab.append(l)
        if of:
            of, last, to, lab = (torch.from_numpy(np.concatenate(v)).to(dev) for v in (of, last, to, lab))
            loss = loss + 0.15 * F.cross_entropy(m.parts((flat[of] + flat[last]) / 2, flat[to], to - of, 0.2), lab, ignore_index=-100, reduction='sum')
    return loss
learn = [i for i, c in enumerate(chunks) if (c[2] in (0, 2) and c[3] % 5 != o.fold) or c[2] == 1]
mine = [i for i, c in enumerate(chunks) if c[2] in (0, 2) and c[3] % 5 == o.fold]
m = Teacher().to(dev)
own = [q for n, q in m.named_parameters() if not n.startswith('encoder.')]
groups = [{'params': list(m.encoder.parameters()), 'peak': o.encoder_rate, 'weight_decay': 0.01}, {'params': own, 'peak': o.rate, 'weight_decay': 0.01}]
adam = torch.optim.AdamW(groups, lr=o.rate, betas=(0.9, 0.98), eps=1e-8)
every = list(m.parameters()); mean = [q.detach().clone() for q in every]
start = time.monotonic(); step = epoch = 0; share = 0
while share < 1:
    for ids in batches(learn, o.batch, True):
        share = (time.monotonic() - start) / o.seconds
        if share >= 1: break
        for g in adam.param_groups: g['lr'] = g['peak'] * min(1, (step + 1) / 150) * (1 - share)
        loss = loss_of(m, ids) / 200
        if not torch.is_tensor(loss): continue
        adam.zero_grad(set_to_none=True); loss.backward(); torch.nn.utils.clip_grad_norm_(every, 5.0); adam.step(); step += 1
        if step % 5 == 0:
            fresh = max(0.02, 5 / (step + 5)); torch._foreach_mul_(mean, 1 - fresh); torch._foreach_add_(mean, [q.data for q in every], alpha=fresh)
    epoch += 1
    if epoch <= 3 or epoch % 5 == 0: print('fold %d epoch %d step %d %.0f s loss %.3f' % (o.fold, epoch, step, time.monotonic() - start, float(loss)), flush=True)
with torch.no_grad():
    for q, v in zip(every, mean): q.copy_(v)
m.eval()
print('fold %d: %d steps, %d epochs' % (o.fold, step, epoch), flush=True)
q8 = lambda x: (x * 255).round().clamp(0, 255).to(torch.uint8)
P = torch.zeros(N, LABELS, dtype=torch.uint8); C = torch.zeros(N, 3, dtype=torch.uint8)
S = {}          # act word -> (tokens, probabilities)
Q = []
cands_in = by_chunk(cands)
@torch.no_grad()
def see(ids, gold):
    index = index_of(ids); h = m.read(index); B, L = index.shape; flat = h.reshape(B * L, -1)
    ok = index.reshape(-1) >= 0; at = index.reshape(-1)[ok].cpu()
    types = m.types(flat).softmax(-1)
    P[at] = q8(types[ok]).cpu(); C[at] = q8(m.cues(flat).softmax(-1)[ok]).cpu()
    sure = (1 - types[:, 0]).cpu().numpy()
    of, to, name = [], [], []
    for r, i in enumerate(ids):
        a, b = chunks[i][:2]
        acts = {}
        if gold and chunks[i][2] == 0:
            for x in sides_in.get(i, []): acts[x[0]] = (x[5], x[6])
        elif not gold or chunks[i][2] == 2:
            for x in cands_in.get(i, []):
                if sure[r * L + x[0] - a] > 0.25: acts[x[0]] = (x[1], x[2])
        for w, (f, e) in acts.items():
            ts = [t for t in range(max(f, a), min(e, b)) if refs[t] > 0]
            of += [r * L + w - a] * len(ts); to += [r * L + t - a for t in ts]; name += [(w, t) for t in ts]
    if of:
        of, to = torch.tensor(of, device=dev), torch.tensor(to, device=dev)
        pr = q8(m.sides(flat[of], flat[to], to - of, 0).softmax(-1)).cpu().numpy()
        S.setdefault('at', []).append(np.array(name, np.int32)); S.setdefault('p', []).append(pr)
refs = z['ref']
with torch.no_grad():
    for ids in batches(mine, 20000, False): see(ids, True)
    if not o.no_text:
        for ids in batches([i for i, c in enumerate(chunks) if c[2] == 3], 20000, False): see(ids, False)
    # parts of the marked statements of this fold
    parts_at, parts_p = [], []
    for ids in batches([i for i in mine if chunks[i][2] == 2], 6000, False):
        index = index_of(ids); h = m.read(index); B, L = index.shape; flat = h.reshape(B * L, -1)
        for r, i in enumerate(ids):
            a, b = chunks[i][:2]
            for x in stm_in.get(i, []):
                k = r * L
                cuev = (flat[k + x[0] - a] + flat[k + min(x[1] - 1, b - 1) - a]) / 2
                to = torch.arange(b - a, device=dev)
                pr = m.parts(cuev.expand(b - a, -1), flat[k + to], to - (x[0] - a), 0).softmax(-1)
                parts_at.append((x[0], x[1], a, b)); parts_p.append(q8(pr).cpu().numpy())
# how it does on its own fold
w = words[(words[:, 3] == 0) & (words[:, 4] % 5 == o.fold)]
pr = P[w[:, 0]].float().numpy() / 255
ok = ((w[:, 1][:, None] >> np.arange(LABELS)) & 1) > 0
logit = np.log(np.maximum(pr, 1e-3))
for reserve in (-2, -1.5, -1, -.5, 0):
    l = logit.copy(); l[:, 0] += reserve; g = l.argmax(1)
    found = g > 0; hit = found & ok[np.arange(len(g)), g]; asked = ~ok[:, 0]
    pp, rr = hit.sum() / max(1, found.sum()), hit.sum() / asked.sum()
    print('fold %d acts reserve %.1f P %.1f R %.1f F1 %.1f' % (o.fold, reserve, 100 * pp, 100 * rr, 200 * pp * rr / (pp + rr)))
if S:
    at = np.concatenate(S['at']); pp = np.concatenate(S['p'])
    seen = {(int(a), int(t)): v for (a, t), v in zip(at, pp)}
    g = [(x[2], seen.get((x[0], x[1]))) for x in sides if x[4] % 5 == o.fold]
    lost = sum(v is None for _, v in g)
    for lab in (1, 2):
        found = [(t == lab, v.argmax() == lab) for t, v in g if v is not None]
        hit = sum(a and b for a, b in found); f = sum(b for _, b in found); k = sum(t == lab for t, _ in g)
        print('fold %d side %d P %.1f R %.1f F1 %.1f of %d (unseen pairs %d)' % (o.fold, lab, 100 * hit / max(1, f), 100 * hit / max(1, k), 200 * hit / max(1, f + k), k, lost))
sc = [i for i in mine if chunks[i][2] == 2]
idx = np.concatenate([np.arange(*chunks[i][:2]) for i in sc]) if sc else np.zeros(0, int)
if len(idx):
    g = C[idx].float().argmax(1).numpy(); t = cue[idx].cpu().numpy()
    a, b = spans(g), spans(t); hit = len(a & b)
    print('fold %d cues P %.1f R %.1f F1 %.1f' % (o.fold, 100 * hit / max(1, len(a)), 100 * hit / len(b), 200 * hit / (len(a) + len(b))))
    right = tot = 0
    for (c0, c1, a, b), v in zip(parts_at, parts_p):
        x = next(x for x in stm_in[int(chunk_of[c0])] if x[0] == c0 and x[1] == c1); l = part_rows(x)
        gg = v.argmax(1); gg[l == -100] = -100
        right += (gg == l).all(); tot += 1
    print('fold %d parts all right %.1f of %d' % (o.fold, 100 * right / tot, tot))
np.savez_compressed(o.out, types=P.numpy()[words[(words[:, 3] == 0) & (words[:, 4] % 5 == o.fold)][:, 0]] if o.no_text else P.numpy(), cues=C.numpy(), side_at=np.concatenate(S['at']) if S else np.zeros((0, 2), np.int32), side_p=np.concatenate(S['p']) if S else np.zeros((0, 3), np.uint8),
    parts_at=np.array(parts_at, np.int32).reshape(-1, 4), parts_p=np.concatenate(parts_p) if parts_p else np.zeros((0, 3), np.uint8))
print('fold %d written after %.0f s' % (o.fold, time.monotonic() - start), flush=True)
