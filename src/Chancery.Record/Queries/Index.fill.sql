-- Takes out the rows of the articles that temp.gone names and fills in those of temp.todo.

-- Who is an alias of whom depends on all articles: where that has changed, the articles that name them are filled in again.
CREATE OR REPLACE TEMP TABLE alias_now AS
SELECT DISTINCT e.actor AS key, a.actor_id AS id FROM actor_article a JOIN entity e USING (article_id, entity_id)
WHERE e.actor LIKE '%/-' AND e.actor <> a.actor_id;

CREATE OR REPLACE TEMP TABLE renamed AS
SELECT DISTINCT e.article_id FROM entity e SEMI JOIN x.article_row USING (article_id)
WHERE e.actor IN (SELECT key FROM ((FROM alias_now EXCEPT FROM x.alias) UNION (FROM x.alias EXCEPT FROM alias_now)))
  AND e.article_id NOT IN (FROM gone) AND e.article_id NOT IN (FROM todo);

INSERT INTO gone FROM renamed;
INSERT INTO todo FROM renamed;
DELETE FROM x.alias;
INSERT INTO x.alias FROM alias_now;

-- Happenings are made of events with one key: those whose keys come or go are looked at again.
CREATE OR REPLACE TEMP TABLE touched AS SELECT DISTINCT sides_key FROM x.event_row WHERE article_id IN (FROM gone) AND sides_key IS NOT NULL;

DELETE FROM x.article_word WHERE article_no IN (SELECT article_no FROM x.article_row WHERE article_id IN (FROM gone));
DELETE FROM x.event_word WHERE event_no IN (SELECT event_no FROM x.event_row WHERE article_id IN (FROM gone));
DELETE FROM x.statement_word WHERE statement_no IN (SELECT statement_no FROM x.statement_row WHERE article_id IN (FROM gone));
DELETE FROM x.article_row WHERE article_id IN (FROM gone);
DELETE FROM x.event_row WHERE article_id IN (FROM gone);
DELETE FROM x.side_row WHERE article_id IN (FROM gone);
DELETE FROM x.statement_row WHERE article_id IN (FROM gone);
DELETE FROM x.entity_row WHERE article_id IN (FROM gone);
DELETE FROM x.position_row WHERE article_id IN (FROM gone);
DELETE FROM x.office_row WHERE article_id IN (FROM gone);

CREATE OR REPLACE TEMP TABLE told AS
SELECT (coalesce((SELECT max(article_no) FROM x.article_row), 0)
    + row_number() OVER (ORDER BY a.published DESC NULLS LAST, a.article_id))::INTEGER AS article_no,
  a.article_id, a.title, coalesce(a.publisher, a.publisher_code, 'unnamed publisher') AS publisher,
  coalesce(a.publisher_code, a.publisher, 'narrator') AS narrator, a.publisher_country, a.published
FROM article a SEMI JOIN todo USING (article_id);

CREATE OR REPLACE TEMP TABLE who AS
SELECT e.article_id, e.entity_id, e.name, e.country, e.kind, e.sectors,
  CASE WHEN e.actor IS NULL THEN concat('~', e.kind, '/', lower(e.name), '/', coalesce(e.country, '-')) ELSE coalesce(s.id, e.actor) END AS id
FROM entity e SEMI JOIN todo USING (article_id) LEFT JOIN x.alias s ON s.key = e.actor;

CREATE OR REPLACE TEMP TABLE spoken AS
SELECT s.article_id, s.statement_id, s.within_id, coalesce(e.name, s.source, '(unnamed)') AS speaker
FROM statement s SEMI JOIN todo USING (article_id) LEFT JOIN who e ON e.article_id = s.article_id AND e.entity_id = s.source_entity_id;

CREATE OR REPLACE TEMP TABLE chain_now AS
WITH RECURSIVE steps AS (
  SELECT p.article_id, p.statement_id, 1 AS depth, concat_ws(' → ', a.narrator, p.speaker) AS chain, p.speaker
  FROM spoken p JOIN told a USING (article_id) WHERE p.within_id IS NULL
  UNION ALL
  SELECT p.article_id, p.statement_id, s.depth + 1, concat_ws(' → ', s.chain, p.speaker), p.speaker
  FROM steps s JOIN spoken p ON p.article_id = s.article_id AND p.within_id = s.statement_id WHERE s.depth < 20)
FROM steps;

