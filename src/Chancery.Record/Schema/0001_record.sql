-- The record, first version. docs/record.md says what every column means; a test holds the two together.
-- No keys and no indexes: the store alone writes, replaces whole articles in one transaction, and DuckDB scans columns faster than it keeps indexes.

CREATE TABLE meta (key VARCHAR NOT NULL, value VARCHAR NOT NULL);

CREATE TABLE article (
  article_id VARCHAR NOT NULL, path VARCHAR, source_id VARCHAR, url VARCHAR, format VARCHAR NOT NULL,
  publisher VARCHAR, publisher_code VARCHAR, publisher_country VARCHAR, publisher_start_char INTEGER, publisher_end_char INTEGER,
  title VARCHAR, title_start_char INTEGER, title_end_char INTEGER,
  byline VARCHAR, byline_start_char INTEGER, byline_end_char INTEGER,
  section VARCHAR, section_start_char INTEGER, section_end_char INTEGER,
  language VARCHAR NOT NULL, published DATE, published_precision VARCHAR, published_basis VARCHAR,
  dateline VARCHAR, dateline_start_char INTEGER, dateline_end_char INTEGER,
  dateline_place VARCHAR, dateline_country VARCHAR, dateline_publisher VARCHAR, dateline_date DATE,
  text VARCHAR NOT NULL, chancery VARCHAR NOT NULL, models VARCHAR[] NOT NULL, codebook VARCHAR NOT NULL,
  fingerprint VARCHAR, read_at TIMESTAMPTZ NOT NULL, reading VARCHAR NOT NULL);

CREATE TABLE block (article_id VARCHAR NOT NULL, block_no INTEGER NOT NULL, kind VARCHAR NOT NULL, story INTEGER NOT NULL, start_char INTEGER NOT NULL, end_char INTEGER NOT NULL);

CREATE TABLE story (article_id VARCHAR NOT NULL, story INTEGER NOT NULL, kind VARCHAR NOT NULL, start_char INTEGER, end_char INTEGER, quote VARCHAR);

CREATE TABLE sentence (
  article_id VARCHAR NOT NULL, sentence_no INTEGER NOT NULL, block_no INTEGER NOT NULL, start_char INTEGER NOT NULL, end_char INTEGER NOT NULL, quote VARCHAR NOT NULL);

CREATE TABLE entity (
  article_id VARCHAR NOT NULL, entity_id VARCHAR NOT NULL, kind VARCHAR NOT NULL, name VARCHAR NOT NULL, country VARCHAR, sectors VARCHAR[] NOT NULL, basis VARCHAR,
  identifier VARCHAR, members VARCHAR[] NOT NULL);

CREATE TABLE office (
  article_id VARCHAR NOT NULL, entity_id VARCHAR NOT NULL, office_no INTEGER NOT NULL, country VARCHAR, sector VARCHAR,
  start_char INTEGER NOT NULL, end_char INTEGER NOT NULL, quote VARCHAR NOT NULL);

CREATE TABLE mention (
  article_id VARCHAR NOT NULL, entity_id VARCHAR NOT NULL, mention_no INTEGER NOT NULL, form VARCHAR NOT NULL,
  start_char INTEGER NOT NULL, end_char INTEGER NOT NULL, quote VARCHAR NOT NULL, head_start_char INTEGER NOT NULL, head_end_char INTEGER NOT NULL);

CREATE TABLE statement (
  article_id VARCHAR NOT NULL, statement_id VARCHAR NOT NULL, story INTEGER NOT NULL, speech VARCHAR NOT NULL, kind VARCHAR NOT NULL, within_id VARCHAR,
  source_entity_id VARCHAR, source VARCHAR, source_start_char INTEGER, source_end_char INTEGER,
  occasion VARCHAR, occasion_start_char INTEGER, occasion_end_char INTEGER);

CREATE TABLE statement_span (
  article_id VARCHAR NOT NULL, statement_id VARCHAR NOT NULL, part VARCHAR NOT NULL, span_no INTEGER NOT NULL,
  start_char INTEGER NOT NULL, end_char INTEGER NOT NULL, quote VARCHAR NOT NULL);

CREATE TABLE addressee (article_id VARCHAR NOT NULL, statement_id VARCHAR NOT NULL, addressee_no INTEGER NOT NULL, entity_id VARCHAR NOT NULL);

