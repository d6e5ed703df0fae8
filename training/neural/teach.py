#!/usr/bin/env python3
"""Trains teachers, networks on pretrained encoders, and has them say what they see in running text: see README.md beside this file.

teach.py --data DIR --names FOLDER --text silver.conllu --encoder A.npz [--encoder B.npz …] --vocabulary vocab.txt --out FOLDER --minutes 4
"""
import argparse
import os
import random
import time
from multiprocessing import Pool

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument('--data', required=True, help='folder with ewt-train, ewt-dev, gum-train and gum-dev as .conllu.gz')
parser.add_argument('--names', required=True, help='folder that Chancery.Training names-text wrote')
parser.add_argument('--text', required=True, help='running text in CoNLL-U, of which the forms are read')
parser.add_argument('--encoder', required=True, action='append', help='weights as pretrained.py writes them; one teacher each')
parser.add_argument('--vocabulary', required=True, help='the word pieces')
parser.add_argument('--out', required=True)
parser.add_argument('--minutes', type=float, default=4, help='time of training of all teachers')
parser.add_argument('--device', default='cuda')
parser.add_argument('--seed', type=int, default=20261126)
parser.add_argument('--batch', type=int, default=1500, help='words a batch')
parser.add_argument('--rate', type=float, default=0.002)
parser.add_argument('--encoder-rate', type=float, default=0.00015)
parser.add_argument('--limit', type=int, default=0, help='sentences to look at, for a trial')
options = parser.parse_args()

import numpy
import torch
import torch.nn.functional as F
import decode
import named
from evaluation import NONE
from teacher import Teacher
from treebank import as_headline, read, without_stop
from vocabulary import Numbers, Vocabulary, batches
from wordpiece import FIRST, LAST, MOST, WordPieces

LONGEST = 160
QUIET = dict(NONE, context=0, encoder=0)
DROP = {'word': 0.2, 'context': 0.2, 'layer': 0.33, 'recurrent': 0.1, 'head': 0.33, 'encoder': 0.1}
# Made before the device is touched, which a copy of this process could not use.
pool = Pool()
device = torch.device(options.device)
torch.manual_seed(options.seed)
torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True
rng = random.Random(options.seed)
os.makedirs(options.out, exist_ok=True)


def say(text):
    print(time.strftime('%H:%M:%S ', time.gmtime()) + text, flush=True)


def cut(sentences):
    return sentences[:options.limit] if options.limit else sentences


trees = {name: cut(read(os.path.join(options.data, name + '.conllu.gz'))) for name in ('ewt-train', 'gum-train', 'ewt-dev', 'gum-dev')}
gold = [s for s in trees['ewt-train'] + trees['gum-train'] if len(s.forms) <= LONGEST]
text = cut(read(options.text))
if any(len(s.forms) > LONGEST for s in text):
    raise SystemExit('%s: sentences of more than %d tokens; leave them out, the encoder has no place for their pieces' % (options.text, LONGEST))
names = {name: cut(named.read(os.path.join(options.names, name + '.tsv'))) for name in ('own', 'held', 'gum-train', 'gum-dev')}
labels = ['O'] + sorted({label for part in names.values() for _, row in part for label in row} - {'O'})
label_of = {label: i for i, label in enumerate(labels)}
vocabulary = Vocabulary(trees['ewt-train'] + trees['gum-train'])
numbers = Numbers(vocabulary)
dresses = [tuple(map(numbers.sentence, (s, without_stop(s), as_headline(s) if len(s.forms) > 3 else s))) for s in gold]
numbered = {name: [numbers.sentence(s) for s in trees[name]] for name in ('ewt-train', 'ewt-dev', 'gum-dev')}
numbered['text'] = [numbers.sentence(s) for s in text]


def number_names(sentences):
    # Zeros where a sentence with a tree has the rest of it, so that batches take both.
    return [([numbers.type(f) for f in forms], [label_of[x] for x in row]) + ([0] * len(forms),) * 3 for forms, row in sentences]


named_train = [s for s in number_names(names['own'] * 3 + names['gum-train']) if len(s[0]) <= LONGEST]
named_dev = {name: number_names(names[name]) for name in ('held', 'gum-dev')}
wordpieces = WordPieces(options.vocabulary)
pieces = torch.full((len(numbers.rows), MOST), -1)
for form, i in numbers.type_of.items():
    found = wordpieces.of(form)
    pieces[i, :len(found)] = torch.tensor(found)
numbers.freeze()
pieces, rows, counts = pieces.to(device), numbers.rows.to(device), numbers.counts.to(device)
ends = (wordpieces.number[FIRST], wordpieces.number[LAST])
feats_mask = torch.zeros(len(vocabulary.tags), len(vocabulary.feats), dtype=torch.bool, device=device)
for tag, allowed in enumerate(vocabulary.feats_of_tag):
    feats_mask[tag, allowed] = True
say('%d gold sentences, %d of running text, %d with names; %d features, %d labels' % (
    len(gold), len(text), len(named_train), len(vocabulary.keys), len(labels)))


