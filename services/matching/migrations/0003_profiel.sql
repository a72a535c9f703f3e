-- Pseudonymous match profiles. The wall behind the checks of the service: only the own gemeente, and only for who works with people.
CREATE TABLE profiel (
  id text COLLATE "C" PRIMARY KEY,
  gemeentecode text NOT NULL,
  versie integer NOT NULL,
  -- x = lon, y = lat, degrees
  plek point NOT NULL,
  matchprofiel jsonb NOT NULL
);

CREATE INDEX profiel_plek ON profiel USING gist (plek);
CREATE INDEX profiel_gemeente ON profiel (gemeentecode);

ALTER TABLE profiel ENABLE ROW LEVEL SECURITY;
ALTER TABLE profiel FORCE ROW LEVEL SECURITY;

CREATE POLICY eigen_gemeente ON profiel FOR SELECT USING (
  current_setting('regiomatch.rol', true) IN ('klantmanager', 'jobhunter')
  AND gemeentecode = current_setting('regiomatch.gemeente', true)
);

-- Consumers and the loading of the memory have no gemeente: without this policy they would silently see nothing.
CREATE POLICY machinerie ON profiel
  USING (current_setting('regiomatch.rol', true) = 'dienst')
  WITH CHECK (current_setting('regiomatch.rol', true) = 'dienst');
