-- Copies of what regio.v1 tells: who shares with whom, and the rules of each gemeente as dated data.
CREATE TABLE gemeente (
  gemeentecode text COLLATE "C" PRIMARY KEY,
  versie integer NOT NULL,
  naam text NOT NULL,
  programmas jsonb NOT NULL
);

CREATE TABLE samenwerking (
  id text COLLATE "C" PRIMARY KEY,
  versie integer NOT NULL,
  naam text NOT NULL,
  gemeenten text[] NOT NULL
);
