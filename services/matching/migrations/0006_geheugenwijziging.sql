-- What changed, in the order in which it was committed: every instance of matching follows it to keep its memory in step with the record.
CREATE TABLE geheugenwijziging (
  nr bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  wat text NOT NULL CHECK (wat IN ('aanbod', 'profiel', 'profiel-weg', 'gemeente', 'samenwerking')),
  id text NOT NULL,
  op timestamptz NOT NULL DEFAULT now()
);
