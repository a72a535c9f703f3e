CREATE DOMAIN taalniveau AS text CHECK (VALUE IN ('A0', 'A1', 'A2', 'B1', 'B2', 'C1'));

ALTER TABLE aanbod
  ADD COLUMN cursuscode text CHECK (length(cursuscode) <= 50),
  ADD COLUMN taal_uitstroom taalniveau,
  ADD COLUMN uitstroom_luisteren taalniveau,
  ADD COLUMN uitstroom_lezen taalniveau,
  ADD COLUMN uitstroom_schrijven taalniveau,
  ADD COLUMN uitstroom_spreken taalniveau,
  ADD COLUMN onderdelen text[] NOT NULL CHECK (onderdelen <@ ARRAY['taal', 'rekenen', 'digitaal', 'KNM', 'MAP', 'PVT']),
  ADD COLUMN examentraining boolean NOT NULL,
  ADD COLUMN keurmerk boolean NOT NULL,
  ADD COLUMN online boolean NOT NULL,
  ADD COLUMN contractgemeenten text[] NOT NULL,
  ADD COLUMN minimale_groep integer CHECK (minimale_groep >= 1),
  ADD COLUMN met_behoud_van_uitkering boolean NOT NULL,
  ADD CONSTRAINT openbaar_heeft_onderdelen CHECK (status IN ('concept', 'gesloten') OR cardinality(onderdelen) > 0),
  ADD CONSTRAINT leerroute_heeft_keurmerk CHECK (status IN ('concept', 'gesloten') OR eisen -> 'leerroutes' = '[]'::jsonb OR keurmerk);

-- The groups of one course, by start.
CREATE INDEX aanbod_cursusgroep ON aanbod (aanbieder_id, cursuscode, periode_van) WHERE cursuscode IS NOT NULL;
