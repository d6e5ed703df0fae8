#!/usr/bin/env python3
"""Tests of the tools of the gold: python3 training/gold/test_gold.py"""
import json, os, tempfile, unittest
import agree_events, agree_statements, annotate, attributions, differences, events, join, statements
from measures import kappa
from words import Article, NotFound

TEXT = '''Minister: talks will go on

The minister said on Monday that the union had called for a strike. “We will talk,” he told reporters. “Every day.”

Police arrested 12 people. Later police arrested a driver.
'''
HAND = ['== 0', '1 | Minister | : | talks .. on', '== 1', '2 | The minister | said | that the .. strike', '3 | the union | had called for | a strike | demand',
        '4 | he | told | "We .. talk," + "Every day." | to reporters | promise']
MODES = {'COERCE': {'arrest'}, 'REQUEST': set(), 'CONSULT': {'visit'}}
ROW = {'article': 'toy', 'published': '2020-01-07'}
ACTS = ['p = police ; XXA ; COP', 'd = a driver ; XXA', 'x = strangers ; XXB', '== 2',
        '1* | arrested#1 | COERCE arrest | p > x | actual | - | arrested 12 = 12 people',
        '2 | arrested#2 | COERCE arrest | p > d | actual | - | alt p > x']


def said(lines):
    return statements.read(Article(TEXT), lines, 'toy')


def done(lines):
    return events.read(Article(TEXT), lines, 'toy', ROW, MODES, 'toy')


class Words(unittest.TestCase):
    def test_curly_and_straight_marks_are_the_same_and_offsets_are_code_points(self):
        article = Article('\n\n'.join(['A', '🙂 “Yes,” he said']))
        self.assertEqual([article.text[b:e] for b, e in article.pieces('"Yes,"', 1)], ['“Yes,”'])

    def test_words_that_stand_twice_need_their_number(self):
        with self.assertRaisesRegex(NotFound, '2 times'):
            Article(TEXT).pieces('arrested', 2)
        self.assertLess(Article(TEXT).pieces('arrested#1', 2), Article(TEXT).pieces('arrested#2', 2))

    def test_part_of_a_word_is_not_found(self):
        with self.assertRaises(NotFound):
            Article(TEXT).pieces('arrest', 2)


class Statements(unittest.TestCase):
    def test_brat_has_the_words_and_the_nesting(self):
        lines = statements.brat(TEXT, said(HAND)).split('\n')
        for line in lines:
            if line.startswith('T'):
                _, place, words = line.split('\t')
                spans = [tuple(map(int, p.split())) for p in place.partition(' ')[2].split(';')]
                self.assertEqual(' '.join(TEXT[b:e] for b, e in spans), words)
        self.assertIn('E3\tAttribution:T12 Source:T9 Cue:T10 Content:T11 Within:E2', lines)
        self.assertIn('A3\tKind E3 demand', lines)

    def test_what_cannot_be_is_refused_with_its_line(self):
        with self.assertRaisesRegex(NotFound, 'toy:2: .*nothing like this(.|\n)*toy:3: what is'):
            said(['== 1', '1 | he | told | nothing like this', '2 | he | told | "We .. talk," | loudly'])


class Events(unittest.TestCase):
    def test_an_event_has_its_sides_and_numbers(self):
        event = done(ACTS)['events'][0]
        self.assertEqual(TEXT[slice(*event['trigger'])], 'arrested')
        self.assertEqual(event['numbers']['arrested']['value'], 12)
        self.assertEqual([a['country'] for a in event['recipients']], ['XXB'])

    def test_types_and_modes_are_plovers(self):
        for wrong in ('HUGS', 'COERCE visit'):
            with self.assertRaises(NotFound):
                done(ACTS[:4] + [f'1 | arrested#1 | {wrong} | p > x | actual | -'])


