"""A hand's `.events` file to an object of chancery.gold/1.

    i = Iran ; IRN ; GOV                            an actor: key, name, country (empty: none), sectors
    dateline = Damascus ; Barada News Agency ; Damascus, BNA
    == 2                                            the paragraph that the next lines quote
    4* | received | CONSULT visit | v > h | actual | - | date 2021-06-14 | place Damascus | dead 3 = three people | alt v,h > - by x
    5 | meeting | CONSULT visit | v > h | actual | - | same 4
Number (with * if required), trigger, types and modes (capitals and small, `/` between the types, `,` between modes), actors > recipients,
actualities, said by; then extras.
Trigger and numbers follow the rules of `words.py`. `alt` gives other sides that are allowed.
"""
import re
from words import NotFound

ACTUALITIES = ('actual', 'planned', 'ongoing', 'possible', 'hypothetical', 'denied', 'demanded', 'historical')
DATE = r'\d{4}(?:-\d\d(?:-\d\d)?)?'
COUNTS = ('dead', 'injured', 'arrested', 'size')


def ontology(path):
    """Types and their modes out of knowledge/ontology/plover.txt."""
    modes = {}
    with open(path, encoding='utf8') as file:
        lines = [line.split() for line in file]
    for words in lines:
        if len(words) > 1 and words[0] == 'type':
            modes[words[1]] = set()
        elif len(words) > 2 and words[0] == 'mode':
            modes[words[1]].add(words[2])
    return modes


def read(article, lines, name, row, modes, how):
    """The gold object of one article. Raises NotFound with file and line of all that is wrong."""
    keys, events, dateline, paragraph, problems = {}, [], None, 0, []
    for n, line in enumerate(lines, 1):
        line = line.strip()
        if not line or line.startswith('//'):
            continue
        try:
            key = re.match(r'(\w+) = (.+)$', line)
            if line.startswith('== '):
                paragraph = int(line[3:])
            elif key and key.group(1) == 'dateline':
                place, publisher, words = [p.strip() for p in key.group(2).split(' ; ')]
                dateline = {'place': place, 'publisher': publisher, 'span': list(article.one(words, 1))}
            elif key:
                keys[key.group(1)] = actor(key.group(2))
            else:
                events.append(one(article, line, paragraph, keys, modes))
        except NotFound as problem:
            problems.append(f'{name}:{n}: {problem}')
    ids = [e['id'] for e in events]
    for e in events:
        if ids.count(e['id']) > 1 or e.get('same_as', e['id']) not in ids:
            problems.append(f'{name}: event {e["id"]} is there twice or is the same as one that is not there')
        if e['required'] and 'same_as' in e:
            problems.append(f'{name}: event {e["id"]} is a later mention and so not required')
    if problems:
        raise NotFound('\n'.join(problems))
    return {
        'schema': 'chancery.gold/1', 'article': row['article'] + '.txt', 'text': '../statements/texts/' + row['article'] + '.txt', 'how': how, 'title': list(article.paragraphs[0]),
        'dateline': dateline,
        'published': row['published'], 'publisher': row.get('publisher'), 'teaser_begins': None, 'events': sorted(events, key=lambda e: e['trigger']),
        'statements': [], 'entities': [], 'positions': []}


def actor(words):
    parts = [p.strip() for p in (words + ' ; ; ').split(';')]
    return {'name': parts[0], 'country': parts[1] or None, 'sectors': [s for s in parts[2].split(',') if s]}


def one(article, line, paragraph, keys, modes):
    fields = [f.strip() for f in line.split(' | ')]
    if len(fields) < 6:
        raise NotFound('number, trigger, type, sides, actuality and said-by are needed')
    trigger = article.pieces(fields[1], paragraph)
    if len(trigger) != 1:
        raise NotFound('a trigger is one piece')
    types, event_modes = kinds(fields[2], modes)
    actuality = fields[4].split(',')
    if bad := [a for a in actuality if a not in ACTUALITIES]:
        raise NotFound(f'no actuality {bad}')
    event = {'id': 'e' + fields[0].rstrip('*'), 'story': 0, 'trigger': list(trigger[0]), 'types': types, 'modes': event_modes}
    event.update(sides(fields[3], keys))
    event.update({'actuality': actuality, 'said_by': names(fields[5], keys), 'required': fields[0].endswith('*')})
    for extra in fields[6:]:
        word, _, rest = extra.partition(' ')
        if word == 'date' and not re.fullmatch(DATE + '(/' + DATE + ')?', rest):
            raise NotFound(f'{rest!r} is no ISO date')
        if word in ('date', 'place', 'agreement'):
            event[word] = rest
        elif word in COUNTS:
            value, _, words = rest.partition(' = ')
            event.setdefault('numbers', {})[word] = {'value': int(value), 'span': list(article.pieces(words, paragraph, trigger[0])[0])}
        elif word == 'same':
            event['same_as'] = 'e' + rest
        elif word == 'alt':
            both, _, by = rest.partition(' by ')
            event.setdefault('alternatives', []).append({**sides(both, keys), 'said_by': names(by, keys) if by else event['said_by']})
        else:
            raise NotFound(f'what is {extra!r}?')
    return event


def kinds(field, modes):
    types = [w for part in field.split() if part.isupper() for w in part.split('/')]
    asked = [m for part in field.split() if not part.isupper() for m in part.split(',')]
    for t in types:
        if t not in modes:
            raise NotFound(f'PLOVER has no type {t}')
    for m in asked:
        if not any(m in modes[t] for t in types):
            raise NotFound(f'none of {types} has the mode {m}')
    return types, asked


def sides(field, keys):
    left, arrow, right = field.partition('>')
    if not arrow:
        raise NotFound('sides are actors > recipients')
    named = lambda words: [look(k.strip(), keys) for k in words.split(',') if k.strip() not in ('', '-')]
    return {'actors': named(left), 'recipients': named(right)}


def names(field, keys):
    return [look(k.strip(), keys)['name'] for k in field.split(',') if k.strip() != '-']


def look(key, keys):
    if key not in keys:
        raise NotFound(f'no actor has the key {key!r}')
    return keys[key]
