#!/usr/bin/env python3
"""Trains the accurate model of a language: see README.md beside this file.

train.py --data DIR --out models/en/accurate.model --minutes 60
"""
import argparse
import os
import random
import sys
import time

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument('--data', required=True, help='folder with ewt-train, ewt-dev, gum-train and gum-dev as .conllu.gz')
parser.add_argument('--out', help='model file to write')
parser.add_argument('--state', help='where to keep the weights at each evaluation (a .pt file)')
parser.add_argument('--minutes', type=float, default=60, help='time of training; the learning rate falls to nothing over it')
parser.add_argument('--cpu-time', action='store_true', help='count the minutes of the processor instead of the clock')
parser.add_argument('--threads', type=int, default=1)
parser.add_argument('--seed', type=int, default=20261124)
parser.add_argument('--batch', type=int, default=900, help='words a batch')
parser.add_argument('--rate', type=float, default=0.003, help='learning rate at its highest')
parser.add_argument('--every', type=float, default=6, help='minutes between evaluations')
parser.add_argument('--hidden', type=int, default=192)
parser.add_argument('--embedding', type=int, default=128)
parser.add_argument('--arc', type=int, default=160)
parser.add_argument('--label', type=int, default=48)
parser.add_argument('--drop', type=float, default=0.33, help='dropout between layers')
parser.add_argument('--drop-word', type=float, default=0.2)
parser.add_argument('--drop-recurrent', type=float, default=0.15)
parser.add_argument('--drop-head', type=float, default=0.3)
parser.add_argument('--unstopped', type=float, default=0.05)
parser.add_argument('--headlines', type=float, default=0.08)
parser.add_argument('--device', default='cpu')
parser.add_argument('--silver', help='folder that teach.py wrote: learn from what the teachers see in running text too')
parser.add_argument('--text', help='that running text in CoNLL-U')
parser.add_argument('--silver-batch', type=int, default=6000, help='words of running text beside each batch of the treebanks')
parser.add_argument('--room', type=int, default=0, help='rows for features that only the running text has')
parser.add_argument('--limit', type=int, default=0, help='sentences to look at, for a trial')
parser.add_argument('--version', default=time.strftime('%Y.%m.%d', time.gmtime()))
options = parser.parse_args()
for name in ('OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS'):
    os.environ[name] = str(options.threads)

import torch
import torch.nn.functional as F
from evaluation import score
from lazyadam import LazyAdam
from network import Network
from silver import Silver
from treebank import as_headline, read, without_stop
from vocabulary import Numbers, Vocabulary, batches

torch.set_num_threads(options.threads)
torch.set_flush_denormal(True)
torch.manual_seed(options.seed)
rng = random.Random(options.seed)
device = torch.device(options.device)
torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True


def say(text):
    print(time.strftime('%H:%M:%S ', time.gmtime()) + text, flush=True)


def clock():
    return (time.process_time() if options.cpu_time else time.monotonic()) / 60


def cut(sentences):
    return sentences[:options.limit] if options.limit else sentences


data = {name: cut(read(os.path.join(options.data, name + '.conllu.gz'))) for name in ('ewt-train', 'gum-train', 'ewt-dev', 'gum-dev')}
train = data['ewt-train'] + data['gum-train']
text = cut(read(options.text)) if options.silver else []
vocabulary = Vocabulary(train, text, options.room)
numbers = Numbers(vocabulary)
# Each sentence in three dresses: as it is, without its stop, in the capitals of a headline.
dresses = [tuple(map(numbers.sentence, (s, without_stop(s), as_headline(s) if len(s.forms) > 3 else s))) for s in train]
dev = {name: (data[name], [numbers.sentence(s) for s in data[name]]) for name in ('ewt-dev', 'gum-dev')}
silver = Silver(options.silver, text, numbers, device) if options.silver else None
numbers.freeze()
rows_of, counts_of = numbers.rows.to(device), numbers.counts.to(device)
feats_mask = torch.zeros(len(vocabulary.tags), len(vocabulary.feats), dtype=torch.bool, device=device)
for tag, allowed in enumerate(vocabulary.feats_of_tag):
    feats_mask[tag, allowed] = True
network = Network(len(vocabulary.keys) + 2, len(vocabulary.tags), len(vocabulary.feats), len(vocabulary.relations),
                  options.embedding, options.hidden, options.arc, options.label).to(device)
say('%d sentences, %d words; %d features, %d tags, %d feats, %d relations; %.2fM weights' % (
    len(train), sum(len(s.forms) for s in train), len(vocabulary.keys), len(vocabulary.tags), len(vocabulary.feats), len(vocabulary.relations),
    sum(p.numel() for p in network.parameters()) / 1e6))

weights = list(network.parameters())
dense = [p for p in weights if p is not network.table]
adam = torch.optim.Adam(dense, lr=options.rate, betas=(0.9, 0.95), eps=1e-8, foreach=True)
lazy = LazyAdam(network.table)
mean = [p.detach().clone() for p in weights]
drop = {'word': options.drop_word, 'layer': options.drop, 'recurrent': options.drop_recurrent, 'head': options.drop_head}


