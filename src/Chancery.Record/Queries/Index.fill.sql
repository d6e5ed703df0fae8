-- Fills the rows of the articles that temp.todo names. Split at blank lines by IndexBuild; each piece is one statement.

CREATE OR REPLACE TEMP TABLE spoken AS
SELECT s.article_id, s.statement_id, s.within_id, coalesce(e.name, s.source, '(unnamed)') AS speaker
FROM statement s SEMI JOIN todo USING (article_id) LEFT JOIN entity e ON e.article_id = s.article_id AND e.entity_id = s.source_entity_id

CREATE OR REPLACE TEMP TABLE told AS
SELECT a.article_id, a.title, coalesce(a.publisher, a.publisher_code, 'unnamed publisher') AS publisher, coalesce(a.publisher_code, a.publisher, 'narrator') AS narrator,
  a.publisher_country, a.published
FROM article a SEMI JOIN todo USING (article_id)

CREATE OR REPLACE TEMP TABLE chain_now AS
WITH RECURSIVE steps AS (
  SELECT p.article_id, p.statement_id, 1 AS depth, concat_ws(' → ', a.narrator, p.speaker) AS chain
  FROM spoken p JOIN told a USING (article_id) WHERE p.within_id IS NULL
  UNION ALL
  SELECT p.article_id, p.statement_id, s.depth + 1, concat_ws(' → ', s.chain, p.speaker)
  FROM steps s JOIN spoken p ON p.article_id = s.article_id AND p.within_id = s.statement_id WHERE s.depth < 20)
SELECT article_id, statement_id, depth, chain FROM steps

INSERT INTO x.article_row BY NAME
WITH n AS (SELECT coalesce(max(article_no), 0) AS last FROM x.article_row),
v AS (SELECT article_id, count(*) AS n FROM event SEMI JOIN todo USING (article_id) GROUP BY article_id),
s AS (SELECT article_id, count(*) AS n FROM statement SEMI JOIN todo USING (article_id) GROUP BY article_id),
p AS (SELECT article_id, count(*) AS n FROM problem SEMI JOIN todo USING (article_id) GROUP BY article_id)
SELECT (n.last + row_number() OVER (ORDER BY a.published, a.article_id))::INTEGER AS article_no, a.article_id, a.title, t.publisher, a.publisher_country, a.published,
  a.url, a.path, a.language, coalesce(v.n, 0)::INTEGER AS events, coalesce(s.n, 0)::INTEGER AS statements, coalesce(p.n, 0)::INTEGER AS problems, a.read_at
FROM article a JOIN told t USING (article_id) CROSS JOIN n LEFT JOIN v USING (article_id) LEFT JOIN s USING (article_id) LEFT JOIN p USING (article_id)

INSERT INTO x.side_row BY NAME
SELECT p.article_id, p.event_id, p.side, e.name, e.country, e.kind, p.role
FROM participant p SEMI JOIN todo USING (article_id) JOIN entity e USING (article_id, entity_id) ORDER BY e.name, p.article_id

INSERT INTO x.event_row BY NAME
WITH sides AS (
  SELECT p.article_id, p.event_id,
    list(e.name ORDER BY p.participant_no) FILTER (p.side = 'actor') AS actors,
    list_sort(list_distinct(list(e.country) FILTER (p.side = 'actor' AND e.country IS NOT NULL))) AS actor_countries,
    list(e.name ORDER BY p.participant_no) FILTER (p.side = 'recipient') AS recipients,
    list_sort(list_distinct(list(e.country) FILTER (p.side = 'recipient' AND e.country IS NOT NULL))) AS recipient_countries,
    list_sort(list_distinct(list(e.country) FILTER (e.country IS NOT NULL))) AS countries,
    list_sort(list_distinct(list(e.sectors[1]) FILTER (e.sectors[1] IS NOT NULL))) AS sectors,
    list_sort(list_distinct(list(coalesce(e.country, lower(e.name))) FILTER (p.side = 'actor'))) AS actor_key,
    list_sort(list_distinct(list(coalesce(e.country, lower(e.name))) FILTER (p.side = 'recipient'))) AS recipient_key,
    list_sort(list_distinct(list(coalesce(e.country, lower(e.name))))) AS both_key
  FROM participant p SEMI JOIN todo USING (article_id) JOIN entity e USING (article_id, entity_id) GROUP BY p.article_id, p.event_id),
