"""The network that finds cues, sources and contents; src/Chancery.Reading/Statements/Learnt/Network runs it."""
import os
import sys
import torch
from torch import nn
import torch.nn.functional as F
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'network'))
from layer import Layer
from documents import PLACES, SIDES, WAYS

ROOM = (None, 4096, 8, 64, 96, 160, 256, 12)      # rows of the tables of features behind that of words


class SpeechNetwork(nn.Module):
    def __init__(self, vectors, size, layers, hidden=64, inner=2):
        super().__init__()
        self.register_buffer('vectors', torch.from_numpy(vectors))
        self.map = nn.Linear(vectors.shape[1], size)
        self.tables = nn.ModuleList(nn.Embedding(n or len(vectors), size) for n in ROOM)
        for table in self.tables: nn.init.normal_(table.weight, 0, 0.02)
        self.layers = nn.ModuleList(Layer(size) for _ in range(layers))
        self.cues = nn.Linear(size, 3)
        self.cue, self.word = nn.Linear(size, hidden, bias=False), nn.Linear(size, hidden)
        self.place, self.way = nn.Embedding(2 * PLACES + 1, hidden), nn.Embedding(SIDES * WAYS, hidden)
        for table in (self.place, self.way): nn.init.normal_(table.weight, 0, 0.1)
        self.inner = nn.ModuleList(Layer(hidden) for _ in range(inner))
        self.parts = nn.Linear(hidden, 3)

    def forward(self, batch, drop):
        """What is made of each word."""
        features = batch['f']
        own = self.tables[0](features[0])
        if self.training:
            # So that it learns to do with the vector alone, as it must with words that it has never seen.
            own = own * (torch.rand(len(own), 1, device=own.device) > 0.2)
        x = self.map(self.vectors[features[0]]) + own
        for table, numbers in zip(list(self.tables)[1:], features[1:]): x = x + table(numbers)
        x = F.dropout(F.relu(x), drop, self.training)
        for layer in self.layers: x = layer(x, (batch['prev'], batch['next'], batch['head'], batch['scale']), drop)
        return x

    def sides(self, x, batch, drop):
        """Scores of nothing, source and content, of each word of each cue's window."""
        cues = self.cue(x[batch['ct']])
        mean = cues.new_zeros(len(batch['cn']), cues.shape[1]).index_add(0, batch['cs'], cues) / batch['cn'][:, None]
        y = F.relu(self.word(x)[batch['pt']] + mean[batch['ps']] + self.place(batch['pp']) + self.way(batch['pw']))
        y = F.dropout(y, drop, self.training)
        for layer in self.inner: y = layer(y, (batch['pprev'], batch['pnext'], batch['phead'], batch['pscale']), drop)
        return self.parts(y)

    def shorten(self, rank):
        """Gives every layer a rank: a third of the work for nearly the same, once it has learnt a little longer."""
        for layers in (self.layers, self.inner):
            for i, layer in enumerate(layers): layers[i] = layer.shortened(rank)