def features(types):
    """Rows of the words' features, some of them dropped: rare forms more often than frequent ones, so that the network learns to do without."""
    rows, counts = rows_of[types], counts_of[types]
    lost = torch.rand(types.shape, device=device) < 0.02 + 0.25 / (0.25 + counts).clamp(min=1.0) * (counts < 20)
    rows[:, 0] = torch.where(lost, torch.ones_like(rows[:, 0]), rows[:, 0])
    rows[:, 1] = torch.where(lost, torch.zeros_like(rows[:, 1]), rows[:, 1])
    rows[:, 2:] *= (torch.rand(rows.shape[0], rows.shape[1] - 2, device=device) >= 0.05)
    return rows


def read_words(rows, part, shape):
    h = network.encode(network.words(rows, part).view(*shape, -1).transpose(0, 1), drop)
    return h, h.transpose(0, 1).reshape(-1, h.shape[2])


def labels_at(h, heads):
    dep, head = network.label_parts(h, drop)
    at = (heads - 1).clamp(min=0).unsqueeze(2).expand(-1, -1, head.shape[2])
    return network.labels(dep.reshape(-1, dep.shape[2]), head.gather(1, at).reshape(-1, dep.shape[2]))


def loss_of_gold(rows, part, types, tags, feats, heads, relations):
    h, flat = read_words(rows, part, types.shape)
    loss = 0.5 * F.cross_entropy(network.tag(flat), tags.reshape(-1), reduction='sum')
    loss = loss + 0.2 * F.cross_entropy(network.feats(flat), feats.reshape(-1), reduction='sum')
    arcs = network.arcs(h, drop)
    loss = loss + F.cross_entropy(arcs.reshape(-1, arcs.shape[2]), heads.reshape(-1), reduction='sum')
    wanted = torch.where(heads == 0, torch.full_like(relations, -100), relations).reshape(-1)
    return loss + F.cross_entropy(labels_at(h, heads), wanted, reduction='sum')


def towards(scores, wanted):
    """Cross entropy of scores with probabilities."""
    return -(wanted.float().view(scores.shape) * scores.log_softmax(-1)).sum(-1)


def loss_of_silver(rows, part, types, tags, feats, arcs, heads, relations):
    h, flat = read_words(rows, part, types.shape)
    loss = 0.5 * towards(network.tag(flat), tags).sum() + 0.2 * F.cross_entropy(network.feats(flat), feats.reshape(-1), reduction='sum')
    loss = loss + towards(network.arcs(h, drop), arcs).sum()
    return loss + (towards(labels_at(h, heads), relations) * (heads.reshape(-1) > 0)).sum()


def loss_of(gold, soft):
    """Of a batch of the treebanks and one of running text; the table's rows of both are picked at once."""
    types = [gold[0].reshape(-1)] + ([soft[0].reshape(-1)] if soft else [])
    part, rows = lazy.pick(features(torch.cat(types)))
    split = len(types[0])
    loss = loss_of_gold(rows[:split], part, *gold)
    return loss + loss_of_silver(rows[split:], part, *soft) if soft else loss


def with_mean(action):
    """Does something with the mean of the weights in place of the last ones."""
    last = [p.detach().clone() for p in weights]
    for p, m in zip(weights, mean):
        p.data.copy_(m)
    try:
        return action()
    finally:
        for p, l in zip(weights, last):
            p.data.copy_(l)


def evaluate():
    for name, (sentences, numbered) in dev.items():
        say(name + ' ' + ' '.join('%s %.2f' % pair for pair in score(network, numbers, sentences, numbered, vocabulary, feats_mask).items()))


def keep():
    if options.state:
        torch.save(network.state_dict(), options.state)
    if options.out:
        from modelfile import write
        write(options.out, network, vocabulary, options.version)


soft_batches = silver.batches(options.silver_batch, rng) if silver else None
start, evaluated, paused, step, epoch, seen, running = clock(), 0.0, 0.0, 0, 0, 0, 0.0
while True:
    epoch += 1
    chosen = []
    for s in dresses:
        draw = rng.random()
        chosen.append(s[2] if draw < options.headlines else s[1] if draw < options.headlines + options.unstopped else s[0])
    for batch, group in batches(chosen, options.batch, rng):
        passed = clock() - start - paused
        share = passed / options.minutes
        if share >= 1:
            break
        for g in adam.param_groups:
            g['lr'] = options.rate * min(1.0, (step + 1) / 200) * (1 - share)
        soft = next(soft_batches) if silver else None
        loss = loss_of([t.to(device) for t in batch], soft) / (options.batch + (options.silver_batch if silver else 0))
        adam.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(dense, 5.0)
        adam.step()
        lazy.step(options.rate * min(1.0, (step + 1) / 200) * (1 - share))
        step += 1
        seen += batch[0].numel() + (soft[0].numel() if soft else 0)
        if step % 20 == 0:
            running = 0.7 * running + 0.3 * float(loss)
        if step % 5 == 0:
            fresh = max(0.01, 5 / (step + 5))
            torch._foreach_mul_(mean, 1 - fresh)
            torch._foreach_add_(mean, [p.data for p in weights], alpha=fresh)
        if passed - evaluated >= options.every:
            evaluated = passed
            before = clock()
            say('epoch %d step %d, %.0f words/s, loss %.3f, %.1f min' % (epoch, step, seen / passed / 60, running, passed))
            with_mean(lambda: (evaluate(), keep()))
            paused += clock() - before
    else:
        continue
    break
say('end: epoch %d step %d, %d words seen, loss %.3f' % (epoch, step, seen, running))
say('last weights')
evaluate()
say('mean weights, in 16 bits')
with_mean(lambda: (network.half().float(), evaluate(), keep()))
