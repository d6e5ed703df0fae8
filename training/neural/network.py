"""The network: words from the sum of their features, two bidirectional LSTMs, heads for tags, features, arcs and relations."""
import torch
from torch import nn
import torch.nn.functional as F


class Layer(nn.Module):
    """One bidirectional LSTM; gates in the order of torch: input, forget, cell, output."""

    def __init__(self, inputs, hidden):
        super().__init__()
        self.hidden = hidden
        parts = []
        for _ in range(2):
            w_in, w_rec, bias = torch.empty(4 * hidden, inputs), torch.empty(4 * hidden, hidden), torch.zeros(4 * hidden)
            nn.init.xavier_uniform_(w_in)
            for gate in range(4):
                nn.init.orthogonal_(w_rec[gate * hidden:(gate + 1) * hidden])
            bias[hidden:2 * hidden] = 1
            parts += [nn.Parameter(w_in), nn.Parameter(w_rec), nn.Parameter(bias)]
        self.weights = nn.ParameterList(parts)

    def forward(self, x, drop):
        """x: (length, sentences, inputs). Whole recurrent weights are dropped, the same ones at each step."""
        flat = []
        for w_in, w_rec, bias in (self.weights[:3], self.weights[3:]):
            flat += [w_in, F.dropout(w_rec, drop, self.training), bias, torch.zeros_like(bias)]
        zero = x.new_zeros(2, x.shape[1], self.hidden)
        return torch._VF.lstm(x, (zero, zero), flat, True, 1, 0.0, self.training, True, False)[0]


def locked(x, drop, training):
    """Dropout with one mask for all positions of a sentence; x: (length, sentences, units)."""
    if not training or drop == 0:
        return x
    return x * (torch.rand(1, x.shape[1], x.shape[2], device=x.device) >= drop).float().div_(1 - drop)


class Network(nn.Module):
    def __init__(self, rows, tags, feats, relations, embedding=128, hidden=192, arc=160, label=48, layers=2, context=0):
        super().__init__()
        self.sizes = dict(embedding=embedding, hidden=hidden, arc=arc, label=label, layers=layers)
        self.table = nn.Parameter(torch.randn(rows, embedding) * 0.15)
        with torch.no_grad():
            self.table[0] = 0
        self.layers = nn.ModuleList(Layer(embedding + context if i == 0 else 2 * hidden, hidden) for i in range(layers))
        out = 2 * hidden
        self.tag, self.feats = nn.Linear(out, tags), nn.Linear(out, feats)
        self.arc_dep, self.arc_head = nn.Linear(out, arc), nn.Linear(out, arc)
        self.arc_root = nn.Parameter(torch.randn(arc) * 0.1)
        self.arc_matrix = nn.Parameter(torch.eye(arc) / arc ** 0.5)
        self.arc_bias = nn.Parameter(torch.zeros(arc))
        self.label_dep, self.label_head = nn.Linear(out, label), nn.Linear(out, label)
        self.label_matrix = nn.Parameter(torch.randn(label, relations, label) / label)
        self.label_out_dep, self.label_out_head = nn.Linear(label, relations), nn.Linear(label, relations, bias=False)

    def words(self, rows, table=None):
        """Sum of the rows of each word; rows: (words, features), 0 for none."""
        return F.embedding_bag(rows, self.table if table is None else table, mode='sum', padding_idx=0)

    def encode(self, x, d):
        """x: (length, sentences, embedding) to (length, sentences, 2 hidden)."""
        x = locked(x, d['word'], self.training)
        for i, layer in enumerate(self.layers):
            x = locked(layer(x, d['recurrent']), d['layer'], self.training)
        return x

    def arcs(self, h, d):
        """(sentences, dependents, heads) with head 0 the root."""
        dep = locked(F.relu(self.arc_dep(h)), d['head'], self.training).transpose(0, 1)
        head = locked(F.relu(self.arc_head(h)), d['head'], self.training).transpose(0, 1)
        head = torch.cat((self.arc_root.expand(head.shape[0], 1, -1), head), 1)
        return torch.baddbmm((head @ self.arc_bias).unsqueeze(1), dep @ self.arc_matrix, head.transpose(1, 2))

    def label_parts(self, h, d):
        return (locked(F.relu(self.label_dep(h)), d['head'], self.training).transpose(0, 1),
                locked(F.relu(self.label_head(h)), d['head'], self.training).transpose(0, 1))

    def labels(self, dep, head):
        """dep, head: (words, label) to (words, relations)."""
        count, size = dep.shape
        relations = self.label_matrix.shape[1]
        spread = (dep @ self.label_matrix.reshape(size, -1)).view(count, relations, size)
        return torch.bmm(spread, head.unsqueeze(2)).squeeze(2) + self.label_out_dep(dep) + self.label_out_head(head)