CREATE TABLE event (
  article_id VARCHAR NOT NULL, event_id VARCHAR NOT NULL, story INTEGER NOT NULL,
  type VARCHAR NOT NULL, modes VARCHAR[] NOT NULL, contexts VARCHAR[] NOT NULL, cameo VARCHAR, quad INTEGER NOT NULL, score DOUBLE NOT NULL, goldstein DOUBLE,
  actuality VARCHAR NOT NULL,
  date_start DATE, date_end DATE, date_precision VARCHAR, date_text VARCHAR, date_start_char INTEGER, date_end_char INTEGER,
  place VARCHAR, place_start_char INTEGER, place_end_char INTEGER, place_entity_id VARCHAR, place_basis VARCHAR, place_country VARCHAR, place_lat DOUBLE, place_lon DOUBLE,
  about VARCHAR, about_start_char INTEGER, about_end_char INTEGER,
  process_id VARCHAR, agreement_id VARCHAR, gathering_id VARCHAR, same_as VARCHAR, confidence DOUBLE NOT NULL, rule VARCHAR NOT NULL);

CREATE TABLE participant (
  article_id VARCHAR NOT NULL, event_id VARCHAR NOT NULL, side VARCHAR NOT NULL, participant_no INTEGER NOT NULL, entity_id VARCHAR NOT NULL, role VARCHAR,
  start_char INTEGER, end_char INTEGER, quote VARCHAR);

CREATE TABLE trigger_span (
  article_id VARCHAR NOT NULL, event_id VARCHAR NOT NULL, span_no INTEGER NOT NULL, start_char INTEGER NOT NULL, end_char INTEGER NOT NULL, quote VARCHAR NOT NULL);

CREATE TABLE evidence (
  article_id VARCHAR NOT NULL, event_id VARCHAR NOT NULL, evidence_no INTEGER NOT NULL, start_char INTEGER NOT NULL, end_char INTEGER NOT NULL, quote VARCHAR NOT NULL);

CREATE TABLE said_in (article_id VARCHAR NOT NULL, event_id VARCHAR NOT NULL, statement_id VARCHAR NOT NULL);

CREATE TABLE position (
  article_id VARCHAR NOT NULL, position_no INTEGER NOT NULL, holder_id VARCHAR NOT NULL, polarity VARCHAR NOT NULL,
  toward_entity_id VARCHAR, toward VARCHAR NOT NULL, toward_start_char INTEGER NOT NULL, toward_end_char INTEGER NOT NULL,
  statement_id VARCHAR, event_id VARCHAR, start_char INTEGER NOT NULL, end_char INTEGER NOT NULL, quote VARCHAR NOT NULL);

CREATE TABLE problem (
  article_id VARCHAR NOT NULL, problem_no INTEGER NOT NULL, code VARCHAR NOT NULL, stage VARCHAR NOT NULL, message VARCHAR NOT NULL,
  start_char INTEGER, end_char INTEGER, quote VARCHAR);

-- On whose word: the publisher, then whoever it quotes, then whom that one quotes. The depth ends what a damaged record could make endless.
CREATE VIEW chain AS
WITH RECURSIVE spoken AS (
  SELECT s.article_id, s.statement_id, s.within_id, coalesce(e.name, s.source, '(unnamed)') AS speaker
  FROM statement s LEFT JOIN entity e ON e.article_id = s.article_id AND e.entity_id = s.source_entity_id),
steps AS (
  SELECT p.article_id, p.statement_id, 1 AS depth, concat_ws(' → ', coalesce(a.publisher_code, a.publisher, 'narrator'), p.speaker) AS chain
  FROM spoken p JOIN article a USING (article_id) WHERE p.within_id IS NULL
  UNION ALL
  SELECT p.article_id, p.statement_id, s.depth + 1, concat_ws(' → ', s.chain, p.speaker)
  FROM steps s JOIN spoken p ON p.article_id = s.article_id AND p.within_id = s.statement_id WHERE s.depth < 20)
SELECT article_id, statement_id, depth, chain FROM steps;

