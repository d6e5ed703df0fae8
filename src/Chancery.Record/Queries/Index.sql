-- What the explorer asks, laid out for asking: one wide row an event, statement, side, article, position and office.
-- Made from the record alone and kept beside it as "x"; it can be deleted at any time. Columns of the record are read by name.
-- An "id" of somebody is the record's actor; for those whom articles name by a common noun, a surname or the like it is '~kind/name/country'.
-- "words" are the words of a row in small letters without accents and marks, with a space on either side of each: what is searched.

CREATE TABLE x.article_row (
  article_no INTEGER NOT NULL, article_id VARCHAR NOT NULL, title VARCHAR, publisher VARCHAR NOT NULL, publisher_country VARCHAR, published DATE,
  url VARCHAR, path VARCHAR, language VARCHAR NOT NULL, events INTEGER NOT NULL, statements INTEGER NOT NULL, problems INTEGER NOT NULL,
  read_at TIMESTAMPTZ NOT NULL, words VARCHAR NOT NULL);

CREATE TABLE x.event_row (
  event_no INTEGER NOT NULL, article_no INTEGER NOT NULL, article_id VARCHAR NOT NULL, event_id VARCHAR NOT NULL,
  title VARCHAR, publisher VARCHAR NOT NULL, publisher_country VARCHAR, published DATE,
  day DATE, date_start DATE, date_end DATE, date_precision VARCHAR, date_text VARCHAR,
  type VARCHAR NOT NULL, modes VARCHAR[] NOT NULL, contexts VARCHAR[] NOT NULL, cameo VARCHAR, quad INTEGER NOT NULL, score DOUBLE NOT NULL,
  goldstein DOUBLE, actuality VARCHAR NOT NULL,
  actors VARCHAR[] NOT NULL, actor_ids VARCHAR[] NOT NULL, actor_countries VARCHAR[] NOT NULL,
  recipients VARCHAR[] NOT NULL, recipient_ids VARCHAR[] NOT NULL, recipient_countries VARCHAR[] NOT NULL,
  countries VARCHAR[] NOT NULL, sectors VARCHAR[] NOT NULL,
  place VARCHAR, place_country VARCHAR, place_lat DOUBLE, place_lon DOUBLE, about VARCHAR,
  said_by VARCHAR NOT NULL, speakers VARCHAR[] NOT NULL, is_narrated BOOLEAN NOT NULL, processes VARCHAR[] NOT NULL,
  same_as VARCHAR, confidence DOUBLE NOT NULL, rule VARCHAR NOT NULL, trigger VARCHAR, quote VARCHAR, words VARCHAR NOT NULL,
  dead BIGINT, injured BIGINT, arrested BIGINT, crowd BIGINT,
  modes_bag INTEGER NOT NULL, contexts_bag INTEGER NOT NULL, actors_bag INTEGER NOT NULL, recipients_bag INTEGER NOT NULL, countries_bag INTEGER NOT NULL,
  actor_countries_bag INTEGER NOT NULL, recipient_countries_bag INTEGER NOT NULL, sectors_bag INTEGER NOT NULL, speakers_bag INTEGER NOT NULL,
  processes_bag INTEGER NOT NULL, sides_key UBIGINT, happening UBIGINT NOT NULL);

-- The lists of event_row, each different one once: events are narrowed and counted by their numbers, which takes a tenth of the time.
CREATE TABLE x.bag (bag_no INTEGER NOT NULL, items VARCHAR[] NOT NULL);

CREATE TABLE x.side_row (
  article_id VARCHAR NOT NULL, event_no INTEGER NOT NULL, id VARCHAR NOT NULL, name VARCHAR NOT NULL, country VARCHAR, kind VARCHAR NOT NULL);

CREATE TABLE x.statement_row (
  article_id VARCHAR NOT NULL, statement_id VARCHAR NOT NULL, title VARCHAR, publisher VARCHAR NOT NULL, publisher_country VARCHAR, published DATE,
  speaker VARCHAR, speaker_id VARCHAR, speaker_country VARCHAR, speaker_sectors VARCHAR[] NOT NULL, kind VARCHAR NOT NULL, speech VARCHAR NOT NULL,
  cue VARCHAR, content VARCHAR, addressees VARCHAR[] NOT NULL, occasion VARCHAR, processes VARCHAR[] NOT NULL, said_by VARCHAR NOT NULL,
  depth INTEGER NOT NULL, words VARCHAR NOT NULL, statement_no INTEGER NOT NULL);

