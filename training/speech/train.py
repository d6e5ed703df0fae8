#!/usr/bin/env python3
"""Trains the network: train.py ARRAYS.npz OUT.npz --seconds 185 [--told TEACHER0.npz … TEACHER4.npz] [--device cuda] [--fold N]

With --fold N one fold is left out and scored; -1 leaves out none. With --begin WEIGHTS.npz --rank N --epochs 1 it goes on from weights whose layers get a rank first.
"""
import argparse, pickle, random, time
import numpy as np, torch
import torch.nn.functional as F
from documents import Documents, scores
from network import SpeechNetwork
p = argparse.ArgumentParser()
p.add_argument('data'); p.add_argument('out'); p.add_argument('--fold', type=int, default=-1); p.add_argument('--seconds', type=float, default=60); p.add_argument('--told', nargs='*', default=[]); p.add_argument('--device', default='cpu')
p.add_argument('--size', type=int, default=128); p.add_argument('--layers', type=int, default=3); p.add_argument('--hidden', type=int, default=64); p.add_argument('--inner', type=int, default=2); p.add_argument('--batch', type=int, default=8000)
p.add_argument('--rate', type=float, default=4e-3); p.add_argument('--drop', type=float, default=0.2); p.add_argument('--parts', type=float, default=0.5); p.add_argument('--workers', type=int, default=2); p.add_argument('--seed', type=int, default=1); p.add_argument('--limit', type=int, default=1)
p.add_argument('--begin', help='weights to go on from'); p.add_argument('--rank', type=int, default=0); p.add_argument('--epochs', type=float, default=0); p.add_argument('--marked-only', action='store_true', help='no running text')
o = p.parse_args()
torch.manual_seed(o.seed); rng = random.Random(o.seed); dev = torch.device(o.device); torch.backends.cuda.matmul.allow_tf32 = True
if o.device == 'cpu': torch.set_num_threads(2)
d = Documents(o.data)
soft_cues = soft_parts = None
if o.told:
    soft_cues, soft_parts = np.zeros((d.count, 3), np.float32), np.zeros((len(d.labels), 3), np.float32)
    for f, path in enumerate(o.told):       # of marked documents what the teacher says that has not seen them; of text what all say
        if f == o.fold: continue            # it has learnt from the others, but its own fold is to be unseen
        z = np.load(path); soft_cues += z['cues']; soft_parts += z['parts']
    for x in (soft_cues, soft_parts): s = x.sum(1, keepdims=True); x /= np.maximum(s, 1); x[s[:, 0] > 0] = np.maximum(x[s[:, 0] > 0], 1e-4)
learn = [i for i in d.of_kind(0) if d.documents[i, 3] % 5 != o.fold][::o.limit] + (d.of_kind(1)[::o.limit] if o.told and not o.marked_only else [])


