"""Finds quoted words in an article: the hands of the gold quote, this counts code points."""
import re

SAME = str.maketrans({'“': '"', '”': '"', '’': "'", '‘': "'", '—': '-', '–': '-'})   # one character for one: offsets stay


class NotFound(Exception):
    """Words that the article does not have where they were looked for, or has more than once."""


class Article:
    """A text with its paragraphs numbered from 0, the headline."""

    def __init__(self, text):
        self.text = text
        self.plain = text.translate(SAME)
        self.paragraphs = [m.span() for m in re.finditer(r'[^\n]+', text)]

    def places(self, words, paragraph):
        """All spans of the words in a paragraph, whole words only."""
        if not 0 <= paragraph < len(self.paragraphs):
            raise NotFound(f'there is no paragraph {paragraph}')
        start, end = self.paragraphs[paragraph]
        words = words.translate(SAME)
        before = r'(?<!\w)' if words[0].isalnum() else ''
        after = r'(?!\w)' if words[-1].isalnum() else ''
        found = re.compile(before + re.escape(words) + after).finditer(self.plain, start, end)
        return [m.span() for m in found]

    def one(self, words, paragraph, near=None):
        """One span: the n-th with `words#n`, else the only one, else the nearest to `near`; NotFound if none or undecided."""
        nth = re.search(r'#(\d+)$', words)
        if nth:
            words = words[:nth.start()]
        places = self.places(words, paragraph)
        if not places:
            raise NotFound(f'paragraph {paragraph} has no {words!r}')
        if nth:
            if int(nth.group(1)) > len(places):
                raise NotFound(f'paragraph {paragraph} has {words!r} only {len(places)} times')
            return places[int(nth.group(1)) - 1]
        if len(places) == 1:
            return places[0]
        if near is None:
            raise NotFound(f'paragraph {paragraph} has {words!r} {len(places)} times: write {words}#1 or another number')
        return min(places, key=lambda p: max(near[0] - p[1], p[0] - near[1], 0))

    def pieces(self, field, paragraph, near=None):
        """The spans of `a .. b + c@4`: from a to the first b after it, and c in paragraph 4; in text order. `-` is no span."""
        if field == '-':
            return []
        spans = []
        for piece in field.split(' + '):
            there = re.search(r'@(\d+)$', piece)
            where = int(there.group(1)) if there else paragraph
            words = (piece[:there.start()] if there else piece).strip()
            first, dots, last = words.partition(' .. ')
            start, end = self.one(first, where, near)
            if dots:
                nth = re.search(r'#(\d+)$', last)
                after = [p for p in self.places(last[:nth.start()] if nth else last, where) if p[0] >= end]
                wanted = int(nth.group(1)) if nth else 1
                if len(after) < wanted:
                    raise NotFound(f'paragraph {where} has no {last!r} after {first!r}')
                end = after[wanted - 1][1]
            spans.append((start, end))
        return sorted(spans)
