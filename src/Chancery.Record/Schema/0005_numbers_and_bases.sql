-- What a day rests on, how many were killed, hurt, arrested or came, and the words that tell contexts.
ALTER TABLE event ADD COLUMN date_basis VARCHAR;

CREATE TABLE event_number (
  article_id VARCHAR NOT NULL, event_id VARCHAR NOT NULL, kind VARCHAR NOT NULL, low BIGINT, high BIGINT, is_approximate BOOLEAN NOT NULL,
  start_char INTEGER NOT NULL, end_char INTEGER NOT NULL, quote VARCHAR NOT NULL);

CREATE TABLE event_context (
  article_id VARCHAR NOT NULL, event_id VARCHAR NOT NULL, context VARCHAR NOT NULL, level VARCHAR NOT NULL,
  start_char INTEGER NOT NULL, end_char INTEGER NOT NULL, quote VARCHAR NOT NULL);

CREATE OR REPLACE VIEW event_line AS
WITH sides AS (
  SELECT p.article_id, p.event_id,
    string_agg(e.name, '; ' ORDER BY participant_no) FILTER (side = 'actor') AS actors,
    list_sort(list_distinct(list(e.country) FILTER (side = 'actor' AND e.country IS NOT NULL))) AS actor_countries,
    string_agg(e.name, '; ' ORDER BY participant_no) FILTER (side = 'recipient') AS recipients,
    list_sort(list_distinct(list(e.country) FILTER (side = 'recipient' AND e.country IS NOT NULL))) AS recipient_countries
  FROM participant p JOIN entity e USING (article_id, entity_id) GROUP BY p.article_id, p.event_id),
words AS (
  SELECT i.article_id, i.event_id, string_agg(c.chain, '; ' ORDER BY c.chain) AS said_by
  FROM said_in i JOIN chain c USING (article_id, statement_id) GROUP BY i.article_id, i.event_id),
numbers AS (
  SELECT article_id, event_id,
    max(coalesce(low, high)) FILTER (kind = 'dead') AS dead, max(coalesce(low, high)) FILTER (kind = 'injured') AS injured,
    max(coalesce(low, high)) FILTER (kind = 'arrested') AS arrested, max(coalesce(low, high)) FILTER (kind = 'crowd') AS crowd
  FROM event_number GROUP BY article_id, event_id)
SELECT v.article_id, v.event_id, a.published, v.date_start, v.date_end, v.date_precision, v.type, v.modes, v.contexts, v.quad, v.score, v.actuality,
  s.actors, coalesce(s.actor_countries, []) AS actor_countries, s.recipients, coalesce(s.recipient_countries, []) AS recipient_countries,
  v.place, v.place_country, v.about, coalesce(w.said_by, a.publisher_code, a.publisher, 'narrator') AS said_by, w.said_by IS NULL AS is_narrated,
  v.same_as, v.confidence, q.quote, v.date_basis, n.dead, n.injured, n.arrested, n.crowd
FROM event v JOIN article a USING (article_id)
LEFT JOIN sides s ON s.article_id = v.article_id AND s.event_id = v.event_id
LEFT JOIN words w ON w.article_id = v.article_id AND w.event_id = v.event_id
LEFT JOIN numbers n ON n.article_id = v.article_id AND n.event_id = v.event_id
LEFT JOIN evidence q ON q.article_id = v.article_id AND q.event_id = v.event_id AND q.evidence_no = 1;

CREATE OR REPLACE VIEW dyad AS
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
  SELECT article_id, same_as AS event_id, min(date_start) AS date_start, arg_min(date_basis, date_start) AS date_basis
  FROM event WHERE same_as IS NOT NULL GROUP BY article_id, same_as)
SELECT b.article_id, b.event_id, coalesce(l.date_start, r.date_start, l.published) AS day, b.actor_country, b.recipient_country, b.is_directed,
  l.type, l.modes, l.quad, l.score, l.actuality, l.said_by, l.confidence,
  CASE WHEN l.date_start IS NOT NULL THEN l.date_basis WHEN r.date_start IS NOT NULL THEN r.date_basis WHEN l.published IS NOT NULL THEN 'none' END AS day_basis
FROM both_kinds b JOIN event_line l ON l.article_id = b.article_id AND l.event_id = b.event_id
LEFT JOIN retold r ON r.article_id = b.article_id AND r.event_id = b.event_id
WHERE l.same_as IS NULL;
