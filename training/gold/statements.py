"""A hand's `.statements` file to brat standoff.

    == 2                                            the paragraph that the next lines quote (0 is the headline)
    1 | the minister | said | that .. sides | to reporters | demand | in 4 | joint
Number, source, cue, content; then in any order `to` addressees, a kind (assertion if none), `in` the statement around it where two could be, `joint`.
`a .. b` is from a to the first b after it, ` + ` joins pieces, `a#2` is the second a of the paragraph, `a@4` stands in paragraph 4, `-` is nothing.
A cue has to be the only one of its words in the paragraph or carry its number; of a source or content that stands there
more than once the one nearest to the cue is taken.
"""
from words import NotFound

KINDS = ('assertion', 'belief', 'intention', 'promise', 'demand', 'question', 'denial')


def read(article, lines, name):
    """The statements of a file: dicts of number, source, cue, content, addressee (lists of spans), kind, within, joint.
    Raises NotFound with file and line of all that is wrong."""
    paragraph, statements, problems = 0, {}, []
    for n, line in enumerate(lines, 1):
        line = line.strip()
        if not line or line.startswith('//'):
            continue
        if line.startswith('== '):
            paragraph = int(line[3:])
            continue
        try:
            statement = one(article, line, paragraph)
            if statement['number'] in statements:
                raise NotFound(f'statement {statement["number"]} is there twice')
            statements[statement['number']] = statement
        except NotFound as problem:
            problems.append(f'{name}:{n}: {problem}')
    problems += check(statements, name)
    if problems:
        raise NotFound('\n'.join(problems))
    return sorted(statements.values(), key=lambda s: s['cue'])


def one(article, line, paragraph):
    fields = [f.strip() for f in line.split(' | ')]
    if len(fields) < 4:
        raise NotFound('number, source, cue and content are needed')
    cue = article.pieces(fields[2], paragraph)
    if len(cue) != 1:
        raise NotFound('a cue is one piece')
    near = cue[0]
    statement = {
        'number': fields[0], 'source': article.pieces(fields[1], paragraph, near), 'cue': cue, 'content': article.pieces(fields[3], paragraph, near),
        'addressee': [], 'kind': 'assertion', 'within': None, 'joint': False}
    for extra in fields[4:]:
        if extra in KINDS:
            statement['kind'] = extra
        elif extra == 'joint':
            statement['joint'] = True
        elif extra.startswith('in '):
            statement['within'] = extra[3:]
        elif extra.startswith('to '):
            statement['addressee'] = article.pieces(extra[3:], paragraph, near)
        else:
            raise NotFound(f'what is {extra!r}?')
    if not statement['content']:
        raise NotFound('a statement has content')
    return statement


def check(statements, name):
    """Refuses a cue that overlaps its own content; finds the innermost statement around each cue, or refuses where two could be."""
    inside = lambda span, spans: any(b <= span[0] and span[1] <= e for b, e in spans)
    problems = []
    for s in statements.values():
        place = f'{name}: statement {s["number"]}'
        if any(b < s['cue'][0][1] and s['cue'][0][0] < e for b, e in s['content']):
            problems.append(f'{place}: cue and content overlap')
        around = [o for o in statements.values() if o is not s and inside(s['cue'][0], o['content'])]
        size = lambda o: sum(e - b for b, e in o['content'])
        nearest = [o['number'] for o in around if size(o) == min(map(size, around))]
        if s['within'] is None and len(nearest) == 1:
            s['within'] = nearest[0]
        if (s['within'] or nearest) and s['within'] not in nearest:
            problems.append(f'{place}: its cue stands within {" or ".join(nearest) or "none"}: which?')
    return problems


def brat(text, statements):
    """The lines of a .ann file."""
    lines, t, events = [], 0, {s['number']: f'E{i}' for i, s in enumerate(statements, 1)}

    def span(kind, spans):
        nonlocal t
        t += 1
        lines.append(f'T{t}\t{kind} ' + ';'.join(f'{b} {e}' for b, e in spans) + '\t' + ' '.join(text[b:e] for b, e in spans))
        return f'T{t}'

    attributes = []
    for s in statements:
        roles = [(role.capitalize(), span(role.capitalize(), s[role])) for role in ('source', 'cue', 'content') if s[role]]
        roles += [('Addressee', span('Addressee', [a])) for a in s['addressee']]
        if s['within']:
            roles.append(('Within', events[s['within']]))
        kind = 'Attribution' if s['source'] else 'Attribution-no-source'
        trigger = span(kind, s['cue'])
        lines.append(f'{events[s["number"]]}\t{kind}:{trigger} ' + ' '.join(f'{role}:{id}' for role, id in roles))
        attributes.append(f'Kind {events[s["number"]]} {s["kind"]}')
        if s['joint']:
            attributes.append(f'Joint {events[s["number"]]}')
    lines += [f'A{i}\t{a}' for i, a in enumerate(attributes, 1)]
    return '\n'.join(lines) + '\n'
