"""Adam for a large table of which a batch touches few rows: only those are moved."""
import torch


class LazyAdam:
    def __init__(self, table, betas=(0.9, 0.95), eps=1e-8):
        self.table, self.betas, self.eps = table.data, betas, eps
        self.first, self.second = torch.zeros_like(self.table), torch.zeros_like(self.table)
        self.times = torch.zeros(len(self.table), 1, device=self.table.device)

    def pick(self, rows):
        """The part of the table that `rows` needs, to compute a gradient for, and `rows` as rows of that part (row 0 stays row 0)."""
        self.touched, where = torch.unique(torch.cat((rows.new_zeros(1), rows.reshape(-1))), return_inverse=True)
        self.part = self.table[self.touched].requires_grad_()
        return self.part, where[1:].view_as(rows)

    def step(self, rate):
        """Moves the rows picked last; counts each row's own steps, so that a rare row's first ones are corrected as a frequent row's are."""
        grad, touched = self.part.grad, self.touched
        times = self.times[touched] + 1
        first = self.first[touched].mul_(self.betas[0]).add_(grad, alpha=1 - self.betas[0])
        second = self.second[touched].mul_(self.betas[1]).addcmul_(grad, grad, value=1 - self.betas[1])
        self.times[touched], self.first[touched], self.second[touched] = times, first, second
        scale = rate / (1 - self.betas[0] ** times)
        self.table[touched] -= scale * first / ((second / (1 - self.betas[1] ** times)).sqrt_() + self.eps)