def seen(types, training):
    """Rows of the features of words; in training those of rare forms are dropped more often, so that the network learns to do without."""
    found = rows[types]
    if not training:
        return found
    lost = torch.rand(types.shape, device=device) < 0.02 + 0.25 / (0.25 + counts[types]).clamp(min=1.0) * (counts[types] < 20)
    found[..., 0] = torch.where(lost, torch.ones_like(found[..., 0]), found[..., 0])
    found[..., 1] = torch.where(lost, torch.zeros_like(found[..., 1]), found[..., 1])
    found[..., 2:] *= torch.rand(found[..., 2:].shape, device=device) >= 0.05
    return found


def loss_of_trees(teacher, types, tags, feats, heads, relations):
    network = teacher.network
    h = teacher.read(seen(types, True), pieces[types], ends, DROP)
    flat = h.transpose(0, 1).reshape(-1, h.shape[2])
    loss = 0.5 * F.cross_entropy(network.tag(flat), tags.reshape(-1), reduction='sum')
    loss = loss + 0.2 * F.cross_entropy(network.feats(flat), feats.reshape(-1), reduction='sum')
    arcs = network.arcs(h, DROP)
    loss = loss + F.cross_entropy(arcs.reshape(-1, arcs.shape[2]), heads.reshape(-1), reduction='sum')
    dep, head = network.label_parts(h, DROP)
    at = (heads - 1).clamp(min=0).unsqueeze(2).expand(-1, -1, head.shape[2])
    found = network.labels(dep.reshape(-1, dep.shape[2]), head.gather(1, at).reshape(-1, dep.shape[2]))
    return loss + F.cross_entropy(found, torch.where(heads == 0, torch.full_like(relations, -100), relations).reshape(-1), reduction='sum')


def loss_of_names(teacher, types, wanted):
    h = teacher.read(seen(types, True), pieces[types], ends, DROP).transpose(0, 1)
    return F.cross_entropy(teacher.names(h).reshape(-1, len(labels)), wanted.reshape(-1), reduction='sum')


def endless(sentences, size):
    while True:
        yield from batches(sentences, size, rng)


def train(path, minutes, seed):
    torch.manual_seed(seed)
    teacher = Teacher(path, vocabulary, len(labels)).to(device)
    own = [p for n, p in teacher.named_parameters() if not n.startswith('encoder.')]
    groups = [{'params': list(teacher.encoder.parameters()), 'peak': options.encoder_rate, 'weight_decay': 0.01},
              {'params': own, 'peak': options.rate, 'weight_decay': 0.0}]
    adam = torch.optim.AdamW(groups, lr=options.rate, betas=(0.9, 0.98), eps=1e-8)
    everything = list(teacher.parameters())
    mean, start, step, told = [p.detach().clone() for p in everything], time.monotonic(), 0, 0.0
    name_batches = endless(named_train, options.batch)
    while True:
        chosen = []
        for s in dresses:
            draw = rng.random()
            chosen.append(s[2] if draw < 0.08 else s[1] if draw < 0.13 else s[0])
        for batch, _ in batches(chosen, options.batch, rng):
            share = (time.monotonic() - start) / 60 / minutes
            if share >= 1:
                break
            for group in adam.param_groups:
                group['lr'] = group['peak'] * min(1.0, (step + 1) / 300) * (1 - share)
            loss = loss_of_trees(teacher, *[t.to(device) for t in batch]) / options.batch
            if step % 2 == 0:
                (types, wanted, _, _, _), _ = next(name_batches)
                loss = loss + loss_of_names(teacher, types.to(device), wanted.to(device)) / options.batch
            adam.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(everything, 5.0)
            adam.step()
            step += 1
            if step % 5 == 0:
                fresh = max(0.01, 5 / (step + 5))
                torch._foreach_mul_(mean, 1 - fresh)
                torch._foreach_add_(mean, [p.data for p in everything], alpha=fresh)
            if share - told > 0.2:
                told = share
                say('  %.0f %% of the time, step %d, loss %.3f' % (100 * share, step, float(loss)))
        else:
            continue
        break
    with torch.no_grad():
        for p, m in zip(everything, mean):
            p.copy_(m)
    say('%s: %d steps' % (os.path.basename(path), step))
    return teacher.eval()


@torch.no_grad()
def sight(teachers, types, with_trees=True):
    """Mean probabilities of tags, features, heads, relations of the likeliest heads, labels of names; the likeliest heads."""
    hs = [t.read(seen(types, False), pieces[types], ends, QUIET) for t in teachers]
    of_names = sum(t.names(h).softmax(-1) for t, h in zip(teachers, hs)).transpose(0, 1)
    if not with_trees:
        return of_names
    tags = sum(t.network.tag(h).softmax(-1) for t, h in zip(teachers, hs)).transpose(0, 1) / len(teachers)
    feats = sum(t.network.feats(h).softmax(-1) for t, h in zip(teachers, hs)).transpose(0, 1)
    arcs = sum(t.network.arcs(h, QUIET).softmax(-1) for t, h in zip(teachers, hs)) / len(teachers)
    return tags, feats, arcs, of_names, hs