def batch(ids):
    lengths = [d.documents[i, 1] - d.documents[i, 0] for i in ids]; off = np.cumsum([0] + lengths[:-1]) - d.documents[ids, 0]
    idx = np.concatenate([np.arange(*d.documents[i, :2]) for i in ids]); n = len(idx); shift = np.repeat(off, lengths)
    sent, pos = d.sentences[idx], np.arange(n)
    prev = np.where(np.roll(sent, 1) == sent, pos - 1, n); prev[0] = n
    nxt = np.where(np.roll(sent, -1) == sent, pos + 1, n); nxt[-1] = n
    head = np.where(d.heads[idx] >= 0, d.heads[idx] + shift, n)
    b = dict(f=d.features[:, idx].astype(np.int64), prev=prev, next=nxt, head=head, scale=d.scale[idx][:, None])
    marked = np.repeat(d.documents[ids, 2], lengths) == 0
    b['q'], b['ql'] = np.nonzero(marked)[0], d.cue[idx[marked]]
    if soft_cues is not None:
        s = np.nonzero(soft_cues[idx].sum(1) > 0)[0]; b['s'], b['sp'] = s, soft_cues[idx[s]]
    rows = [(k, j) for j, i in enumerate(ids) for k in range(d.first[i], d.first[i + 1])]
    if not rows: return b
    parts = {key: [] for key in ('ct', 'cs', 'cn', 'pt', 'ps', 'pp', 'pw', 'pprev', 'pnext', 'phead', 'pl', 'at')}; total = sum(int(d.statements[k, 3] - d.statements[k, 2]) for k, _ in rows); at = 0
    for r, (k, j) in enumerate(rows):
        s = d.statements[k]; t, place, way = d.window(k); m = len(t); w = np.arange(at, at + m); heads = d.heads[t]
        add = lambda **v: [parts[key].append(x) for key, x in v.items()]
        add(ct=np.arange(s[0], s[1]) + off[j], cs=np.full(s[1] - s[0], r), cn=[s[1] - s[0]], pt=t + off[j], ps=np.full(m, r), pp=place, pw=way, pl=d.labels[s[4]:s[4] + m], at=np.arange(s[4], s[4] + m),
            pprev=np.where(w > at, w - 1, total), pnext=np.where(w < at + m - 1, w + 1, total), phead=np.where((heads >= s[2]) & (heads < s[3]), heads - s[2] + at, total))
        at += m
    b.update({key: np.concatenate(v) for key, v in parts.items()}); b['cn'] = b['cn'].astype(np.float32); b['pscale'] = d.scale[idx[b['pt']]][:, None]
    if soft_parts is not None:
        s = np.nonzero((soft_parts[b['at']].sum(1) > 0) & (b['pw'] // 64 != 1))[0]; b['x'], b['xp'] = s, soft_parts[b['at'][s]]
    return b


def group(ids, size):
    out, cur, n = [], [], 0
    for i in ids:
        cur.append(i); n += d.documents[i, 1] - d.documents[i, 0]
        if n >= size: out.append(cur); cur, n = [], 0
    return out + [cur] if cur else out


class Batches(torch.utils.data.Dataset):
    def __init__(self, groups): self.groups = groups
    def __len__(self): return len(self.groups)
    def __getitem__(self, i): return pickle.dumps(batch(self.groups[i]), 5)      # bytes need no shared memory


def loss_of(m, b):
    h = m(b, o.drop); said = m.cues(h)
    loss = F.cross_entropy(said[b['q']], b['ql'], reduction='sum')
    if 's' in b: loss = loss - (b['sp'] * said[b['s']].log_softmax(-1)).sum()
    if 'pt' in b:
        parts = m.sides(h, b, o.drop); loss = loss + o.parts * F.cross_entropy(parts, b['pl'], ignore_index=-1, reduction='sum')
        if 'x' in b: loss = loss - o.parts * (b['xp'] * parts[b['x']].log_softmax(-1)).sum()
    return loss


m = SpeechNetwork(d.vectors, o.size, o.layers, o.hidden, o.inner)
if o.begin:
    z = np.load(o.begin); state = m.state_dict()
    for k in state:
        if k in z.files: state[k].copy_(torch.from_numpy(z[k].astype('float32')))
    for i, t in enumerate(m.tables): t.weight.data.copy_(torch.from_numpy(z['tables.%d' % i].astype('float32') * z['scales.%d' % i][:, None]))
    with torch.no_grad(): m.map.weight.zero_(); m.map.bias.zero_()
    m.map.requires_grad_(False)
    if o.rank: m.shorten(o.rank)
m = m.to(dev); every = [q for q in m.parameters() if q.requires_grad]
adam = torch.optim.AdamW(every, lr=o.rate, betas=(0.9, 0.98), weight_decay=1e-3)
mean = [q.detach().clone() for q in every]; step = epoch = 0; start = time.monotonic(); share = 0
while share < 1:
    rng.shuffle(learn)
    for b in torch.utils.data.DataLoader(Batches(group(learn, o.batch)), batch_size=None, num_workers=o.workers, prefetch_factor=4 if o.workers else 2, collate_fn=lambda x: x):
        share = step / (o.epochs * len(group(learn, o.batch))) if o.epochs else (time.monotonic() - start) / o.seconds
        if share >= 1: break
        for g in adam.param_groups: g['lr'] = o.rate * min(1, (step + 1) / 200) * (1 - share)
        b = {k: torch.from_numpy(v).to(dev) for k, v in pickle.loads(b).items()}
        loss = loss_of(m, b) / 1000
        adam.zero_grad(set_to_none=True); loss.backward(); torch.nn.utils.clip_grad_norm_(every, 5.0); adam.step(); step += 1
        if step % 5 == 0:
            fresh = max(0.01, 5 / (step + 5))
            with torch.no_grad(): torch._foreach_mul_(mean, 1 - fresh); torch._foreach_add_(mean, [q.data for q in every], alpha=fresh)
    epoch += 1
    if epoch < 4 or epoch % 5 == 0: print('fold %d epoch %d step %d %.0f s loss %.3f' % (o.fold, epoch, step, time.monotonic() - start, loss.item()), flush=True)
with torch.no_grad():
    for q, v in zip(every, mean): q.copy_(v)
print('%d steps, %d epochs' % (step, epoch))
state = {k: v.cpu().half().numpy() for k, v in m.state_dict().items() if not k.startswith(('vectors', 'map.', 'tables.'))}
tables = [t.weight.detach().cpu() for t in m.tables]
tables[0] = (m.map(m.vectors) + m.tables[0].weight).detach().cpu()       # words as they are read: two tables in one
for i, t in enumerate(tables):
    scale = t.abs().amax(1).clamp(min=1e-6) / 127
    state['tables.%d' % i] = (t / scale[:, None]).round().to(torch.int8).numpy(); state['scales.%d' % i] = scale.numpy().astype('float32')
    with torch.no_grad(): m.tables[i].weight.copy_(torch.from_numpy(state['tables.%d' % i].astype('float32') * state['scales.%d' % i][:, None]).to(dev))
with torch.no_grad(): m.map.weight.zero_(); m.map.bias.zero_()
np.savez_compressed(o.out, **state)
if o.fold >= 0:
    m.eval(); cues, gold, right, asked = [], [], 0, 0
    with torch.no_grad():
        for ids in group(d.of_kind(0, o.fold), 8000):
            b = {k: torch.from_numpy(v).to(dev) for k, v in batch(ids).items()}; h = m(b, 0)
            cues.append(m.cues(h).argmax(-1).cpu().numpy()); gold.append(b['ql'].cpu().numpy())
            if 'pt' not in b: continue
            wrong = ((m.sides(h, b, 0).argmax(-1) != b['pl']) & (b['pl'] >= 0)).cpu().numpy(); bad = np.bincount(b['ps'].cpu().numpy(), wrong)
            right += (bad == 0).sum(); asked += len(bad)
    scores('student fold %d' % o.fold, np.concatenate(cues), np.concatenate(gold), right, asked)
