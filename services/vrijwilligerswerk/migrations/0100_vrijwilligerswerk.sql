ALTER TABLE aanbod
  ADD COLUMN frequentie text CHECK (length(frequentie) <= 100),
  ADD COLUMN anderstaligen_welkom boolean NOT NULL,
  ADD COLUMN contact_met_nederlandstaligen boolean NOT NULL,
  ADD COLUMN vog boolean NOT NULL,
  ADD COLUMN tegenprestatie boolean NOT NULL,
  ADD COLUMN onkosten text CHECK (length(onkosten) <= 100),
  ADD CONSTRAINT openbaar_is_welkom CHECK (status IN ('concept', 'gesloten') OR (anderstaligen_welkom AND frequentie IS NOT NULL));
