"""How far two hands agree on events: two files of chancery.gold/1, matched by trigger."""
import json, re
from measures import f1, kappa

EQUAL = {'CONSULT', 'AGREE', 'COOPERATE'}      # here it does not matter which side is called the actor


def read(path):
    with open(path, encoding='utf8') as file:
        return {a['article']: a['events'] for a in json.load(file)}


def sentence(text, place):
    """Where the sentence of a place begins, roughly: after the last stop with white space before it, or the last line break."""
    ends = [m.end() for m in re.finditer(r'[.!?]["”’]?\s+(?=["“A-Z0-9])|\n+', text) if m.end() <= place]
    return ends[-1] if ends else 0


def match(text, first, second):
    """Pairs of events: triggers that overlap, then triggers of one sentence that share a type."""
    candidates = []
    for i, a in enumerate(first):
        for j, b in enumerate(second):
            over = a['trigger'][0] < b['trigger'][1] and b['trigger'][0] < a['trigger'][1]
            shared = set(a['types']) & set(b['types'])
            if over or shared and sentence(text, a['trigger'][0]) == sentence(text, b['trigger'][0]):
                candidates.append((not over, not shared, abs(a['trigger'][0] - b['trigger'][0]), i, j))
    used_a, used_b, pairs = set(), set(), []
    for *_, i, j in sorted(candidates):
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            pairs.append((first[i], second[j]))
    return pairs


def countries(sides):
    return frozenset(a['country'] for a in sides if a['country'])


def readings(event):
    """All sides that the hand allows: (countries of actors, countries of recipients)."""
    return {(countries(x['actors']), countries(x['recipients'])) for x in [event] + event.get('alternatives', [])}


def same_sides(a, b, first_only):
    ra, rb = (({(countries(e['actors']), countries(e['recipients']))} if first_only else readings(e)) for e in (a, b))
    if ra & rb:
        return True
    return bool(a['types'][0] in EQUAL and b['types'][0] in EQUAL and {x | y for x, y in ra} & {x | y for x, y in rb})


def said_by(a, b):
    """The same innermost source: none in both, the same name, or names that share a word of more than three letters."""
    long_words = lambda e: {w for s in e['said_by'] for w in re.findall(r'\w{4,}', s.lower())}
    return a['said_by'] == b['said_by'] or bool(long_words(a) & long_words(b))


def compare(path_a, path_b, texts, quads, kept):
    """Lines of the report on the articles in `kept` that both hands have. `texts` reads an article's text; `quads` has the quad class of each type."""
    a, b = read(path_a), read(path_b)
    names = sorted(n for n in a.keys() & b.keys() if n[:-4] in kept)
    every, required, pairs = [0, 0, 0], [0, 0, 0], []
    for name in names:
        fresh = lambda events: [e for e in events if 'same_as' not in e]
        text, first, second = texts(name), fresh(a[name]), fresh(b[name])
        found = match(text, first, second)
        pairs += found
        every = [x + y for x, y in zip(every, (len(found), len(first), len(second)))]
        wanted = lambda events: sum(e['required'] for e in events)
        met = sum(x['required'] for x, _ in found), sum(y['required'] for _, y in found)
        required = [x + y for x, y in zip(required, (sum(met), wanted(first), wanted(second)))]
    yield f'events: {len(names)} articles, {every[1]} and {every[2]} (later mentions left out)'
    yield f'  found by both: F1 {f1(*every):.1f}; of the required of either hand {100 * required[0] / max(1, required[1] + required[2]):.1f} stand in the other'
    share = lambda values: f'{100 * sum(values) / len(values):.1f} ({len(values)})' if values else 'none'
    types = [(x['types'][0], y['types'][0]) for x, y in pairs]
    yield (f'  of the matched: first type {share([x == y for x, y in types])} kappa {kappa(types):.2f}, a type that both allow '
           f'{share([bool(set(x["types"]) & set(y["types"])) for x, y in pairs])}, quad {share([quads[x] == quads[y] for x, y in types])}, '
           f'mode {share([bool(set(x["modes"]) & set(y["modes"])) for x, y in pairs if x["modes"] and y["modes"]])}')
    yield (f'  sides {share([same_sides(x, y, True) for x, y in pairs])}, with what each allows {share([same_sides(x, y, False) for x, y in pairs])}; '
           f'actuality first {share([x["actuality"][0] == y["actuality"][0] for x, y in pairs])}, allowed '
           f'{share([bool(set(x["actuality"]) & set(y["actuality"])) for x, y in pairs])}')
    required_pairs = [(x['required'], y['required']) for x, y in pairs]
    both = lambda key: [x[key] == y[key] for x, y in pairs if key in x and key in y]
    counts = lambda e: {k: v['value'] for k, v in e['numbers'].items()}
    yield (f'  source {share([said_by(x, y) for x, y in pairs])}, required {share([x == y for x, y in required_pairs])} kappa {kappa(required_pairs):.2f}, '
           f'date {share(both("date"))}, place {share(both("place"))}, '
           f'numbers {share([counts(x) == counts(y) for x, y in pairs if "numbers" in x and "numbers" in y])}')
