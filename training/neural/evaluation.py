"""Scores a network on sentences with gold tokens: its own tags, features and trees."""
import torch
import decode
from vocabulary import batches

NONE = {'word': 0, 'layer': 0, 'recurrent': 0, 'head': 0}


@torch.no_grad()
def predict(network, numbers, numbered, feats_mask):
    """For each sentence (tags, feats, heads, relations) as lists of numbers; the relation of a root is -1."""
    network.eval()
    result = [None] * len(numbered)
    for (types, _, _, _, _), group in batches(numbered, 2000):
        device = network.table.device
        x = network.words(numbers.rows[types.reshape(-1)].to(device)).view(*types.shape, -1).transpose(0, 1)
        h = network.encode(x, NONE)
        tags = network.tag(h).argmax(-1).transpose(0, 1)
        feats = network.feats(h).transpose(0, 1).masked_fill(~feats_mask[tags], float('-inf')).argmax(-1)
        heads = torch.tensor([decode.tree(one) for one in network.arcs(h, NONE).tolist()], device=device)
        dep, head = network.label_parts(h, NONE)
        at = (heads - 1).clamp(min=0)
        head = head.gather(1, at.unsqueeze(2).expand(-1, -1, head.shape[2]))
        relations = network.labels(dep.reshape(-1, dep.shape[2]), head.reshape(-1, dep.shape[2])).argmax(-1).view(heads.shape)
        relations[heads == 0] = -1
        for k, i in enumerate(group):
            result[i] = (tags[k].tolist(), feats[k].tolist(), heads[k].tolist(), relations[k].tolist())
    network.train()
    return result


def score(network, numbers, sentences, numbered, vocabulary, feats_mask):
    """Per cent of tokens: UPOS, XPOS, FEATS, UAS, LAS (universal relation), LASsub (with subtypes)."""
    right, total = [0] * 6, 0
    for s, (tags, feats, heads, relations) in zip(sentences, predict(network, numbers, numbered, feats_mask)):
        for i in range(len(s.forms)):
            upos, xpos = vocabulary.tags[tags[i]].split(' ')
            gold_upos, gold_xpos = s.tags[i].split(' ')
            relation = 'root' if relations[i] < 0 else vocabulary.relations[relations[i]]
            head = heads[i] == s.heads[i]
            right[0] += upos == gold_upos
            right[1] += xpos == gold_xpos
            right[2] += vocabulary.feats[feats[i]] == s.feats[i]
            right[3] += head
            right[4] += head and relation.split(':')[0] == s.relations[i].split(':')[0]
            right[5] += head and relation == s.relations[i]
        total += len(s.forms)
    return dict(zip(('UPOS', 'XPOS', 'FEATS', 'UAS', 'LAS', 'LASsub'), (100 * r / total for r in right)))
