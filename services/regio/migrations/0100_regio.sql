CREATE TABLE gemeente (
  code   text PRIMARY KEY CHECK (code ~ '^[0-9]{4}$'),
  naam   text NOT NULL CHECK (length(naam) BETWEEN 1 AND 100),
  versie integer NOT NULL CHECK (versie >= 1)
);
CREATE INDEX gemeente_naam ON gemeente (lower(naam));

-- Dated: an earlier programma stays, so that an earlier judgement can be computed again.
CREATE TABLE programma (
  gemeentecode            text NOT NULL REFERENCES gemeente (code),
  versie                  integer NOT NULL,
  geldig_van              date NOT NULL,
  verblijfstraal_meters   integer NOT NULL CHECK (verblijfstraal_meters BETWEEN 1000 AND 60000),
  taaluren_minimum        integer NOT NULL CHECK (taaluren_minimum BETWEEN 0 AND 40),
  stilstand_dagen         integer NOT NULL CHECK (stilstand_dagen BETWEEN 1 AND 365),
  gewichten               jsonb NOT NULL,
  PRIMARY KEY (gemeentecode, versie)
);

CREATE TABLE samenwerking (
  id        text PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$'),
  naam      text NOT NULL CHECK (length(naam) BETWEEN 1 AND 200),
  vorm      text NOT NULL CHECK (vorm IN ('subregio', 'arbeidsmarktregio', 'convenant')),
  gemeenten text[] NOT NULL CHECK (cardinality(gemeenten) >= 1),
  versie    integer NOT NULL CHECK (versie >= 1)
);
CREATE INDEX samenwerking_gemeenten ON samenwerking USING gin (gemeenten);

CREATE TABLE organisatie (
  id               text PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$'),
  naam             text NOT NULL CHECK (length(naam) BETWEEN 1 AND 200),
  gemeentecode     text NOT NULL REFERENCES gemeente (code),
  status           text NOT NULL CHECK (status IN ('aangemeld', 'goedgekeurd', 'afgewezen')),
  reden            text CHECK (length(reden) <= 500),
  contact_naam     text CHECK (length(contact_naam) <= 200),
  contact_email    text CHECK (length(contact_email) <= 254),
  contact_telefoon text CHECK (length(contact_telefoon) <= 30),
  versie           integer NOT NULL CHECK (versie >= 1)
);
CREATE INDEX organisatie_naam ON organisatie (lower(naam), id);
CREATE INDEX organisatie_gemeente ON organisatie (gemeentecode);

CREATE TABLE woonplaats (
  gemeentecode text NOT NULL REFERENCES gemeente (code),
  naam         text NOT NULL CHECK (length(naam) BETWEEN 1 AND 100),
  lat          double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon          double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  PRIMARY KEY (gemeentecode, naam)
);
CREATE INDEX woonplaats_naam ON woonplaats (lower(naam));

-- Centres of postcode areas, from a file that the region brings (docs/beheer.md).
CREATE TABLE postcode4 (
  pc4 text PRIMARY KEY CHECK (pc4 ~ '^[1-9][0-9]{3}$'),
  lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180)
);
