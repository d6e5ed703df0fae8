#!/usr/bin/env python3
"""Joins two hands to the gold that readings are scored against: gold/events/train.gold.json and test.gold.json (chancery.gold/1).

Usage: join.py [A B]        the hands' letters, a and b if none are given
An event that both have keeps the first hand's words and allows what either hand allows (types, modes, actualities; the other's sides and source as
alternatives); it is required if both require it. What one hand alone has stays in, never required: it costs nothing to find and nothing to miss. Dates,
places and counts on which the hands differ are left out. Statements: the adjudicated ones of gold/statements/gold where there are any, else those that
both hands have, in the first hand's words; those without a source are left to the .ann files, for the format has no place for them.
"""
import json, os, sys
import agree_events, agree_statements
from annotate import lines, path, table


def either(first, second):
    return first + [x for x in second if x not in first]


def reading(event):
    return {k: event[k] for k in ('actors', 'recipients', 'said_by')}


def same_act(a, b):
    """Whether a pair of one sentence tells the same act: other words of it alone would pair a demand with what is demanded."""
    over = a['trigger'][0] < b['trigger'][1] and b['trigger'][0] < a['trigger'][1]
    return over or a['types'][0] == b['types'][0] or bool(set(a['types']) & set(b['types'])) and agree_events.same_sides(a, b, first_only=False)


def widened(a, b):
    """The first hand's event with all that the second hand allows."""
    event = {**a, 'types': either(a['types'], b['types']), 'actuality': either(a['actuality'], b['actuality']),
             'modes': either(a['modes'], b['modes']) if a['modes'] and b['modes'] else []}
    known, others = [key(a)], []
    for other in a.get('alternatives', []) + [reading(b)] + b.get('alternatives', []):
        if key(other) not in known:
            known.append(key(other))
            others.append(other)
    event['alternatives'] = others
    for field in ('date', 'place'):
        agreed(event, field, b, str.casefold)
    if 'numbers' in a or 'numbers' in b:
        event['numbers'] = dict(a.get('numbers', {}))
        for count in b.get('numbers', {}):
            agreed(event['numbers'], count, b['numbers'], lambda c: c['value'])
    return {k: v for k, v in event.items() if v or k not in ('alternatives', 'numbers')}


def key(event):
    return agree_events.countries(event['actors']), agree_events.countries(event['recipients']), event['said_by']


def agreed(mine, field, other, value):
    """Keeps a datum that one has or both agree on, and takes out one on which they differ."""
    if field in other and field in mine and value(mine[field]) != value(other[field]):
        del mine[field]
    elif field in other:
        mine.setdefault(field, other[field])


def happening(event):
    return event.get('same_as', event['id'])


def required(event, side):
    """Whether a hand requires the happening that it marks here, be it as a later mention."""
    return any(e['required'] for e in side if e['id'] == happening(event))


def events(text, first, second):
    fresh = lambda side: [e for e in side if 'same_as' not in e]
    partner = {a['id']: b for a, b in agree_events.match(text, fresh(first), fresh(second)) if same_act(a, b)}
    left = [b for b in second if b not in partner.values()]
    for a in first:
        over = [b for b in left if a['trigger'][0] < b['trigger'][1] and b['trigger'][0] < a['trigger'][1]]
        if a['id'] not in partner and over:
            partner[a['id']] = over[0]
            left.remove(over[0])
    ids = {b['id']: a for a, b in partner.items()}
    joined = [widened(a, partner[a['id']]) if a['id'] in partner else dict(a) for a in first]
    wanted = {happening(a) for a in first if a['id'] in partner and required(partner[a['id']], second)}
    for event in joined:
        event['required'] = event['required'] and event['id'] in wanted
    for b in left:
        alone = {**b, 'id': 'b' + b['id'], 'required': False}
        if 'same_as' in b:
            alone['same_as'] = ids.get(b['same_as'], 'b' + b['same_as'])
        joined.append(alone)
    return sorted(joined, key=lambda e: e['trigger'])


def statements(text, name, hands):
    """The statements with a source, as the format of whole articles has them."""
    final = path('gold', 'statements', 'gold', name + '.ann')
    if os.path.exists(final):
        kept = agree_statements.read(final, text)
    else:
        first, second = (agree_statements.read(path('gold', 'statements', f'hand-{h}', name + '.ann'), text) for h in hands)
        kept = [first[i] for i, _ in agree_statements.link(first, second)]
    spans = lambda s, role: [list(p) for p in s[role][0]]
    return [{'source': text[slice(*spans(s, 'source')[0])], 'source_span': spans(s, 'source')[0], 'cue': spans(s, 'cue')[0], 'content': spans(s, 'content'),
             'addressees': [text[slice(*p)] for p in spans(s, 'addressee')]} for s in kept if s['source'][0]]


def joined(part, hands):
    """The gold objects of the articles of one part."""
    sides = []
    for hand in hands:
        with open(path('gold', 'events', f'hand-{hand}.gold.json'), encoding='utf8') as file:
            sides.append({gold['article']: gold for gold in json.load(file)})
    how = f'hands {" and ".join(hands)}, each blind, joined by training/gold/join.py'
    for row in table():
        if row['part'] == part:
            a, b = (side[row['article'] + '.txt'] for side in sides)
            with open(path('gold', 'statements', 'texts', a['article']), encoding='utf8', newline='') as file:
                text = file.read()
            yield {**a, 'how': how, 'events': events(text, a['events'], b['events']), 'statements': statements(text, row['article'], hands)}


def written(part, hands):
    return '[\n' + ',\n'.join(map(lines, joined(part, hands))) + '\n]\n'


def main(arguments):
    hands = arguments or ['a', 'b']
    for part in ('train', 'test'):
        with open(path('gold', 'events', part + '.gold.json'), 'w', encoding='utf8', newline='') as file:
            file.write(written(part, hands))
        events_of = [e for gold in joined(part, hands) for e in gold['events']]
        print(f'{part}: {len(events_of)} events, {sum(e["required"] for e in events_of)} required')


if __name__ == '__main__':
    main(sys.argv[1:])
