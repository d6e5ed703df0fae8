-- The same view, joined by one key: the condition of before compared each name without a country with each one that has one.
CREATE OR REPLACE VIEW actor_article AS
WITH named AS (
  SELECT article_id, entity_id, actor, name, country, sectors, identifier, split_part(actor, '/', 1) AS kind, split_part(actor, '/', 3) AS place,
    split_part(actor, '/', 1) || '/' || split_part(actor, '/', 2) AS stem
  FROM entity WHERE actor IS NOT NULL),
sole AS (
  SELECT stem, min(actor) AS actor FROM named WHERE place <> '-' GROUP BY stem HAVING count(DISTINCT place) = 1)
SELECT coalesce(s.actor, n.actor) AS actor_id, n.article_id, n.entity_id, n.kind, n.name, n.country, n.sectors, n.identifier, a.published
FROM named n JOIN article a USING (article_id)
LEFT JOIN sole s ON s.stem = CASE WHEN n.place = '-' THEN n.stem END;
