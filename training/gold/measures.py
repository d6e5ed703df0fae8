"""Measures of agreement."""
from collections import Counter


def f1(both, first, second):
    """F1 in percent of two sets with `both` in common; 0 if either is empty."""
    return 200 * both / (first + second) if both else 0.0


def kappa(pairs):
    """Cohen's kappa of pairs of labels; 1 where chance alone would agree wholly and they do."""
    if not pairs:
        return 0.0
    n = len(pairs)
    seen = sum(a == b for a, b in pairs) / n
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(first[k] * second[k] for k in first) / n / n
    return 1.0 if chance == 1 else (seen - chance) / (1 - chance)
