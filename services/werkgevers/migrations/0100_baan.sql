ALTER TABLE aanbod
  ADD COLUMN leerwerk boolean NOT NULL,
  ADD COLUMN proefplaatsing boolean NOT NULL,
  ADD COLUMN salaris text CHECK (length(salaris) <= 100),
  ADD COLUMN cao text CHECK (length(cao) <= 100),
  ADD COLUMN vier_dagen_mogelijk boolean NOT NULL,
  ADD COLUMN loonkostensubsidie text CHECK (loonkostensubsidie IN ('mogelijk', 'niet')),
  ADD COLUMN investering text CHECK (length(investering) <= 200),
  ADD COLUMN vaktaal text CHECK (length(vaktaal) <= 100),
  ADD CONSTRAINT openbaar_heeft_loon CHECK (status IN ('concept', 'gesloten') OR num_nonnulls(salaris, cao) > 0),
  -- K17: no age condition on paid work, not even by another way in.
  ADD CONSTRAINT openbaar_zonder_leeftijdsgrens CHECK (status IN ('concept', 'gesloten') OR eisen -> 'leeftijd' = 'null'::jsonb);
