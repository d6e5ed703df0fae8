"""The teacher: a pretrained encoder below the network of the accurate model, and a head for names."""
import torch
from torch import nn
from encoder import Encoder
from network import Network, locked


class Teacher(nn.Module):
    def __init__(self, weights, vocabulary, labels, hidden=256):
        super().__init__()
        self.encoder = Encoder(weights)
        self.context = self.encoder.words.shape[1]
        self.network = Network(len(vocabulary.keys) + 2, len(vocabulary.tags), len(vocabulary.feats), len(vocabulary.relations),
                               hidden=hidden, arc=256, label=96, context=self.context)
        self.names = nn.Linear(2 * hidden, labels)

    def read(self, rows, pieces, ends, drop):
        """rows: (sentences, words, features); pieces: (sentences, words, MOST). Gives what the heads look at: (words, sentences, units)."""
        with torch.autocast(rows.device.type, dtype=torch.bfloat16, enabled=rows.is_cuda):
            context = self.encoder(pieces, drop['encoder'] if self.training else 0, ends).float()
        x = self.network.words(rows.view(-1, rows.shape[2])).view(*rows.shape[:2], -1)
        x = torch.cat((locked(x.transpose(0, 1), drop['word'], self.training), locked(context.transpose(0, 1), drop['context'], self.training)), 2)
        return self.network.encode(x, dict(drop, word=0))