INSERT INTO x.article_row BY NAME
WITH v AS (SELECT article_id, count(*) AS n FROM event SEMI JOIN todo USING (article_id) GROUP BY article_id),
s AS (SELECT article_id, count(*) AS n FROM statement SEMI JOIN todo USING (article_id) GROUP BY article_id),
p AS (SELECT article_id, count(*) AS n FROM problem SEMI JOIN todo USING (article_id) GROUP BY article_id)
SELECT t.article_no, a.article_id, a.title, t.publisher, a.publisher_country, a.published, a.url, a.path, a.language,
  coalesce(v.n, 0)::INTEGER AS events, coalesce(s.n, 0)::INTEGER AS statements, coalesce(p.n, 0)::INTEGER AS problems, a.read_at,
  x.words_of(concat_ws(' ', a.title, a.text)) AS words
FROM article a JOIN told t USING (article_id) LEFT JOIN v USING (article_id) LEFT JOIN s USING (article_id) LEFT JOIN p USING (article_id)
ORDER BY t.article_no;

CREATE OR REPLACE TEMP TABLE sides AS
WITH lists AS (
  SELECT p.article_id, p.event_id,
    list(p.participant_no) FILTER (p.side = 'actor') AS an, list(e.name) FILTER (p.side = 'actor') AS a, list(e.id) FILTER (p.side = 'actor') AS ai,
    list(e.country) FILTER (p.side = 'actor' AND e.country IS NOT NULL) AS ac,
    list(p.participant_no) FILTER (p.side = 'recipient') AS rn, list(e.name) FILTER (p.side = 'recipient') AS r, list(e.id) FILTER (p.side = 'recipient') AS ri,
    list(e.country) FILTER (p.side = 'recipient' AND e.country IS NOT NULL) AS rc,
    list(coalesce(e.country, lower(e.name))) FILTER (p.side = 'actor') AS ak,
    list(coalesce(e.country, lower(e.name))) FILTER (p.side = 'recipient') AS rk,
    list(e.sectors[1]) FILTER (e.sectors[1] IS NOT NULL) AS sectors
  FROM participant p JOIN who e USING (article_id, entity_id) GROUP BY p.article_id, p.event_id)
SELECT article_id, event_id, coalesce(x.in_order(a, an), []) AS actors, coalesce(x.in_order(ai, an), []) AS actor_ids, x.each_once(ac) AS actor_countries,
  coalesce(x.in_order(r, rn), []) AS recipients, coalesce(x.in_order(ri, rn), []) AS recipient_ids, x.each_once(rc) AS recipient_countries,
  x.each_once(list_concat(ac, rc)) AS countries, x.each_once(sectors) AS sectors,
  array_to_string(x.each_once(ak), ',') AS actor_key, array_to_string(x.each_once(rk), ',') AS recipient_key,
  array_to_string(x.each_once(list_concat(ak, rk)), ',') AS both_key
FROM lists;

-- The day of an event is its own, else that of a later telling, else that of publication; its key holds what events of one happening agree in.
CREATE OR REPLACE TEMP TABLE keyed AS
WITH retold AS (
  SELECT article_id, same_as AS event_id, min(date_start) AS date_start FROM event SEMI JOIN todo USING (article_id)
  WHERE same_as IS NOT NULL GROUP BY article_id, same_as),
dated AS (
  SELECT v.article_id, v.event_id, v.type, v.same_as, v.place_country, a.published, coalesce(v.date_start, r.date_start, a.published) AS day
  FROM event v JOIN told a USING (article_id) LEFT JOIN retold r ON r.article_id = v.article_id AND r.event_id = v.event_id)
SELECT d.*, md5_number_lower(CASE WHEN d.day IS NULL OR s.both_key IS NULL THEN NULL
    WHEN d.type IN ('CONSULT', 'AGREE', 'COOPERATE') THEN concat_ws('|', d.type, s.both_key, d.day)
    ELSE concat_ws('|', d.type, s.actor_key || '>' || s.recipient_key, d.day) END) AS sides_key,
  (coalesce((SELECT max(event_no) FROM x.event_row), 0) + row_number() OVER (ORDER BY d.day DESC NULLS LAST, d.article_id, d.event_id))::INTEGER AS event_no
FROM dated d LEFT JOIN sides s ON s.article_id = d.article_id AND s.event_id = d.event_id;

-- One happening: events that agree in type, sides and day, and in the country of the place where they name one. Those that name none belong to the
-- place told first; a later telling belongs where the first one does.
INSERT INTO touched SELECT DISTINCT sides_key FROM keyed WHERE sides_key IS NOT NULL;

