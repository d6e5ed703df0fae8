"""Reads CoNLL-U and makes more of it: sentences as they stand over news, without full stop or in the capitals of a headline."""
import gzip
from dataclasses import dataclass, replace

SMALL = ('ADP', 'DET', 'CCONJ', 'PART', 'PUNCT')


@dataclass
class Sentence:
    forms: list
    tags: list      # 'UPOS XPOS'
    feats: list
    heads: list     # 1-based; 0 for the root
    relations: list


def read(path):
    sentences, rows = [], []
    with (gzip.open if path.endswith('.gz') else open)(path, 'rt', encoding='utf8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if not line:
                if rows:
                    sentences.append(sentence(rows))
                rows = []
            elif line[0] != '#':
                row = line.split('\t')
                if row[0].isdigit():
                    rows.append(row)
    if rows:
        sentences.append(sentence(rows))
    return sentences


def sentence(rows):
    return Sentence([r[1] for r in rows], [r[3] + ' ' + r[4] for r in rows], [r[5] for r in rows], [int(r[6]) for r in rows], [r[7] for r in rows])


def without_stop(s):
    """The sentence without its last token, where that is a full stop on which nothing depends."""
    if s.forms[-1] != '.' or s.heads[-1] == 0 or len(s.forms) in s.heads:
        return s
    return Sentence(s.forms[:-1], s.tags[:-1], s.feats[:-1], s.heads[:-1], s.relations[:-1])


def as_headline(s):
    """The sentence with capitals on all but short function words, without its full stop."""
    s = without_stop(s)
    small = lambda i: i > 0 and len(s.forms[i]) <= 4 and s.tags[i].split(' ')[0] in SMALL
    return replace(s, forms=[f if small(i) else f[0].upper() + f[1:] for i, f in enumerate(s.forms)])
