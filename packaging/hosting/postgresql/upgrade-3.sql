-- From the second to the third state of the tables, by the owner of the database. Whoever has made them with an older
-- schema.sql runs the upgrades that have come since, in order:
--
--   psql -1 -d musubi -f upgrade-3.sql

CREATE TABLE believed_time (
  org TEXT NOT NULL,
  clock TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (org, clock)
);
