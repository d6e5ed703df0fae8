"""Which features, tags and relations the network knows, and sentences as numbers."""
from collections import Counter
import torch
import words

# A form seen once tells nothing that its ends and shape do not; the other kinds need more support, for they are many.
LEAST = {'form': 2, 'exact': 2, 'shape': 3}
LEAST_AFFIX = 4


class Vocabulary:
    def __init__(self, sentences, more=(), room=0):
        """sentences: the treebanks, which decide tags and relations; more: sentences of running text, whose most frequent features get up to `room` rows."""
        count, types = Counter(), Counter(f for s in sentences for f in s.forms)
        self.known = {}
        for form, times in types.items():
            for key in self.keys_of(form):
                count[key] += times
        # Row 0 is nothing, row 1 an unknown form. The order of rows is that of the keys, so that a reader finds them by search.
        self.keys = sorted(key for (key, template), times in count.items() if times >= LEAST.get(words.TEMPLATES[template], LEAST_AFFIX))
        if room:
            self.add_keys(Counter(f for s in more for f in s.forms), count, room)
        self.rows = {key: i + 2 for i, key in enumerate(self.keys)}
        self.form_count = Counter({f: count[self.keys_of(f)[0]] for f in self.known})
        self.tags = [t for t, _ in Counter(t for s in sentences for t in s.tags).most_common()]
        self.feats = [t for t, _ in Counter(t for s in sentences for t in s.feats).most_common()]
        self.relations = [t for t, _ in Counter(r for s in sentences for r in s.relations).most_common() if t != 'root']
        self.tag_of = {t: i for i, t in enumerate(self.tags)}
        self.feat_of = {t: i for i, t in enumerate(self.feats)}
        self.relation_of = {t: i for i, t in enumerate(self.relations)}
        pairs = Counter((t, f) for s in sentences for t, f in zip(s.tags, s.feats))
        # Features seen with each tag: what a token of the tag may have.
        self.feats_of_tag = [[f for f, name in enumerate(self.feats) if pairs[tag, name]] for tag in self.tags]

    def add_keys(self, types, count, room):
        for form, times in types.items():
            for key in self.keys_of(form):
                count[key] += times
        known = set(self.keys)
        new = [(times, key) for (key, template), times in count.items() if key not in known and times >= LEAST_AFFIX]
        self.keys = sorted(self.keys + [key for _, key in sorted(new, reverse=True)[:room]])

    def keys_of(self, form):
        if form not in self.known:
            self.known[form] = [(value, template) for template, value in enumerate(words.features(form))]
        return self.known[form]

    def rows_of(self, form):
        rows = [self.rows.get(key, 0) for key, _ in self.keys_of(form)]
        rows[0] = rows[0] or 1
        return rows


class Numbers:
    """Sentences as numbers: types of words, tags, features, heads, relations (-100 where unknown: no loss, never right)."""

    def __init__(self, vocabulary):
        self.vocabulary, self.type_of, self.rows, self.counts = vocabulary, {}, [], []

    def type(self, form):
        if form not in self.type_of:
            self.type_of[form] = len(self.rows)
            self.rows.append(self.vocabulary.rows_of(form))
            self.counts.append(self.vocabulary.form_count.get(form, 0))
        return self.type_of[form]

    def sentence(self, s):
        v = self.vocabulary
        return ([self.type(f) for f in s.forms], [v.tag_of.get(t, -100) for t in s.tags], [v.feat_of.get(f, -100) for f in s.feats], s.heads,
                [v.relation_of.get(r, -100) for r in s.relations])

    def freeze(self):
        self.rows, self.counts = torch.tensor(self.rows), torch.tensor(self.counts, dtype=torch.float)


def batches(numbered, size, random=None):
    """Sentences of equal length together, about `size` words: tensors of shape (sentences, length) and the numbers of the sentences."""
    by_length = {}
    for i, s in enumerate(numbered):
        by_length.setdefault(len(s[0]), []).append(i)
    groups = []
    for length, members in sorted(by_length.items()):
        if random:
            random.shuffle(members)
        step = max(1, size // length)
        groups += [members[i:i + step] for i in range(0, len(members), step)]
    if random:
        random.shuffle(groups)
    for group in groups:
        yield [torch.tensor([numbered[i][k] for i in group]) for k in range(5)], group
