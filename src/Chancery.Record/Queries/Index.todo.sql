-- Which articles are to be filled in (temp.todo) and which rows to be taken out (temp.gone) to bring the tables into step with the record.

CREATE OR REPLACE TEMP TABLE todo AS
SELECT article_id FROM article
EXCEPT SELECT x.article_id FROM x.article_row x JOIN article a USING (article_id) WHERE a.read_at = x.read_at;

CREATE OR REPLACE TEMP TABLE gone AS
SELECT article_id FROM x.article_row EXCEPT (SELECT article_id FROM article EXCEPT SELECT article_id FROM todo);