class Agreement(unittest.TestCase):
    def statements(self, other):
        with tempfile.TemporaryDirectory() as folder:
            for hand, lines in (('a', HAND), ('b', other)):
                os.mkdir(os.path.join(folder, hand))
                with open(os.path.join(folder, hand, 'toy.ann'), 'w', encoding='utf8') as file:
                    file.write(statements.brat(TEXT, said(lines)))
            with open(os.path.join(folder, 'toy.txt'), 'w', encoding='utf8') as file:
                file.write(TEXT)
            return '\n'.join(agree_statements.compare(os.path.join(folder, 'a'), os.path.join(folder, 'b'), folder, {'toy'}))

    def events(self, other):
        with tempfile.TemporaryDirectory() as folder:
            for hand, lines in (('a', ACTS), ('b', other)):
                with open(os.path.join(folder, hand), 'w', encoding='utf8') as file:
                    json.dump([done(lines)], file)
            quads = {'COERCE': 4, 'REQUEST': 3, 'CONSULT': 1}
            return '\n'.join(agree_events.compare(os.path.join(folder, 'a'), os.path.join(folder, 'b'), lambda name: TEXT, quads, {'toy'}))

    def test_the_same_hand_agrees_wholly(self):
        self.assertIn('linked   F1 overlap 100.0, exact 100.0', self.statements(HAND))
        self.assertIn('found by both: F1 100.0', self.events(ACTS))

    def test_a_shorter_content_is_no_exact_match_and_a_missing_statement_costs_recall(self):
        report = self.statements(HAND[:2] + ['== 1', '1x | The minister | said | that the union'] + HAND[5:])
        self.assertIn('statements: 1 articles, 4 and 3', report)
        self.assertIn('linked   F1 overlap 85.7, exact 57.1', report)       # 3 of 4 and 3, two of them to the word
        self.assertIn('content  F1 exact  57.1', report)
        self.assertIn('within 100.0 (3)', report)

    def test_other_sides_count_only_where_the_other_hand_allows_them(self):
        report = self.events(ACTS[:4] + [ACTS[4], '2* | arrested#2 | REQUEST/COERCE arrest | p > x | actual | -'])
        self.assertIn('first type 50.0 (2)', report)
        self.assertIn('a type that both allow 100.0 (2)', report)
        self.assertIn('sides 50.0 (2), with what each allows 100.0 (2)', report)
        self.assertIn('required 50.0 (2)', report)

    def test_kappa_takes_chance_away(self):
        self.assertEqual(kappa([('x', 'x'), ('y', 'y')]), 1.0)
        self.assertEqual(kappa([('x', 'x'), ('x', 'y'), ('y', 'x'), ('y', 'y')]), 0.0)


class Differences(unittest.TestCase):
    def test_each_difference_has_its_line(self):
        other = done(ACTS[:4] + ['1 | arrested#1 | COERCE arrest | p > x | actual | -', '3 | police#1 | REQUEST | d > x | actual | -'])
        told = list(differences.events(TEXT, done(ACTS)['events'], other['events'], 'ab'))
        self.assertEqual(len(told), 4)
        self.assertRegex('\n'.join(told), r"only a: 'arrested'(.|\n)*only b: 'police'(.|\n)*required at 'arrested': True \| False\n(.|\n)*numbers")


class Attributions(unittest.TestCase):
    def test_only_the_outermost_are_written(self):
        nested = attributions.article(annotate.statements_of('gold'), 'tehran-spokesman')
        cues = [nested['text'][slice(*a['cue'][0])] for a in nested['annotations'][0]['attributions']]
        self.assertIn('dismissing', cues)
        self.assertNotIn('claim', cues)                                       # stands in what was dismissed


class Joined(unittest.TestCase):
    def joined(self, other):
        return {e['id']: e for e in join.events(TEXT, done(ACTS)['events'], done(other)['events'])}

    def test_what_both_have_allows_what_either_allows(self):
        other = ACTS[:4] + ['1* | arrested#1 | REQUEST/COERCE arrest | p > d | denied | p | arrested 13 = 12 people | date 2020-01-06']
        event = self.joined(other)['e1']
        self.assertEqual(event['types'], ['COERCE', 'REQUEST'])
        self.assertEqual(event['actuality'], ['actual', 'denied'])
        self.assertEqual([(a['recipients'][0]['name'], a['said_by']) for a in event['alternatives']], [('a driver', ['police'])])
        self.assertTrue(event['required'])
        self.assertEqual(event['date'], '2020-01-06')
        self.assertNotIn('numbers', event)                                  # 12 and 13: the hands differ

    def test_what_one_hand_alone_has_is_never_required(self):
        events_of = self.joined(ACTS[:4] + ['7* | police#1 | CONSULT visit | p > - | actual | -'])
        self.assertEqual({k: e['required'] for k, e in events_of.items()}, {'e1': False, 'e2': False, 'be7': False})

    def test_a_happening_that_the_other_hand_marks_elsewhere_stays_required(self):
        mine = ACTS[:4] + ['1* | arrested#1 | COERCE arrest | p > x | actual | -', '2 | arrested#2 | COERCE arrest | p > x | actual | - | same 1']
        theirs = ACTS[:4] + ['5* | arrested#2 | COERCE arrest | p > x | actual | -', '6 | arrested#1 | COERCE arrest | p > x | actual | - | same 5']
        found = join.events(TEXT, done(mine)['events'], done(theirs)['events'])
        self.assertEqual([(e['id'], e['required']) for e in found], [('e1', True), ('e2', False)])


class Committed(unittest.TestCase):
    def test_the_joined_gold_is_that_of_the_hands(self):
        for part in ('train', 'test'):
            with open(annotate.path('gold', 'events', part + '.gold.json'), encoding='utf8', newline='') as file:
                self.assertEqual(file.read(), join.written(part, ['a', 'b']), part)

    def test_the_annotations_are_those_of_the_quoted_words(self):
        for letter in sorted(os.listdir(annotate.path('gold', 'hands'))):
            for row, article, quoted, _ in annotate.hand(letter):
                if quoted is not None:
                    with open(os.path.join(annotate.statements_of(letter), row['article'] + '.ann'), encoding='utf8', newline='') as file:
                        self.assertEqual(file.read(), statements.brat(article.text, quoted), row['article'])


if __name__ == '__main__':
    unittest.main()
