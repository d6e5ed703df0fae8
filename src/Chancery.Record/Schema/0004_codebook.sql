-- Another codebook may code the events: which one, the codes that it gives the sides, and the issues of lists laid over the knowledge.
-- Without DEFAULT: DuckDB cannot play back such a column from the log of a process that was killed.
ALTER TABLE event ADD COLUMN codebook VARCHAR;
ALTER TABLE event ADD COLUMN issues VARCHAR[];
ALTER TABLE participant ADD COLUMN code VARCHAR;
UPDATE event SET codebook = 'PLOVER 2.0', issues = [];

-- Events as PETRARCH writes them, one row a pair of codes. Where no side is a recipient each of the actors stands to each other one.
CREATE VIEW petrarch_event AS
WITH sides AS (
  SELECT article_id, event_id, side, participant_no, code, quote, bool_or(side = 'recipient') OVER (PARTITION BY article_id, event_id) AS is_directed
  FROM participant WHERE code IS NOT NULL)
SELECT v.article_id, v.event_id, a.published, s.code AS source, t.code AS target, v.cameo, v.issues, v.actuality, s.quote AS source_text, t.quote AS target_text,
  q.quote, a.publisher, a.url
FROM event v JOIN article a USING (article_id)
JOIN sides s ON s.article_id = v.article_id AND s.event_id = v.event_id AND s.side = 'actor'
JOIN sides t ON t.article_id = v.article_id AND t.event_id = v.event_id AND (t.side = 'recipient' OR (NOT t.is_directed AND t.participant_no <> s.participant_no))
LEFT JOIN evidence q ON q.article_id = v.article_id AND q.event_id = v.event_id AND q.evidence_no = 1
WHERE s.code <> t.code;