@torch.no_grad()
def relations_of(teachers, hs, heads):
    total = 0
    for t, h in zip(teachers, hs):
        dep, head = t.network.label_parts(h, QUIET)
        head = head.gather(1, (heads - 1).clamp(min=0).unsqueeze(2).expand(-1, -1, head.shape[2]))
        total = total + t.network.labels(dep.reshape(-1, dep.shape[2]), head.reshape(-1, dep.shape[2])).softmax(-1)
    return (total / len(teachers)).view(*heads.shape, -1)


def heads_of(arcs, pool):
    """Trees; only what is none already goes through the slow search."""
    scores = arcs.clamp(min=1e-9).log()
    n = scores.shape[1]
    scores[:, torch.arange(n), torch.arange(1, n + 1)] = float('-inf')
    best = scores.argmax(-1).tolist()
    wrong = [i for i, row in enumerate(best) if not decode.is_tree([0] + row)]
    for i, row in zip(wrong, pool.map(decode.tree, [arcs[i].clamp(min=1e-9).log().tolist() for i in wrong], chunksize=4)):
        best[i] = row
    return torch.tensor(best)


def predict(teachers, sentences, pool, soft=None):
    """For each sentence (tags, feats, heads, relations, names); soft, a dictionary by length, gets the probabilities."""
    result = [None] * len(sentences)
    for (types, _, _, _, _), group in batches(sentences, 12000):
        tags, feats, arcs, of_names, hs = sight(teachers, types.to(device))
        best_tags = tags.argmax(-1)
        best_feats = feats.masked_fill(~feats_mask[best_tags], -1).argmax(-1)
        heads = heads_of(arcs, pool)
        of_relations = relations_of(teachers, hs, heads.to(device))
        best_relations = of_relations.argmax(-1).cpu()
        best_relations[heads == 0] = -1
        if soft is not None and types.shape[1] <= LONGEST:
            soft.setdefault(types.shape[1], []).append((group, tags.half().cpu(), best_feats.cpu(), arcs.half().cpu(), heads, of_relations.half().cpu()))
        for row in zip(group, best_tags.tolist(), best_feats.tolist(), heads.tolist(), best_relations.tolist(), of_names.argmax(-1).tolist()):
            result[row[0]] = row[1:]
    return result


def score(teachers, pool):
    for name in ('ewt-dev', 'gum-dev'):
        right, total = [0] * 4, 0
        for s, (tags, _, heads, relations, _) in zip(trees[name], predict(teachers, numbered[name], pool)):
            for i in range(len(s.forms)):
                relation = 'root' if relations[i] < 0 else vocabulary.relations[relations[i]]
                head = heads[i] == s.heads[i]
                right[0] += vocabulary.tags[tags[i]].split(' ')[0] == s.tags[i].split(' ')[0]
                right[1] += head
                right[2] += head and relation.split(':')[0] == s.relations[i].split(':')[0]
                right[3] += head and relation == s.relations[i]
            total += len(s.forms)
        say('%s UPOS %.2f UAS %.2f LAS %.2f LASsub %.2f' % (name, *(100 * r / total for r in right)))
    for name in ('held', 'gum-dev'):
        found = [None] * len(named_dev[name])
        for (types, _, _, _, _), group in batches(named_dev[name], 12000):
            for i, row in zip(group, sight(teachers, types.to(device), False).argmax(-1).tolist()):
                found[i] = [labels[x] for x in row]
        say('%s names, strict F1 of our kinds %.2f' % (name, named.strict([(wanted, f) for (_, wanted), f in zip(names[name], found)])))


def keep(name, sentences, result):
    """Arrays over the tokens of sentences, in order, for the learners that are not here."""
    flat = [numpy.concatenate([numpy.array(row[k]) for row in result]) for k in range(5)]
    numpy.savez_compressed(os.path.join(options.out, name + '.npz'), tags=flat[0].astype('int16'), feats=flat[1].astype('int16'), heads=flat[2].astype('int16'),
                           relations=flat[3].astype('int8'), names=flat[4].astype('uint8'))


teachers = []
for i, path in enumerate(options.encoder):
    teachers.append(train(path, options.minutes / len(options.encoder), options.seed + i))
    score(teachers[-1:], pool)
if len(teachers) > 1:
    say('all together')
    score(teachers, pool)
soft = {}
keep('text', text, predict(teachers, numbered['text'], pool, soft))
keep('ewt-train', trees['ewt-train'], predict(teachers, numbered['ewt-train'], pool))
with open(os.path.join(options.out, 'legend.txt'), 'w', encoding='utf8') as file:
    for key, values in (('tags', vocabulary.tags), ('feats', vocabulary.feats), ('relations', vocabulary.relations), ('names', labels)):
        file.write('\t'.join([key] + values) + '\n')
joined = {length: tuple([i for p in parts for i in p[0]] if k == 0 else torch.cat([p[k] for p in parts]) for k in range(6)) for length, parts in soft.items()}
torch.save(joined, os.path.join(options.out, 'soft.pt'))
say('told')