CREATE VIEW event_line AS
WITH sides AS (
  SELECT p.article_id, p.event_id,
    string_agg(e.name, '; ' ORDER BY participant_no) FILTER (side = 'actor') AS actors,
    list_sort(list_distinct(list(e.country) FILTER (side = 'actor' AND e.country IS NOT NULL))) AS actor_countries,
    string_agg(e.name, '; ' ORDER BY participant_no) FILTER (side = 'recipient') AS recipients,
    list_sort(list_distinct(list(e.country) FILTER (side = 'recipient' AND e.country IS NOT NULL))) AS recipient_countries
  FROM participant p JOIN entity e USING (article_id, entity_id) GROUP BY p.article_id, p.event_id),
words AS (
  SELECT i.article_id, i.event_id, string_agg(c.chain, '; ' ORDER BY c.chain) AS said_by
  FROM said_in i JOIN chain c USING (article_id, statement_id) GROUP BY i.article_id, i.event_id)
SELECT v.article_id, v.event_id, a.published, v.date_start, v.date_end, v.date_precision, v.type, v.modes, v.contexts, v.quad, v.score, v.actuality,
  s.actors, coalesce(s.actor_countries, []) AS actor_countries, s.recipients, coalesce(s.recipient_countries, []) AS recipient_countries,
  v.place, v.place_country, v.about, coalesce(w.said_by, a.publisher_code, a.publisher, 'narrator') AS said_by, w.said_by IS NULL AS is_narrated,
  v.same_as, v.confidence, q.quote
FROM event v JOIN article a USING (article_id)
LEFT JOIN sides s ON s.article_id = v.article_id AND s.event_id = v.event_id
LEFT JOIN words w ON w.article_id = v.article_id AND w.event_id = v.event_id
LEFT JOIN evidence q ON q.article_id = v.article_id AND q.event_id = v.event_id AND q.evidence_no = 1;

CREATE VIEW dyad AS
WITH pairs AS (
  SELECT article_id, event_id, unnest(actor_countries) AS actor_country, recipient_countries, true AS is_directed FROM event_line WHERE len(recipient_countries) > 0),
directed AS (
  SELECT article_id, event_id, actor_country, unnest(recipient_countries) AS recipient_country, is_directed FROM pairs),
first_side AS (
  SELECT article_id, event_id, actor_countries, unnest(actor_countries) AS actor_country FROM event_line WHERE len(recipient_countries) = 0),
undirected AS (
  SELECT article_id, event_id, actor_country, unnest(actor_countries) AS recipient_country, false AS is_directed FROM first_side),
both_kinds AS (
  SELECT * FROM directed UNION ALL SELECT * FROM undirected WHERE actor_country < recipient_country),
retold AS (
  SELECT article_id, same_as AS event_id, min(date_start) AS date_start FROM event WHERE same_as IS NOT NULL GROUP BY article_id, same_as)
SELECT b.article_id, b.event_id, coalesce(l.date_start, r.date_start, l.published) AS day, b.actor_country, b.recipient_country, b.is_directed,
  l.type, l.modes, l.quad, l.score, l.actuality, l.said_by, l.confidence
FROM both_kinds b JOIN event_line l ON l.article_id = b.article_id AND l.event_id = b.event_id
LEFT JOIN retold r ON r.article_id = b.article_id AND r.event_id = b.event_id
WHERE l.same_as IS NULL;

CREATE VIEW who_says AS
WITH words AS (
  SELECT article_id, statement_id, string_agg(quote, ' … ' ORDER BY span_no) FILTER (part = 'cue') AS cue, string_agg(quote, ' … ' ORDER BY span_no) FILTER (part = 'content') AS content
  FROM statement_span GROUP BY article_id, statement_id),
listeners AS (
  SELECT d.article_id, d.statement_id, string_agg(e.name, '; ' ORDER BY addressee_no) AS addressees
  FROM addressee d JOIN entity e USING (article_id, entity_id) GROUP BY d.article_id, d.statement_id)
SELECT s.article_id, s.statement_id, a.published, coalesce(e.name, s.source) AS speaker, e.country AS speaker_country, e.sectors AS speaker_sectors,
  s.kind, s.speech, w.cue, w.content, l.addressees, s.occasion, c.chain AS said_by
FROM statement s JOIN article a USING (article_id)
LEFT JOIN entity e ON e.article_id = s.article_id AND e.entity_id = s.source_entity_id
LEFT JOIN words w ON w.article_id = s.article_id AND w.statement_id = s.statement_id
LEFT JOIN listeners l ON l.article_id = s.article_id AND l.statement_id = s.statement_id
LEFT JOIN chain c ON c.article_id = s.article_id AND c.statement_id = s.statement_id;
