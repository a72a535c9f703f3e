ALTER TABLE aanbod
  ADD COLUMN vorm text CHECK (vorm IN ('taalmaatje', 'jobcoach', 'mentor', 'training')),
  ADD COLUMN frequentie text CHECK (length(frequentie) <= 100),
  ADD COLUMN talen text[] NOT NULL,
  ADD COLUMN eigen_keuze boolean NOT NULL,
  ADD COLUMN maanden integer CHECK (maanden BETWEEN 1 AND 24),
  ADD COLUMN nazorg_maanden integer CHECK (nazorg_maanden BETWEEN 0 AND 24),
  ADD CONSTRAINT openbaar_heeft_vorm CHECK (status IN ('concept', 'gesloten') OR (vorm IS NOT NULL AND cardinality(talen) > 0));
