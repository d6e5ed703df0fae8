"""Sentences with names, as `Chancery.Training names-text` writes them, and how well names are found."""


def read(path):
    """Pairs of forms and labels (B-kind, I-kind, O)."""
    sentences, forms, labels = [], [], []
    with open(path, encoding='utf8') as lines:
        for line in lines:
            if line == '\n':
                if forms:
                    sentences.append((forms, labels))
                forms, labels = [], []
            else:
                form, label = line.rstrip('\n').split('\t')
                forms.append(form)
                labels.append(label)
    return sentences


def spans(labels):
    """(first, end, kind) of each name; an I without its B begins one."""
    found, first = [], None
    for i, label in enumerate(list(labels) + ['O']):
        if first is not None and (label[0] != 'I' or label[2:] != labels[first][2:]):
            found.append((first, i, labels[first][2:]))
            first = None
        if label[0] == 'B' or (label[0] == 'I' and first is None):
            first = i
    return found


def strict(pairs):
    """Strict F1 in per cent over pairs of gold and found labels."""
    right = gold = ours = 0
    for wanted, labels in pairs:
        a, b = set(spans(wanted)), set(spans(labels))
        right, gold, ours = right + len(a & b), gold + len(a), ours + len(b)
    return 200.0 * right / max(1, gold + ours)
