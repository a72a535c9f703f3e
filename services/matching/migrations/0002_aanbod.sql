-- Copy of every offer that was ever announced, closed ones included: a person may still hold one, and its dagdelen stay busy.
CREATE TABLE aanbod (
  id text COLLATE "C" PRIMARY KEY,
  -- Every announcement of an offer takes a number, also a repeated one, so integers would run out.
  nr bigint NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
  soort text NOT NULL,
  versie integer NOT NULL,
  -- Published, full ones included; whether it has ended depends on the day (tot).
  gepubliceerd boolean NOT NULL,
  tot date NOT NULL,
  -- x = lon, y = lat, degrees
  plek point NOT NULL,
  beeld jsonb NOT NULL
);

CREATE INDEX aanbod_plek ON aanbod USING gist (plek) WHERE gepubliceerd;
