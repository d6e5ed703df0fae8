"""How far two hands agree on statements: the figures of PolNeAR's scoring, taken between two folders of brat standoff."""
import glob, os, re
from collections import Counter
from measures import f1, kappa

ROLES = ('cue', 'source', 'content')
EDGE = ' \t\n\r\xa0"“”\'‘’.,;:!?-–—()[]'


def read(path, text):
    """The statements of a .ann file: dicts of cue, source, content, addressee (normed spans and word starts), kind, joint, within (index or None)."""
    spans, events, kinds, joint = {}, {}, {}, set()
    with open(path, encoding='utf8', newline='\n') as file:
        lines = file.readlines()
    for line in lines:
        fields = line.rstrip('\n').split('\t')
        if line.startswith('T'):
            role, _, places = fields[1].partition(' ')
            spans[fields[0]] = [tuple(map(int, p.split())) for p in places.split(';')]
        elif line.startswith('E'):
            events[fields[0]] = [a.split(':') for a in fields[1].split()]
        elif line.startswith('A'):
            words = fields[1].split()
            if words[0] == 'Kind':
                kinds[words[1]] = words[2]
            elif words[0] == 'Joint':
                joint.add(words[1])
    order = list(events)
    statements = []
    for name, roles in events.items():
        s = {role: [] for role in ROLES + ('addressee',)}
        for role, target in roles[1:]:
            key = re.sub(r'\d+$', '', role).lower()
            if key in s:
                s[key] += spans[target]
        within = [target for role, target in roles if role == 'Within']
        s = {role: (norm(text, places), words_of(text, places)) for role, places in s.items()}
        s.update({'kind': kinds.get(name), 'joint': name in joint, 'within': order.index(within[0]) if within else None})
        statements.append(s)
    return statements


def norm(text, places):
    """Spans with pieces joined that only white space parts, without punctuation at the edges."""
    joined = []
    for start, end in sorted(places):
        if joined and not text[joined[-1][1]:start].strip():
            joined[-1][1] = max(end, joined[-1][1])
        else:
            joined.append([start, end])
    result = []
    for start, end in joined:
        while start < end and text[start] in EDGE:
            start += 1
        while end > start and text[end - 1] in EDGE:
            end -= 1
        result.append((start, end))
    return tuple(result)


def words_of(text, places):
    """Where the words of the spans begin; a span without words (a colon) counts by its own beginning."""
    starts = {m.start() + b for b, e in places for m in re.finditer(r'\w+', text[b:e])}
    return starts or {b for b, _ in places}


def link(first, second):
    """Pairs of statements whose cue, content and source (or its absence) overlap; of several the one that shares most content."""
    free, pairs = set(range(len(second))), []
    for i, a in enumerate(first):
        fits = [j for j in free if all(a[r][1] & second[j][r][1] for r in ('cue', 'content')) and
                (a['source'][1] & second[j]['source'][1] or not (a['source'][1] or second[j]['source'][1]))]
        if fits:
            best = max(fits, key=lambda j: len(a['content'][1] & second[j]['content'][1]))
            free.discard(best)
            pairs.append((i, best))
    return pairs


def compare(folder_a, folder_b, texts, kept):
    """Lines of the report on the articles in `kept` that both hands have."""
    has = lambda folder: {os.path.basename(p) for p in glob.glob(os.path.join(folder, '*.ann')) if os.path.basename(p)[:-4] in kept}
    names = sorted(has(folder_a) & has(folder_b))
    exact, words, overlap = {r: Counter() for r in ROLES}, {r: Counter() for r in ROLES}, {r: Counter() for r in ROLES}
    total, linked, same_kind, joint, within, addressee = Counter(), Counter(), [], [], [], []
    for name in names:
        with open(os.path.join(texts, name[:-4] + '.txt'), encoding='utf8', newline='') as file:
            text = file.read()
        a, b = read(os.path.join(folder_a, name), text), read(os.path.join(folder_b, name), text)
        total.update(a=len(a), b=len(b))
        for role in ROLES:
            sa, sb = ({s[role][0]: s[role][1] for s in side if s[role][0]} for side in (a, b))
            exact[role].update(both=len(sa.keys() & sb.keys()), a=len(sa), b=len(sb))
            touched = lambda these, those: sum(any(w & v for v in those.values()) for w in these.values())
            overlap[role].update(a_met=touched(sa, sb), b_met=touched(sb, sa), a=len(sa), b=len(sb))
            wa, wb = (set().union(*s.values()) for s in (sa, sb))
            words[role].update(both=len(wa & wb), a=len(wa), b=len(wb))
        pairs = link(a, b)
        partner = dict(pairs)
        linked.update(overlap=len(pairs), exact=sum(all(a[i][r][0] == b[j][r][0] for r in ROLES) for i, j in pairs))
        for i, j in pairs:
            same_kind.append((a[i]['kind'], b[j]['kind']))
            joint.append((a[i]['joint'], b[j]['joint']))
            within.append(a[i]['within'] is None and b[j]['within'] is None or
                          a[i]['within'] is not None and b[j]['within'] is not None and partner.get(a[i]['within']) == b[j]['within'])
            if a[i]['addressee'][1] or b[j]['addressee'][1]:
                addressee.append(bool(a[i]['addressee'][1] & b[j]['addressee'][1]))
    yield f'statements: {len(names)} articles, {total["a"]} and {total["b"]}'
    for role in ROLES:
        met = overlap[role]
        yield (f'  {role:8} F1 exact {f1(exact[role]["both"], exact[role]["a"], exact[role]["b"]):5.1f}  overlap {meeting(met):5.1f}  '
               f'word {f1(words[role]["both"], words[role]["a"], words[role]["b"]):5.1f}')
    yield f'  linked   F1 overlap {f1(linked["overlap"], total["a"], total["b"]):.1f}, exact {f1(linked["exact"], total["a"], total["b"]):.1f}'
    share = lambda values: f'{100 * sum(values) / len(values):.1f} ({len(values)})' if values else 'none'
    yield (f'  of the linked: kind {share([x == y for x, y in same_kind])} kappa {kappa(same_kind):.2f}, joint {share([x == y for x, y in joint])}, '
           f'within {share(within)}, addressee {share(addressee)}')


def meeting(met):
    p, r = (met['a_met'] / met['a'] if met['a'] else 0), (met['b_met'] / met['b'] if met['b'] else 0)
    return 200 * p * r / (p + r) if p + r else 0.0
