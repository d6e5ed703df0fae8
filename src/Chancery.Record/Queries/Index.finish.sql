-- Made anew from all rows after each change.

DELETE FROM x.answer;

DELETE FROM x.actor_row;

INSERT INTO x.actor_row BY NAME
WITH mine AS (FROM x.entity_row WHERE kind IN ('person', 'state', 'organisation', 'group')),
names AS (SELECT id, name, count(*) AS n FROM mine GROUP BY id, name),
called AS (SELECT id, list_reverse(list_sort(list({'n': n, 'long': length(name), 'name': name}))) AS names FROM names GROUP BY id),
counted AS (
  SELECT id, any_value(kind) AS kind, max(country) AS country, count(DISTINCT article_id) AS articles, min(published) AS first_day, max(published) AS last_day
  FROM mine GROUP BY id),
busy AS (SELECT id, sector, count(*) AS n FROM (SELECT id, unnest(sectors) AS sector FROM mine) GROUP BY id, sector),
held AS (SELECT id, list_transform(list_reverse(list_sort(list({'n': n, 'sector': sector}))), lambda s: s.sector) AS sectors FROM busy GROUP BY id),
acts AS (SELECT id, count(DISTINCT event_no) AS n FROM x.side_row GROUP BY id),
said AS (SELECT speaker_id AS id, count(*) AS n FROM x.statement_row WHERE speaker_id IS NOT NULL GROUP BY speaker_id)
SELECT n.id, c.names[1].name AS name, list_transform(c.names[2:], lambda s: s.name) AS other_names, n.country, n.kind, coalesce(h.sectors, []) AS sectors,
  n.articles, coalesce(acts.n, 0) AS events, coalesce(said.n, 0) AS statements, n.first_day, n.last_day,
  x.words_of(array_to_string(list_transform(c.names, lambda s: s.name), ' ')) AS words
FROM counted n JOIN called c USING (id) LEFT JOIN held h USING (id) LEFT JOIN acts USING (id) LEFT JOIN said USING (id)
ORDER BY events + statements DESC, n.id;

DELETE FROM x.process_row;

INSERT INTO x.process_row BY NAME
SELECT name, mode(kind) AS kind, count(DISTINCT article_id) AS articles, min(published) AS first_day, max(published) AS last_day
FROM x.entity_row WHERE kind IN ('process', 'agreement', 'gathering') GROUP BY name;

-- What was only needed for the work.
DROP TABLE temp.todo;
DROP TABLE temp.gone;
DROP TABLE temp.alias_now;
DROP TABLE temp.renamed;
DROP TABLE temp.touched;
DROP TABLE temp.told;
DROP TABLE temp.who;
DROP TABLE temp.spoken;
DROP TABLE temp.chain_now;
DROP TABLE temp.sides;
DROP TABLE temp.saying;
DROP TABLE temp.part;
DROP TABLE temp.listed;
DROP TABLE temp.bagged;
DROP TABLE temp.keyed;
DROP TABLE temp.happening_now;
