-- Names are compared byte by byte, as in Java, whatever the language of the database.
CREATE SEQUENCE job_number;

CREATE TABLE job (
  number bigint PRIMARY KEY,
  firm text COLLATE "C" NOT NULL,
  user_name text COLLATE "C" NOT NULL,
  user_id text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  value bytea NOT NULL
);
CREATE INDEX job_of_user ON job (firm, user_name, number);
CREATE INDEX job_of_firm ON job (firm, number);

CREATE TABLE firm (
  id text COLLATE "C" PRIMARY KEY,
  version bigint NOT NULL,
  has_faults integer NOT NULL,
  value bytea NOT NULL
);

CREATE TABLE taken (
  firm text COLLATE "C" NOT NULL,
  at_micros bigint NOT NULL
);
CREATE INDEX taken_of_firm ON taken (firm, at_micros);
