-- Made anew from all rows after each change. Split at blank lines by IndexBuild.

-- One happening: events that agree in type, sides and day, and in the country of the place where they name one. Those that name none belong to the place told first.
CREATE OR REPLACE TEMP TABLE happening_now AS
WITH head AS (
  SELECT v.article_id, v.event_id, coalesce(f.event_id, v.event_id) AS head_id, CASE WHEN f.event_id IS NULL THEN v.sides_key ELSE f.sides_key END AS sides_key,
    coalesce(f.place_country, v.place_country) AS place_country
  FROM x.event_row v LEFT JOIN x.event_row f ON f.article_id = v.article_id AND f.event_id = v.same_as),
places AS (
  SELECT sides_key, place_country, row_number() OVER (PARTITION BY sides_key ORDER BY min(published), place_country) AS rank
  FROM x.event_row WHERE sides_key IS NOT NULL AND place_country IS NOT NULL GROUP BY sides_key, place_country)
SELECT v.article_id, v.event_id,
  left(md5(CASE WHEN v.sides_key IS NULL THEN v.article_id || '/' || v.head_id WHEN coalesce(p.rank, 1) = 1 THEN v.sides_key ELSE v.sides_key || '|' || v.place_country END), 16)
    AS happening_id
FROM head v LEFT JOIN places p ON p.sides_key = v.sides_key AND p.place_country = v.place_country

UPDATE x.event_row v SET happening_id = h.happening_id FROM happening_now h
WHERE h.article_id = v.article_id AND h.event_id = v.event_id AND h.happening_id <> v.happening_id

DROP TABLE happening_now

DELETE FROM x.actor_row

INSERT INTO x.actor_row BY NAME
WITH named AS (
  SELECT name, country, any_value(kind) AS kind, any_value(sectors) AS sectors, count(DISTINCT e.article_id) AS articles, min(a.published) AS first_day, max(a.published) AS last_day
  FROM x.entity_row e JOIN x.article_row a USING (article_id) WHERE kind IN ('person', 'state', 'organisation', 'group') GROUP BY name, country),
acts AS (SELECT name, country, count(DISTINCT (article_id, event_id)) AS n FROM x.side_row GROUP BY name, country),
words AS (SELECT speaker AS name, speaker_country AS country, count(*) AS n FROM x.statement_row WHERE speaker IS NOT NULL GROUP BY ALL)
SELECT n.name, n.country, n.kind, n.sectors, n.articles, coalesce(acts.n, 0) AS events, coalesce(words.n, 0) AS statements, n.first_day, n.last_day
FROM named n LEFT JOIN acts ON acts.name = n.name AND acts.country IS NOT DISTINCT FROM n.country
LEFT JOIN words ON words.name = n.name AND words.country IS NOT DISTINCT FROM n.country
ORDER BY events DESC, n.name