saying AS (
  SELECT i.article_id, i.event_id, string_agg(c.chain, '; ' ORDER BY c.chain) AS said_by, list_sort(list_distinct(list(s.speaker))) AS speakers
  FROM said_in i JOIN chain_now c USING (article_id, statement_id) JOIN spoken s USING (article_id, statement_id) GROUP BY i.article_id, i.event_id),
retold AS (
  SELECT article_id, same_as AS event_id, min(date_start) AS date_start FROM event SEMI JOIN todo USING (article_id) WHERE same_as IS NOT NULL GROUP BY article_id, same_as),
fired AS (
  SELECT article_id, event_id, string_agg(quote, ' … ' ORDER BY span_no) AS trigger FROM trigger_span SEMI JOIN todo USING (article_id) GROUP BY article_id, event_id),
part AS (
  SELECT v.article_id, v.event_id, list_distinct(list(e.name)) AS processes
  FROM event v SEMI JOIN todo USING (article_id) JOIN entity e ON e.article_id = v.article_id AND e.entity_id IN (v.process_id, v.agreement_id, v.gathering_id)
  GROUP BY v.article_id, v.event_id),
proof AS (SELECT article_id, event_id, quote FROM evidence SEMI JOIN todo USING (article_id) WHERE evidence_no = 1)
SELECT v.article_id, v.event_id, a.title, a.publisher, a.publisher_country, a.published,
  coalesce(v.date_start, r.date_start, a.published) AS day, v.date_start, v.date_end, v.date_precision, v.date_text,
  v.type, v.modes, v.contexts, v.cameo, v.quad, v.score, v.goldstein, v.actuality,
  coalesce(s.actors, []) AS actors, coalesce(s.actor_countries, []) AS actor_countries,
  coalesce(s.recipients, []) AS recipients, coalesce(s.recipient_countries, []) AS recipient_countries,
  coalesce(s.countries, []) AS countries, coalesce(s.sectors, []) AS sectors,
  v.place, v.place_country, v.place_lat, v.place_lon, v.about,
  coalesce(w.said_by, a.narrator) AS said_by, coalesce(w.speakers, []) AS speakers, w.said_by IS NULL AS is_narrated, coalesce(p.processes, []) AS processes,
  v.same_as, v.confidence, v.rule, f.trigger, q.quote,
  ' ' || regexp_replace(lower(strip_accents(concat_ws(' ', array_to_string(s.actors, ' '), array_to_string(s.recipients, ' '), v.place, v.about, q.quote))),
    '[^\p{L}\p{N}]+', ' ', 'g') || ' ' AS words,
  CASE WHEN coalesce(v.date_start, r.date_start, a.published) IS NULL OR s.both_key IS NULL THEN NULL
    WHEN v.type IN ('CONSULT', 'AGREE', 'COOPERATE') THEN concat_ws('|', v.type, array_to_string(s.both_key, ','), coalesce(v.date_start, r.date_start, a.published)::VARCHAR)
    ELSE concat_ws('|', v.type, array_to_string(coalesce(s.actor_key, []), ',') || '>' || array_to_string(coalesce(s.recipient_key, []), ','),
      coalesce(v.date_start, r.date_start, a.published)::VARCHAR) END AS sides_key,
  '' AS happening_id