CREATE OR REPLACE TEMP TABLE happening_now AS
WITH known AS (
  SELECT article_id, event_id, same_as, sides_key, place_country, published FROM x.event_row
  WHERE article_id IN (SELECT article_id FROM x.event_row SEMI JOIN touched USING (sides_key))
  UNION ALL BY NAME SELECT article_id, event_id, same_as, sides_key, place_country, published FROM keyed),
head AS (
  SELECT v.article_id, v.event_id, coalesce(f.event_id, v.event_id) AS head_id, CASE WHEN f.event_id IS NULL THEN v.sides_key ELSE f.sides_key END AS sides_key,
    coalesce(f.place_country, v.place_country) AS place_country
  FROM known v LEFT JOIN known f ON f.article_id = v.article_id AND f.event_id = v.same_as),
places AS (
  SELECT sides_key, place_country, row_number() OVER (PARTITION BY sides_key ORDER BY min(published), place_country) AS rank
  FROM known SEMI JOIN touched USING (sides_key) WHERE place_country IS NOT NULL GROUP BY sides_key, place_country)
SELECT v.article_id, v.event_id, CASE WHEN v.sides_key IS NULL THEN md5_number_lower(v.article_id || '/' || v.head_id)
    WHEN coalesce(p.rank, 1) = 1 THEN v.sides_key ELSE md5_number_lower(v.sides_key || '|' || v.place_country) END AS happening
FROM head v LEFT JOIN places p ON p.sides_key = v.sides_key AND p.place_country = v.place_country
-- Articles that share one key have other events too, whose keys were not looked at: they stay as they are.
WHERE v.sides_key IS NULL OR v.sides_key IN (FROM touched);

UPDATE x.event_row v SET happening = h.happening FROM happening_now h
WHERE h.article_id = v.article_id AND h.event_id = v.event_id AND h.happening <> v.happening;

CREATE OR REPLACE TEMP TABLE saying AS
SELECT i.article_id, i.event_id, array_to_string(list_sort(list(c.chain)), '; ') AS said_by, x.each_once(list(c.speaker)) AS speakers
FROM said_in i JOIN chain_now c USING (article_id, statement_id) GROUP BY i.article_id, i.event_id;

CREATE OR REPLACE TEMP TABLE part AS
SELECT v.article_id, v.event_id, list_distinct(list(e.name)) AS processes
FROM event v JOIN who e ON e.article_id = v.article_id AND e.entity_id IN (v.process_id, v.agreement_id, v.gathering_id)
WHERE e.kind IN ('process', 'agreement', 'gathering')
GROUP BY v.article_id, v.event_id;

CREATE OR REPLACE TEMP TABLE listed AS
SELECT v.article_id, v.event_id, v.modes, v.contexts, coalesce(s.actors, []) AS actors, coalesce(s.recipients, []) AS recipients, coalesce(s.countries, []) AS countries,
  coalesce(s.actor_countries, []) AS actor_countries, coalesce(s.recipient_countries, []) AS recipient_countries, coalesce(s.sectors, []) AS sectors,
  coalesce(w.speakers, []) AS speakers, coalesce(p.processes, []) AS processes
FROM event v SEMI JOIN todo USING (article_id)
LEFT JOIN sides s ON s.article_id = v.article_id AND s.event_id = v.event_id
LEFT JOIN saying w ON w.article_id = v.article_id AND w.event_id = v.event_id
LEFT JOIN part p ON p.article_id = v.article_id AND p.event_id = v.event_id;

INSERT INTO x.bag
WITH fresh AS (
  SELECT modes AS items FROM listed
  UNION SELECT contexts AS items FROM listed
  UNION SELECT actors AS items FROM listed
  UNION SELECT recipients AS items FROM listed
  UNION SELECT countries AS items FROM listed
  UNION SELECT actor_countries AS items FROM listed
  UNION SELECT recipient_countries AS items FROM listed
  UNION SELECT sectors AS items FROM listed
  UNION SELECT speakers AS items FROM listed
  UNION SELECT processes AS items FROM listed)
SELECT coalesce((SELECT max(bag_no) FROM x.bag), 0) + row_number() OVER (ORDER BY items), items FROM fresh ANTI JOIN x.bag USING (items);

CREATE OR REPLACE TEMP TABLE bagged AS
SELECT v.article_id, v.event_id, b0.bag_no AS modes_bag, b1.bag_no AS contexts_bag, b2.bag_no AS actors_bag, b3.bag_no AS recipients_bag, b4.bag_no AS countries_bag,
  b5.bag_no AS actor_countries_bag, b6.bag_no AS recipient_countries_bag, b7.bag_no AS sectors_bag, b8.bag_no AS speakers_bag, b9.bag_no AS processes_bag
