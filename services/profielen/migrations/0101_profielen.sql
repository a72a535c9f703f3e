-- A person, in three tables by privacy class, so that the wall between classes is one of the database as well (domain.md, classes).
-- Row-level security is FORCED: the role of the application sees the people of the gemeente that the transaction names, and nobody else.

CREATE TABLE profiel (
  -- Code-point order, because pages of a rebuild continue after the last id.
  id            text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$'),
  versie        integer NOT NULL CHECK (versie > 0),
  gemeentecode  text NOT NULL CHECK (gemeentecode ~ '^\d{4}$'),
  woonplaats    text NOT NULL,
  lat           double precision NOT NULL,
  lon           double precision NOT NULL,
  fase          text,
  -- Exactly one regievoerder at every moment (R03).
  regievoerder  text NOT NULL CHECK (regievoerder <> ''),
  -- What the calendar alone changes in the match profile, as it was last told.
  tijdbeeld     text NOT NULL,
  -- Facts with source and date, decisions, plan, consent, activities (class P2).
  dossier       jsonb NOT NULL,
  gewijzigd_op  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX profiel_gemeente ON profiel (gemeentecode, id);

-- Class P4: limits without reasons, for the klantmanager only.
CREATE TABLE draagkracht (
  profiel_id    text COLLATE "C" PRIMARY KEY REFERENCES profiel (id) ON DELETE CASCADE,
  gemeentecode  text NOT NULL,
  feiten        jsonb NOT NULL
);

-- Class P3: identifying data; never reaches matching, events, index or logs.
CREATE TABLE persoonsgegevens (
  profiel_id    text COLLATE "C" PRIMARY KEY REFERENCES profiel (id) ON DELETE CASCADE,
  gemeentecode  text NOT NULL,
  gegevens      jsonb NOT NULL
);

-- Last version of an erased profile, under a hash of its pseudonym: a profile that is made again under the same id goes on from there, so
-- that news of the old one keeps losing at every reader. Swept after 30 days.
CREATE TABLE gewist (
  id_hash  text PRIMARY KEY,
  versie   integer NOT NULL,
  op       timestamptz NOT NULL DEFAULT now()
);

-- Who opened a profile when, to stop mass opening (security.md S22). Holds no profile.
CREATE TABLE opening (
  sub text NOT NULL,
  op  timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX opening_sub_op ON opening (sub, op);

ALTER TABLE profiel ENABLE ROW LEVEL SECURITY;
ALTER TABLE profiel FORCE ROW LEVEL SECURITY;
CREATE POLICY eigen_gemeente ON profiel
  USING (current_setting('regiomatch.rol', true) IN ('klantmanager', 'jobhunter') AND gemeentecode = current_setting('regiomatch.gemeente', true));
CREATE POLICY machinerie ON profiel USING (current_setting('regiomatch.rol', true) = 'dienst');

ALTER TABLE draagkracht ENABLE ROW LEVEL SECURITY;
ALTER TABLE draagkracht FORCE ROW LEVEL SECURITY;
CREATE POLICY eigen_gemeente ON draagkracht
  USING (current_setting('regiomatch.rol', true) = 'klantmanager' AND gemeentecode = current_setting('regiomatch.gemeente', true));
CREATE POLICY machinerie ON draagkracht USING (current_setting('regiomatch.rol', true) = 'dienst');

ALTER TABLE persoonsgegevens ENABLE ROW LEVEL SECURITY;
ALTER TABLE persoonsgegevens FORCE ROW LEVEL SECURITY;
CREATE POLICY eigen_gemeente_leest ON persoonsgegevens FOR SELECT
  USING (current_setting('regiomatch.rol', true) IN ('klantmanager', 'jobhunter') AND gemeentecode = current_setting('regiomatch.gemeente', true));
CREATE POLICY eigen_gemeente_schrijft ON persoonsgegevens
  USING (current_setting('regiomatch.rol', true) = 'klantmanager' AND gemeentecode = current_setting('regiomatch.gemeente', true));
CREATE POLICY machinerie ON persoonsgegevens USING (current_setting('regiomatch.rol', true) = 'dienst');

ALTER TABLE gewist ENABLE ROW LEVEL SECURITY;
ALTER TABLE gewist FORCE ROW LEVEL SECURITY;
CREATE POLICY machinerie ON gewist USING (current_setting('regiomatch.rol', true) IN ('dienst', 'klantmanager'));
