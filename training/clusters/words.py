#!/usr/bin/env python3
"""Writes the words to be classed, most frequent first, with their counts: words.py NAMES.txt FILE.conllu[.gz] ... > words.tsv

Besides the forms of the texts: the words of knowledge/ and gold/names, of the long lists (lists.mjs) and of the dictionary american-english-large.
"""
import collections, glob, gzip, os, re, sys

DICTIONARY = '/usr/share/dict/american-english-large'
REPOSITORY = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
STRAIGHT = {'’': "'", '‘': "'", '“': '"', '”': '"', '`': "'"}


def folded(form):
    """The form as src/Chancery.Text/Models/Word.cs folds it: straight marks, digits 0, small letters."""
    return ''.join('0' if c.isdigit() else STRAIGHT.get(c, c).lower() for c in form)


def forms(path):
    with (gzip.open if path.endswith('.gz') else open)(path, 'rt', encoding='utf8') as file:
        for line in file:
            columns = line.split('\t', 2)
            if columns[0].isdigit():
                yield columns[1]


def further(names):
    own = glob.glob(os.path.join(REPOSITORY, 'knowledge', '**', '*.*'), recursive=True) + glob.glob(os.path.join(REPOSITORY, 'gold', 'names', '*', '*.txt'))
    for path in own:
        yield from re.findall(r"[^\W\d_][\w'’.-]*[^\W_]", open(path, encoding='utf8').read())
    for line in open(names, encoding='utf8'):
        yield from (word for word in line.rstrip('\n').split('\t')[1].split() if len(word) > 1)
    if os.path.exists(DICTIONARY):
        yield from (word for word in open(DICTIONARY, encoding='utf8').read().split() if not word.endswith("'s"))


def main(names, *texts):
    counts = collections.Counter(folded(form) for path in texts for form in forms(path))
    for word in further(names):
        counts[folded(word)] += 0
    for word, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if len(word) <= 40 and not re.search(r'\s', word):
            print(word, count, sep='\t')


if __name__ == '__main__':
    main(*sys.argv[1:])