FROM listed v JOIN x.bag b0 ON b0.items = v.modes
JOIN x.bag b1 ON b1.items = v.contexts
JOIN x.bag b2 ON b2.items = v.actors
JOIN x.bag b3 ON b3.items = v.recipients
JOIN x.bag b4 ON b4.items = v.countries
JOIN x.bag b5 ON b5.items = v.actor_countries
JOIN x.bag b6 ON b6.items = v.recipient_countries
JOIN x.bag b7 ON b7.items = v.sectors
JOIN x.bag b8 ON b8.items = v.speakers
JOIN x.bag b9 ON b9.items = v.processes;

INSERT INTO x.event_row BY NAME
WITH fired AS (
  SELECT article_id, event_id, array_to_string(x.in_order(list(quote), list(span_no)), ' … ') AS trigger
  FROM trigger_span SEMI JOIN todo USING (article_id) GROUP BY article_id, event_id),
numbers AS (
  SELECT article_id, event_id,
    max(coalesce(low, high)) FILTER (kind = 'dead') AS dead, max(coalesce(low, high)) FILTER (kind = 'injured') AS injured,
    max(coalesce(low, high)) FILTER (kind = 'arrested') AS arrested, max(coalesce(low, high)) FILTER (kind = 'crowd') AS crowd
  FROM event_number SEMI JOIN todo USING (article_id) GROUP BY article_id, event_id),
proof AS (SELECT article_id, event_id, quote FROM evidence SEMI JOIN todo USING (article_id) WHERE evidence_no = 1)
SELECT k.event_no, a.article_no, v.article_id, v.event_id, a.title, a.publisher, a.publisher_country, a.published,
  k.day, v.date_start, v.date_end, v.date_precision, v.date_text,
  v.type, v.modes, v.contexts, v.cameo, v.quad, v.score, v.goldstein, v.actuality,
  l.actors, coalesce(s.actor_ids, []) AS actor_ids, l.actor_countries, l.recipients, coalesce(s.recipient_ids, []) AS recipient_ids,
  l.recipient_countries, l.countries, l.sectors,
  v.place, v.place_country, v.place_lat, v.place_lon, v.about,
  coalesce(w.said_by, a.narrator) AS said_by, l.speakers, w.said_by IS NULL AS is_narrated, l.processes,
  v.same_as, v.confidence, v.rule, f.trigger, q.quote,
  x.words_of(concat_ws(' ', array_to_string(s.actors, ' '), array_to_string(s.recipients, ' '), v.place, v.about, q.quote)) AS words,
  n.dead, n.injured, n.arrested, n.crowd, b.* EXCLUDE (article_id, event_id), k.sides_key, h.happening
FROM event v JOIN told a USING (article_id)
JOIN keyed k ON k.article_id = v.article_id AND k.event_id = v.event_id
JOIN happening_now h ON h.article_id = v.article_id AND h.event_id = v.event_id
JOIN listed l ON l.article_id = v.article_id AND l.event_id = v.event_id
JOIN bagged b ON b.article_id = v.article_id AND b.event_id = v.event_id
LEFT JOIN sides s ON s.article_id = v.article_id AND s.event_id = v.event_id
LEFT JOIN saying w ON w.article_id = v.article_id AND w.event_id = v.event_id
LEFT JOIN fired f ON f.article_id = v.article_id AND f.event_id = v.event_id
LEFT JOIN numbers n ON n.article_id = v.article_id AND n.event_id = v.event_id
LEFT JOIN proof q ON q.article_id = v.article_id AND q.event_id = v.event_id
ORDER BY k.event_no;

INSERT INTO x.side_row BY NAME
SELECT DISTINCT p.article_id, k.event_no, e.id, e.name, e.country, e.kind
FROM participant p JOIN keyed k USING (article_id, event_id) JOIN who e USING (article_id, entity_id) ORDER BY e.id, k.event_no, e.name;

INSERT INTO x.statement_row BY NAME
WITH parts AS (
  SELECT article_id, statement_id, part, array_to_string(x.in_order(list(quote), list(span_no)), ' … ') AS quote
  FROM statement_span SEMI JOIN todo USING (article_id) GROUP BY article_id, statement_id, part),
listeners AS (
  SELECT d.article_id, d.statement_id, x.in_order(list(e.name), list(d.addressee_no)) AS addressees
  FROM addressee d JOIN who e USING (article_id, entity_id) GROUP BY d.article_id, d.statement_id),
talks AS (
  SELECT m.article_id, m.start_char, m.end_char, e.name FROM who e JOIN mention m USING (article_id, entity_id)
  WHERE e.kind IN ('process', 'agreement', 'gathering')),
