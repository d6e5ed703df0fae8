-- Actors across articles: each article tells by a key (entity.actor) which of its entities are the same everywhere.
ALTER TABLE entity ADD COLUMN actor VARCHAR;

-- A name without a country joins the one actor of that name whose country is known; where two countries have one of that name it stays apart.
CREATE VIEW actor_article AS
WITH named AS (
  SELECT article_id, entity_id, actor, name, country, sectors, identifier, split_part(actor, '/', 1) AS kind, split_part(actor, '/', 2) AS words, split_part(actor, '/', 3) AS place
  FROM entity WHERE actor IS NOT NULL),
sole AS (
  SELECT kind, words, min(actor) AS actor FROM named WHERE place <> '-' GROUP BY kind, words HAVING count(DISTINCT place) = 1)
SELECT coalesce(s.actor, n.actor) AS actor_id, n.article_id, n.entity_id, n.kind, n.name, n.country, n.sectors, n.identifier, a.published
FROM named n JOIN article a USING (article_id)
LEFT JOIN sole s ON n.place = '-' AND s.kind = n.kind AND s.words = n.words;

CREATE VIEW actor AS
WITH names AS (
  SELECT actor_id, name, row_number() OVER (PARTITION BY actor_id ORDER BY count(*) DESC, length(name) DESC, name) AS place
  FROM actor_article GROUP BY actor_id, name),
parts AS (
  SELECT actor_id, unnest(sectors) AS sector FROM actor_article),
ranked AS (
  SELECT actor_id, sector, count(*) AS times FROM parts GROUP BY actor_id, sector),
joined AS (
  SELECT actor_id, list(sector ORDER BY times DESC, sector) AS sectors FROM ranked GROUP BY actor_id),
called AS (
  SELECT actor_id, first(name ORDER BY place) AS name, list(name ORDER BY place) FILTER (place > 1) AS other_names FROM names GROUP BY actor_id)
SELECT m.actor_id, min(m.kind) AS kind, min(c.name) AS name, coalesce(first(c.other_names), []) AS other_names, max(m.country) AS country,
  coalesce(first(j.sectors), []) AS sectors, min(m.identifier) AS identifier,
  count(DISTINCT m.article_id) AS articles, min(m.published) AS first_published, max(m.published) AS last_published
FROM actor_article m JOIN called c USING (actor_id) LEFT JOIN joined j USING (actor_id)
GROUP BY m.actor_id;
