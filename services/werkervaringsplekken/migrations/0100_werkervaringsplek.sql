ALTER TABLE aanbod
  ADD COLUMN maximale_duur_weken integer CHECK (maximale_duur_weken BETWEEN 1 AND 52),
  ADD COLUMN begeleider text CHECK (length(begeleider) <= 100),
  ADD COLUMN leerdoelen text[] NOT NULL,
  ADD COLUMN geen_verdringing boolean NOT NULL,
  ADD COLUMN gereedheid text CHECK (gereedheid IN ('arbeidsfit', 'nog-niet')),
  ADD COLUMN anbi boolean NOT NULL,
  -- K10: learning goals and no displacement, or it is not public.
  ADD CONSTRAINT openbaar_leert CHECK (status IN ('concept', 'gesloten') OR cardinality(leerdoelen) > 0),
  ADD CONSTRAINT openbaar_verdringt_niet CHECK (status IN ('concept', 'gesloten') OR geen_verdringing);