named AS (
  SELECT s.article_id, s.statement_id, x.each_once(list(t.name)) AS processes
  FROM talks t JOIN statement_span s USING (article_id) WHERE s.part = 'content' AND t.start_char >= s.start_char AND t.end_char <= s.end_char
  GROUP BY s.article_id, s.statement_id)
SELECT s.article_id, s.statement_id, a.title, a.publisher, a.publisher_country, a.published,
  coalesce(e.name, s.source) AS speaker, e.id AS speaker_id, e.country AS speaker_country, coalesce(e.sectors, []) AS speaker_sectors,
  s.kind, s.speech, p.quote AS cue, q.quote AS content, coalesce(l.addressees, []) AS addressees, s.occasion, coalesce(n.processes, []) AS processes,
  coalesce(c.chain, a.narrator) AS said_by, coalesce(c.depth, 1)::INTEGER AS depth,
  x.words_of(concat_ws(' ', coalesce(e.name, s.source), p.quote, q.quote)) AS words,
  (coalesce((SELECT max(statement_no) FROM x.statement_row), 0)
    + row_number() OVER (ORDER BY a.published DESC NULLS LAST, s.article_id, length(s.statement_id), s.statement_id))::INTEGER AS statement_no
FROM statement s JOIN told a USING (article_id)
LEFT JOIN who e ON e.article_id = s.article_id AND e.entity_id = s.source_entity_id
LEFT JOIN parts p ON p.article_id = s.article_id AND p.statement_id = s.statement_id AND p.part = 'cue'
LEFT JOIN parts q ON q.article_id = s.article_id AND q.statement_id = s.statement_id AND q.part = 'content'
LEFT JOIN listeners l ON l.article_id = s.article_id AND l.statement_id = s.statement_id
LEFT JOIN named n ON n.article_id = s.article_id AND n.statement_id = s.statement_id
LEFT JOIN chain_now c ON c.article_id = s.article_id AND c.statement_id = s.statement_id
ORDER BY statement_no;

INSERT INTO x.entity_row BY NAME
SELECT e.article_id, a.published, e.id, e.name, e.country, e.kind, e.sectors FROM who e JOIN told a USING (article_id) ORDER BY e.id, a.published;

INSERT INTO x.position_row BY NAME
SELECT p.article_id, p.position_no, a.published, a.publisher, a.publisher_country, h.name AS holder, h.id AS holder_id, h.country AS holder_country, p.polarity,
  p.toward, t.id AS toward_id, t.name AS toward_name, t.kind AS toward_kind,
  x.issue_of(coalesce(t.name, p.issue, p.toward)) AS issue,
  p.statement_id, p.event_id, coalesce(c.chain, v.said_by, a.narrator) AS said_by, p.statement_id IS NULL AND coalesce(v.is_narrated, true) AS is_narrated,
  coalesce(v.actuality, 'actual') AS actuality, p.quote, 
  x.words_of(concat_ws(' ', x.issue_of(coalesce(t.name, p.issue, p.toward)), h.name, p.quote)) AS words
FROM position p JOIN told a USING (article_id) JOIN who h ON h.article_id = p.article_id AND h.entity_id = p.holder_id
LEFT JOIN who t ON t.article_id = p.article_id AND t.entity_id = p.toward_entity_id
LEFT JOIN chain_now c ON c.article_id = p.article_id AND c.statement_id = p.statement_id
LEFT JOIN x.event_row v ON v.article_id = p.article_id AND v.event_id = p.event_id
ORDER BY issue, a.published;

INSERT INTO x.office_row BY NAME
SELECT o.article_id, a.published, e.id, o.quote AS office, o.country AS office_country, o.sector
FROM office o JOIN told a USING (article_id) JOIN who e USING (article_id, entity_id) ORDER BY e.id, a.published;

INSERT INTO x.article_word
SELECT word, article_no FROM (SELECT article_no, unnest(x.each_word(words)) AS word FROM x.article_row SEMI JOIN todo USING (article_id))
WHERE word <> '' ORDER BY word, article_no;

INSERT INTO x.event_word
SELECT word, event_no FROM (SELECT event_no, unnest(x.each_word(words)) AS word FROM x.event_row SEMI JOIN todo USING (article_id))
WHERE word <> '' ORDER BY word, event_no;

INSERT INTO x.statement_word
SELECT word, statement_no FROM (SELECT statement_no, unnest(x.each_word(words)) AS word FROM x.statement_row SEMI JOIN todo USING (article_id))
WHERE word <> '' ORDER BY word, statement_no;
