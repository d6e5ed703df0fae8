"""A BERT encoder whose weights come from a file of arrays, as pretrained.py writes it."""
import math
import numpy
import torch
from torch import nn
import torch.nn.functional as F

HEADS = 12


class EncoderLayer(nn.Module):
    def __init__(self, size, inner):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(size, size) for _ in range(4))
        self.up, self.down = nn.Linear(size, inner), nn.Linear(inner, size)
        self.norm_attention, self.norm_out = nn.LayerNorm(size, 1e-12), nn.LayerNorm(size, 1e-12)

    def forward(self, x, mask, drop):
        """x: (sentences, pieces, size); mask: what is added to the scores of pieces that are not there."""
        count, length, size = x.shape
        q, k, v = (f(x).view(count, length, HEADS, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        scores = F.dropout((q @ k.transpose(2, 3) / math.sqrt(size // HEADS) + mask).softmax(-1), drop, self.training)
        seen = self.out((scores @ v).transpose(1, 2).reshape(count, length, size))
        x = self.norm_attention(x + F.dropout(seen, drop, self.training))
        return self.norm_out(x + F.dropout(self.down(F.gelu(self.up(x))), drop, self.training))


class Encoder(nn.Module):
    NAMES = {'attention.self.query': 'query', 'attention.self.key': 'key', 'attention.self.value': 'value', 'attention.output.dense': 'out',
             'intermediate.dense': 'up', 'output.dense': 'down', 'attention.output.LayerNorm': 'norm_attention', 'output.LayerNorm': 'norm_out'}

    def __init__(self, path):
        super().__init__()
        arrays = {name: torch.from_numpy(a.astype(numpy.float32)) for name, a in numpy.load(path).items()}
        words = arrays['embeddings.word_embeddings.weight']
        self.words = nn.Parameter(words)
        self.positions = nn.Parameter(arrays['embeddings.position_embeddings.weight'] + arrays['embeddings.token_type_embeddings.weight'][0])
        self.norm = nn.LayerNorm(words.shape[1], 1e-12)
        self.norm.load_state_dict({k: arrays['embeddings.LayerNorm.' + k] for k in ('weight', 'bias')})
        self.layers = nn.ModuleList()
        while 'encoder.layer.%d.output.dense.bias' % len(self.layers) in arrays:
            prefix = 'encoder.layer.%d.' % len(self.layers)
            layer = EncoderLayer(words.shape[1], arrays[prefix + 'intermediate.dense.bias'].shape[0])
            layer.load_state_dict({'%s.%s' % (ours, k): arrays['%s%s.%s' % (prefix, theirs, k)]
                                   for theirs, ours in self.NAMES.items() for k in ('weight', 'bias')})
            self.layers.append(layer)

    def forward(self, pieces, drop, ends, marks=None):
        """pieces: (sentences, words, MOST), -1 for none; ends: numbers of the first and last piece of all; marks: (sentences, words, size), what is added to the pieces of a word.

        Gives (sentences, words, size), the mean of each word's pieces.
        """
        count, length, most = pieces.shape
        flat = pieces.reshape(count, -1)
        there = flat >= 0
        at = there.long().cumsum(1)         # 0 is the first piece of all
        total = at[:, -1]
        width = int(total.max()) + 2
        ids = pieces.new_zeros(count, width)
        # What is not there is written onto the place after all and then written over.
        ids.scatter_(1, torch.where(there, at, (total + 1).unsqueeze(1)), flat.clamp(min=0))
        ids[:, 0] = ends[0]
        ids.scatter_(1, (total + 1).unsqueeze(1), ends[1])
        places = torch.arange(width, device=pieces.device)
        mask = torch.where(places <= (total + 1).unsqueeze(1), 0.0, -1e4)[:, None, None, :]
        x = F.embedding(ids, self.words) + self.positions[places]
        if marks is not None:
            wide = marks.unsqueeze(2).expand(-1, -1, most, -1).reshape(count, length * most, -1) * there.unsqueeze(2)
            x = x.scatter_add(1, at.unsqueeze(2).expand(-1, -1, x.shape[2]), wide.to(x.dtype))
        x = F.dropout(self.norm(x), drop, self.training)
        for layer in self.layers:
            x = layer(x, mask, drop)
        pieces_of = x.gather(1, at.unsqueeze(2).expand(-1, -1, x.shape[2])) * there.unsqueeze(2)
        return pieces_of.view(count, length, most, -1).sum(2) / there.view(count, length, most).sum(2, keepdim=True)