FROM event v JOIN told a USING (article_id)
LEFT JOIN sides s ON s.article_id = v.article_id AND s.event_id = v.event_id
LEFT JOIN saying w ON w.article_id = v.article_id AND w.event_id = v.event_id
LEFT JOIN retold r ON r.article_id = v.article_id AND r.event_id = v.event_id
LEFT JOIN fired f ON f.article_id = v.article_id AND f.event_id = v.event_id
LEFT JOIN part p ON p.article_id = v.article_id AND p.event_id = v.event_id
LEFT JOIN proof q ON q.article_id = v.article_id AND q.event_id = v.event_id
ORDER BY day, v.article_id

INSERT INTO x.statement_row BY NAME
WITH parts AS (
  SELECT article_id, statement_id, string_agg(quote, ' … ' ORDER BY span_no) FILTER (part = 'cue') AS cue, string_agg(quote, ' … ' ORDER BY span_no) FILTER (part = 'content') AS content
  FROM statement_span SEMI JOIN todo USING (article_id) GROUP BY article_id, statement_id),
listeners AS (
  SELECT d.article_id, d.statement_id, list(e.name ORDER BY d.addressee_no) AS addressees
  FROM addressee d SEMI JOIN todo USING (article_id) JOIN entity e USING (article_id, entity_id) GROUP BY d.article_id, d.statement_id)
SELECT s.article_id, s.statement_id, a.title, a.publisher, a.publisher_country, a.published,
  coalesce(e.name, s.source) AS speaker, e.country AS speaker_country, e.kind AS speaker_kind, coalesce(e.sectors, []) AS speaker_sectors,
  s.kind, s.speech, p.cue, p.content, coalesce(l.addressees, []) AS addressees, s.occasion, coalesce(c.chain, a.narrator) AS said_by, coalesce(c.depth, 1)::INTEGER AS depth,
  ' ' || regexp_replace(lower(strip_accents(concat_ws(' ', coalesce(e.name, s.source), p.cue, p.content))), '[^\p{L}\p{N}]+', ' ', 'g') || ' ' AS words
FROM statement s JOIN told a USING (article_id)
LEFT JOIN entity e ON e.article_id = s.article_id AND e.entity_id = s.source_entity_id
LEFT JOIN parts p ON p.article_id = s.article_id AND p.statement_id = s.statement_id
LEFT JOIN listeners l ON l.article_id = s.article_id AND l.statement_id = s.statement_id
LEFT JOIN chain_now c ON c.article_id = s.article_id AND c.statement_id = s.statement_id
ORDER BY a.published, s.article_id

INSERT INTO x.entity_row BY NAME
SELECT article_id, name, country, kind, sectors FROM entity SEMI JOIN todo USING (article_id) ORDER BY name, article_id

INSERT INTO x.position_row BY NAME
SELECT p.article_id, p.position_no, a.published, a.publisher, h.name AS holder, h.country AS holder_country, p.polarity, p.toward,
  trim(regexp_replace(lower(coalesce(t.name, p.toward)), '^(the|a|an|any|all|its|his|her|their) ', '')) AS issue,
  p.statement_id, p.event_id, coalesce(c.chain, a.narrator) AS said_by, p.quote
FROM position p JOIN told a USING (article_id) JOIN entity h ON h.article_id = p.article_id AND h.entity_id = p.holder_id
LEFT JOIN entity t ON t.article_id = p.article_id AND t.entity_id = p.toward_entity_id
LEFT JOIN chain_now c ON c.article_id = p.article_id AND c.statement_id = p.statement_id
ORDER BY issue, a.published

INSERT INTO x.office_row BY NAME
SELECT o.article_id, a.published, e.name, e.country, o.quote AS office, o.country AS office_country, o.sector
FROM office o JOIN told a USING (article_id) JOIN entity e USING (article_id, entity_id) ORDER BY e.name, a.published

INSERT INTO x.word BY NAME
SELECT unnest(list_distinct(regexp_extract_all(lower(strip_accents(concat_ws(' ', a.title, a.text))), '[\p{L}\p{N}]+'))) AS word, r.article_no
FROM article a SEMI JOIN todo USING (article_id) JOIN x.article_row r USING (article_id) ORDER BY word, article_no
