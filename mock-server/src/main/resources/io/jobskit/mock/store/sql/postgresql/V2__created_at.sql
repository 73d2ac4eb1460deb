-- In milliseconds since the epoch; null for a job that a stub has added which does not know of this column.
ALTER TABLE job ADD COLUMN created_at bigint;
CREATE INDEX job_of_firm_by_age ON job (firm, created_at);
CREATE INDEX job_without_age ON job (number) WHERE created_at IS NULL;
