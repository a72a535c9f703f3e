ALTER TABLE aanbod
  ADD COLUMN tak text CHECK (length(tak) <= 60),
  ADD COLUMN ook_beginners boolean NOT NULL,
  ADD CONSTRAINT openbaar_heeft_tak CHECK (status IN ('concept', 'gesloten') OR tak IS NOT NULL);
