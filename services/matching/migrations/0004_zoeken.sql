-- What people search in. Disposable: rebuilt from `aanbod`. Narrow on purpose: facets count over every hit.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Kenmerken of an offer, stored once per distinct list; offers of one kind share a few hundred lists.
CREATE TABLE kenmerkset (
  nr integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  -- `naam=waarde`, sorted
  sleutels text[] NOT NULL UNIQUE,
  kenmerken jsonb NOT NULL
);

CREATE INDEX kenmerkset_sleutels ON kenmerkset USING gin (sleutels);

-- Labels for people; the newest offer of a kind says its label.
CREATE TABLE soortlabel (
  soort text PRIMARY KEY,
  label text NOT NULL
);

CREATE TABLE zoekkaart (
  nr bigint PRIMARY KEY REFERENCES aanbod (nr) ON DELETE CASCADE,
  id text COLLATE "C" NOT NULL,
  soort text NOT NULL,
  gemeentecode text NOT NULL,
  woonplaats text NOT NULL,
  aanbieder_id text NOT NULL,
  -- Highest level asked, 0 = A0 or none asked … 5 = C1
  taal smallint NOT NULL,
  -- 7 days × 3 dagdelen, bit = day × 3 + dagdeel
  dagdelen integer NOT NULL,
  kenmerkset integer NOT NULL REFERENCES kenmerkset (nr),
  gepubliceerd boolean NOT NULL,
  plek_vrij boolean NOT NULL,
  tot date NOT NULL,
  eigen_eerst_tot date,
  -- `g:<gemeentecode>` and `s:<samenwerking>`, so that a change of a samenwerking touches no offer
  zichtbaar_voor text[] NOT NULL,
  plek point NOT NULL,
  -- Without positions: hits are ordered by where a word stands, not by how often, so that a common word stays cheap.
  titel tsvector NOT NULL,
  woorden tsvector NOT NULL
);

CREATE INDEX zoekkaart_titel ON zoekkaart USING gin (titel);
CREATE INDEX zoekkaart_woorden ON zoekkaart USING gin (woorden);
CREATE INDEX zoekkaart_zichtbaar_voor ON zoekkaart USING gin (zichtbaar_voor);
CREATE INDEX zoekkaart_plek ON zoekkaart USING gist (plek);
CREATE INDEX zoekkaart_aanbieder ON zoekkaart (aanbieder_id);
CREATE INDEX zoekkaart_woonplaats ON zoekkaart (lower(woonplaats));

-- Every word that occurs in an offer, for typing errors and compounds.
CREATE TABLE zoekwoord (
  woord text COLLATE "C" PRIMARY KEY
);

CREATE INDEX zoekwoord_trigrammen ON zoekwoord USING gin (woord gin_trgm_ops);
