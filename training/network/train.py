#!/usr/bin/env python3
"""Trains the network: train.py ARRAYS.npz OUT.npz --seconds 185 [--text TEACHER.npz … --folds TEACHER0.npz … TEACHER4.npz] [--device cuda]

First on everything with what the teachers say, then from there (--begin) on marked acts and sentences of the frames alone (--acts-only). With --fold N one fold is left out and scored.
"""
import argparse, pickle, random, time
import numpy as np, torch
import torch.nn.functional as F
from arrays import Data
from network import Network
p = argparse.ArgumentParser()
p.add_argument('data'); p.add_argument('out'); p.add_argument('--fold', type=int, default=-1); p.add_argument('--seconds', type=float, default=60); p.add_argument('--text', nargs='*', default=[]); p.add_argument('--folds', nargs='*', default=[])
p.add_argument('--device', default='cpu'); p.add_argument('--size', type=int, default=160); p.add_argument('--layers', type=int, default=3); p.add_argument('--batch', type=int, default=8000); p.add_argument('--rate', type=float, default=4e-3)
p.add_argument('--drop', type=float, default=0.2); p.add_argument('--workers', type=int, default=5); p.add_argument('--seed', type=int, default=1); p.add_argument('--acts-only', action='store_true'); p.add_argument('--begin', help='weights to go on from'); p.add_argument('--epochs', type=int, default=0); p.add_argument('--limit', type=int, default=0)
o = p.parse_args()
torch.manual_seed(o.seed); rng = random.Random(o.seed); dev = torch.device(o.device)
if o.device == 'cpu': torch.set_num_threads(2)
torch.backends.cuda.matmul.allow_tf32 = True
d = Data(o.data)
if o.text: d.told(o.text, o.folds, o.fold)
learn = [i for i, c in enumerate(d.doc) if (c[2] in (0, 2) and c[3] % 5 != o.fold) or c[2] == 1 or (c[2] == 3 and d.have is not None)]
if o.acts_only: learn = [i for i in learn if d.doc[i, 2] != 2]
if o.limit: learn = learn[::o.limit]
class Batches(torch.utils.data.Dataset):
    def __init__(self, groups): self.groups = groups
    def __len__(self): return len(self.groups)
    def __getitem__(self, i): return pickle.dumps(d.batch(self.groups[i]), 5)      # bytes need no shared memory
def loss_of(m, b):
    h = m(b, o.drop); loss = 0; types = None
    if 'wt' in b or 'st' in b:
        if 'wt' in b and len(b['wt']): loss = loss - m.types(h[b['wt']]).log_softmax(-1).masked_fill(~b['wl'], -1e9).logsumexp(-1).sum()
        if 'st' in b and len(b['st']): loss = loss - (b['sp'] * m.types(h[b['st']]).log_softmax(-1)).sum()
    if 'sa' in b: loss = loss + F.cross_entropy(m.sides(h, b['sa'], b['sb'], o.drop), b['sl'], reduction='sum')
    if 'xa' in b: loss = loss - 0.5 * (b['xp'] * m.sides(h, b['xa'], b['xb'], o.drop).log_softmax(-1)).sum()
    if 'ct' in b: loss = loss + 0.5 * F.cross_entropy(m.cues(h[b['ct']]), b['cl'], reduction='sum')
    if 'qt' in b: loss = loss - 0.3 * (b['qp'] * m.cues(h[b['qt']]).log_softmax(-1)).sum()
    if 'pa' in b: loss = loss + 0.1 * F.cross_entropy(m.parts(h, b['pa'], b['pb'], o.drop), b['pl'], ignore_index=-100, reduction='sum')
    return loss
m = Network(d.V, o.size, o.layers)
if o.begin:
    z = np.load(o.begin); state = m.state_dict()
    for k in state:
        if k in z.files: state[k].copy_(torch.from_numpy(z[k].astype('float32')))
    for i, t in enumerate(m.tables): t.weight.data.copy_(torch.from_numpy(z['tables.%d' % i].astype('float32') * z['scales.%d' % i][:, None]))
    with torch.no_grad(): m.map.weight.zero_(); m.map.bias.zero_()
    m.map.requires_grad_(False)
m = m.to(dev); every = [q for q in m.parameters() if q.requires_grad]
adam = torch.optim.AdamW(every, lr=o.rate, betas=(0.9, 0.98), weight_decay=1e-3)
mean = [q.detach().clone() for q in every]; step = epoch = 0; start = time.monotonic(); share = 0
while share < 1:
    rng.shuffle(learn)
    for b in torch.utils.data.DataLoader(Batches(d.group(learn, o.batch)), batch_size=None, num_workers=o.workers, prefetch_factor=4 if o.workers else 2, collate_fn=lambda x: x):
        share = step / (o.epochs * len(d.group(learn, o.batch))) if o.epochs else (time.monotonic() - start) / o.seconds
        if share >= 1: break
        for g in adam.param_groups: g['lr'] = o.rate * min(1, (step + 1) / 200) * (1 - share)
        b = {k: torch.from_numpy(v).to(dev) for k, v in pickle.loads(b).items()}
        loss = loss_of(m, b) / 800
        adam.zero_grad(set_to_none=True); loss.backward(); torch.nn.utils.clip_grad_norm_(every, 5.0); adam.step(); step += 1
        if step % 5 == 0:
            fresh = max(0.01, 5 / (step + 5))
            with torch.no_grad(): torch._foreach_mul_(mean, 1 - fresh); torch._foreach_add_(mean, [q.data for q in every], alpha=fresh)
    epoch += 1
    if epoch < 4 or epoch % 5 == 0: print('epoch %d step %d %.0f s loss %.3f' % (epoch, step, time.monotonic() - start, loss.item()), flush=True)
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
    from judge import judge
    judge(m.eval(), d, o.fold, dev)
