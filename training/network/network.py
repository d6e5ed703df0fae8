"""The network that reads words with what stands around them, and its heads; src/Chancery.Reading/Events/Learnt/Network runs it."""
import torch
from torch import nn
import torch.nn.functional as F
from layer import Layer

LABELS = 17             # no act, and PLOVER's sixteen types
TAGS, RELATIONS, REFERENTS = 64, 96, 160        # room for their numbers
ENDINGS, SHAPES = 4096, 8


class Pair(nn.Module):
    """Three scores of what one word has to do with another."""

    def __init__(self, size, hidden=64, far=12):
        super().__init__()
        self.far = far
        self.one, self.two = nn.Linear(size, hidden), nn.Linear(size, hidden, bias=False)
        self.place, self.out = nn.Embedding(2 * far + 1, hidden), nn.Linear(hidden, 3)

    def forward(self, h, of, to, drop):
        x = F.relu(self.one(h)[of] + self.two(h)[to] + self.place((to - of).clamp(-self.far, self.far) + self.far))
        return self.out(F.dropout(x, drop, self.training))


class Network(nn.Module):
    def __init__(self, vectors, size, layers):
        super().__init__()
        self.register_buffer('vectors', torch.from_numpy(vectors))
        self.map = nn.Linear(vectors.shape[1], size)
        self.tables = nn.ModuleList(nn.Embedding(n, size) for n in (len(vectors), ENDINGS, SHAPES, TAGS, RELATIONS, REFERENTS))
        for table in self.tables:
            nn.init.normal_(table.weight, 0, 0.02)
        self.layers = nn.ModuleList(Layer(size) for _ in range(layers))
        # Statements teach the layers too; their heads are not shipped.
        self.types, self.cues, self.sides, self.parts = nn.Linear(size, LABELS), nn.Linear(size, 3), Pair(size), Pair(size)

    def forward(self, batch, drop):
        features = batch['f']
        own = self.tables[0](features[0])
        if self.training:
            # So that it learns to do with the vector alone, as it must with words that it has never seen.
            own = own * (torch.rand(len(own), 1, device=own.device) > 0.2)
        x = self.map(self.vectors[features[0]]) + own
        for table, numbers in zip(list(self.tables)[1:], features[1:]):
            x = x + table(numbers)
        x = F.dropout(F.relu(x), drop, self.training)
        for layer in self.layers:
            x = layer(x, (batch['prev'], batch['next'], batch['head'], batch['scale']), drop)
        return x
