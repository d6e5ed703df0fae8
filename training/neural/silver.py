"""Running text with what the teachers see in it, as teach.py writes it: batches of sentences of equal length with probabilities instead of answers."""
import os
import torch
from treebank import SMALL

HEADLINES = 12      # every sentence of this number wears the capitals of a headline


class Silver:
    def __init__(self, folder, text, numbers, device):
        """text: the sentences that the teachers saw, in their order."""
        self.tags = [line for line in open(os.path.join(folder, 'legend.txt'), encoding='utf8')][0].rstrip('\n').split('\t')[1:]
        self.parts = {}
        for length, (group, tags, feats, arcs, heads, relations) in torch.load(os.path.join(folder, 'soft.pt')).items():
            forms = [self.dressed(text[i].forms, tags[k].argmax(-1).tolist()) if i % HEADLINES == 0 else text[i].forms for k, i in enumerate(group)]
            types = torch.tensor([[numbers.type(f) for f in row] for row in forms])
            self.parts[length] = [t.to(device) for t in (types, tags, feats, arcs, heads, relations)]
        self.words = sum(t[0].numel() for t in self.parts.values())

    def dressed(self, forms, tags):
        small = lambda i: i > 0 and len(forms[i]) <= 4 and self.tags[tags[i]].split(' ')[0] in SMALL
        return [f if small(i) else f[0].upper() + f[1:] for i, f in enumerate(forms)]

    def batches(self, size, random):
        """Without end: tensors (types, tags, feats, arcs, heads, relations) of about `size` words."""
        while True:
            groups = []
            for length, part in self.parts.items():
                order = torch.randperm(len(part[0]), device=part[0].device)
                step = max(1, size // length)
                groups += [(length, order[i:i + step]) for i in range(0, len(order), step)]
            random.shuffle(groups)
            for length, order in groups:
                yield [t[order] for t in self.parts[length]]
