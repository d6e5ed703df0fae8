"""A layer of the networks of events and of statements; src/Chancery.Reading/Learning/Network runs it."""
from torch import nn
import torch
import torch.nn.functional as F

LOOKS = 5       # words that are looked at: before, itself, behind, head, children


class Layer(nn.Module):
    """Adds to a word what those before and behind it, itself, its head and its children together make of it. With a rank, every word is told in so many numbers first."""

    def __init__(self, size, rank=0):
        super().__init__()
        self.short = nn.Linear(size, rank, bias=False) if rank else None
        self.w = nn.Linear(LOOKS * (rank or size), size)

    def forward(self, x, links, drop):
        before, behind, head, scale = links
        told = self.short(x) if self.short else x
        with_none = torch.cat((told, told.new_zeros(1, told.shape[1])))
        children = told.new_zeros(len(told) + 1, told.shape[1]).index_add(0, head, told)[:-1] * scale
        made = F.relu(self.w(torch.cat((with_none[before], told, with_none[behind], with_none[head], children), 1)))
        return x + F.dropout(made, drop, self.training)

    def shortened(self, rank):
        """The layer with a rank that comes nearest to this one: what all looks make of a word, in so many directions of it."""
        size = self.w.weight.shape[0]
        looks = self.w.weight.detach().view(size, LOOKS, size).permute(1, 0, 2).reshape(LOOKS * size, size)
        u, s, v = torch.linalg.svd(looks, full_matrices=False)
        layer, root = Layer(size, rank), s[:rank].sqrt()
        with torch.no_grad():
            layer.short.weight.copy_(root[:, None] * v[:rank])
            layer.w.weight.copy_((u[:, :rank] * root).view(LOOKS, size, rank).permute(1, 0, 2).reshape(size, LOOKS * rank))
            layer.w.bias.copy_(self.w.bias)
        return layer