CREATE TABLE x.entity_row (
  article_id VARCHAR NOT NULL, published DATE, id VARCHAR NOT NULL, name VARCHAR NOT NULL, country VARCHAR, kind VARCHAR NOT NULL, sectors VARCHAR[] NOT NULL);

CREATE TABLE x.position_row (
  article_id VARCHAR NOT NULL, position_no INTEGER NOT NULL, published DATE, publisher VARCHAR NOT NULL, publisher_country VARCHAR,
  holder VARCHAR NOT NULL, holder_id VARCHAR NOT NULL, holder_country VARCHAR, polarity VARCHAR NOT NULL,
  toward VARCHAR NOT NULL, toward_id VARCHAR, toward_name VARCHAR, toward_kind VARCHAR, issue VARCHAR NOT NULL,
  statement_id VARCHAR, event_id VARCHAR, said_by VARCHAR NOT NULL, is_narrated BOOLEAN NOT NULL, actuality VARCHAR NOT NULL, quote VARCHAR NOT NULL,
  words VARCHAR NOT NULL);

CREATE TABLE x.office_row (
  article_id VARCHAR NOT NULL, published DATE, id VARCHAR NOT NULL, office VARCHAR NOT NULL, office_country VARCHAR, sector VARCHAR);

-- In which rows a word stands: sorted by words, so that those of one word lie together.
CREATE TABLE x.article_word (word VARCHAR NOT NULL, article_no INTEGER NOT NULL);
CREATE TABLE x.event_word (word VARCHAR NOT NULL, event_no INTEGER NOT NULL);
CREATE TABLE x.statement_word (word VARCHAR NOT NULL, statement_no INTEGER NOT NULL);

-- The few wide rows of a page are fetched by their numbers; without these whole columns would be unpacked for them.
CREATE INDEX event_row_at ON x.event_row (event_no);
CREATE INDEX statement_row_at ON x.statement_row (statement_no);

-- Names without a country that belong to the one actor of that name whose country is known.
CREATE TABLE x.alias (key VARCHAR NOT NULL, id VARCHAR NOT NULL);

-- Made anew whenever articles come or go.
CREATE TABLE x.actor_row (
  id VARCHAR NOT NULL, name VARCHAR NOT NULL, other_names VARCHAR[] NOT NULL, country VARCHAR, kind VARCHAR NOT NULL, sectors VARCHAR[] NOT NULL,
  articles BIGINT NOT NULL, events BIGINT NOT NULL, statements BIGINT NOT NULL, first_day DATE, last_day DATE, words VARCHAR NOT NULL);

CREATE TABLE x.process_row (name VARCHAR NOT NULL, kind VARCHAR NOT NULL, articles BIGINT NOT NULL, first_day DATE, last_day DATE);

-- Answers to what people ask first, kept from one start to the next: the question, and its rows as JSON.
CREATE TABLE x.answer (question VARCHAR NOT NULL, rows VARCHAR NOT NULL);

CREATE TABLE x.state (key VARCHAR NOT NULL, value VARCHAR NOT NULL);

CREATE MACRO x.issue_of(t) AS trim(regexp_replace(lower(t), '^(the|a|an|any|all|its|his|her|their) ', ''));

CREATE MACRO x.each_word(words) AS list_distinct(string_split(trim(words), ' '));

CREATE MACRO x.words_of(t) AS ' ' || array_to_string(string_split_regex(lower(strip_accents(t)), '[^\p{L}\p{N}]+'), ' ') || ' ';

-- One word as the index has it: its first, should it be parted.
CREATE MACRO x.word_of(t) AS split_part(trim(x.words_of(t)), ' ', 1);

-- Aggregates that sort cost five times as much as lists that are put into order by the numbers gathered beside them.
CREATE MACRO x.in_order(items, numbers) AS CASE WHEN len(items) < 2 THEN items ELSE list_select(items, list_grade_up(numbers)) END;

CREATE MACRO x.each_once(items) AS coalesce(list_sort(list_distinct(items)), []);
