"""Words as pieces of BERT's uncased vocabulary."""
import unicodedata

UNKNOWN, FIRST, LAST = '[UNK]', '[CLS]', '[SEP]'
MOST = 6        # pieces of a word that are looked at; the rest of a longer word says little


class WordPieces:
    def __init__(self, path):
        with open(path, encoding='utf8') as file:
            self.number = {line.rstrip('\n'): i for i, line in enumerate(file)}

    def of(self, form):
        """The numbers of the pieces of a form, 1 to MOST of them."""
        plain = ''.join(c for c in unicodedata.normalize('NFD', form.lower()) if unicodedata.category(c) != 'Mn')
        pieces = [piece for part in self.parts(plain) for piece in self.pieces(part)]
        return (pieces or [self.number[UNKNOWN]])[:MOST]

    @staticmethod
    def parts(text):
        """Runs of letters and digits, and each mark for itself."""
        parts, word = [], ''
        for c in text:
            if c.isalnum():
                word += c
                continue
            if word:
                parts.append(word)
            word = ''
            if not c.isspace():
                parts.append(c)
        return parts + [word] if word else parts

    def pieces(self, part):
        found, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start and ('##' if start else '') + part[start:end] not in self.number:
                end -= 1
            if end == start:
                return [self.number[UNKNOWN]]
            found.append(self.number[('##' if start else '') + part[start:end]])
            start = end
        return found
