-- What every offer has, of whatever kind. A kind adds its own columns in its own migrations (0100 and up).
-- `vol` is no status here: it is what a published offer without a free seat is called.
CREATE TABLE aanbod (
  id                text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$'),
  referentie        text,
  aanbieder_id      text NOT NULL,
  aanbieder_naam    text NOT NULL,
  status            text NOT NULL CHECK (status IN ('concept', 'ter-beoordeling', 'gepubliceerd', 'verlopen', 'gesloten')),
  sluitreden        text,
  versie            integer NOT NULL CHECK (versie >= 1),
  titel             text NOT NULL CHECK (length(titel) <= 200),
  omschrijving      text CHECK (length(omschrijving) <= 10000),
  gemeentecode      text CHECK (gemeentecode ~ '^[0-9]{4}$'),
  woonplaats        text,
  lat               double precision CHECK (lat BETWEEN -90 AND 90),
  lon               double precision CHECK (lon BETWEEN -180 AND 180),
  rooster           jsonb NOT NULL,
  minuten           integer NOT NULL CHECK (minuten BETWEEN 0 AND 10080),
  periode_van       date NOT NULL,
  periode_tot       date CHECK (periode_tot >= periode_van),
  instroom          text NOT NULL CHECK (instroom IN ('doorlopend', 'groepstart')),
  plekken_totaal    integer NOT NULL CHECK (plekken_totaal >= 0),
  plekken_vrij      integer NOT NULL CHECK (plekken_vrij >= 0),
  plekken_verleend  integer NOT NULL DEFAULT 0 CHECK (plekken_verleend >= 0),
  wachtlijst        integer NOT NULL DEFAULT 0 CHECK (wachtlijst >= 0),
  wachtlijst_nummer integer NOT NULL DEFAULT 0,
  eisen             jsonb NOT NULL,
  richtingen        text[] NOT NULL,
  financiering      text,
  zichtbaar_voor    jsonb NOT NULL,
  urensoort         text,
  met_begeleiding   boolean NOT NULL,
  contract          jsonb,
  reactiepercentage integer CHECK (reactiepercentage BETWEEN 0 AND 100),
  bevestigd_op      date NOT NULL,
  gewijzigd_op      timestamptz NOT NULL DEFAULT now(),
  -- Seats cannot be oversold, whatever the code above does (S23).
  CONSTRAINT plekken_kloppen CHECK (plekken_vrij + plekken_verleend <= plekken_totaal),
  CONSTRAINT plaats_volledig CHECK (num_nulls(gemeentecode, woonplaats, lat, lon) IN (0, 4)),
  CONSTRAINT openbaar_is_volledig CHECK (status IN ('concept', 'gesloten') OR (gemeentecode IS NOT NULL AND periode_tot IS NOT NULL))
);
CREATE UNIQUE INDEX aanbod_referentie ON aanbod (aanbieder_id, referentie) WHERE referentie IS NOT NULL;
CREATE INDEX aanbod_aanbieder ON aanbod (aanbieder_id, id);
-- The sweep looks every second for what has ended.
CREATE INDEX aanbod_einde ON aanbod (periode_tot) WHERE status IN ('gepubliceerd', 'ter-beoordeling');
CREATE INDEX aanbod_groepstart ON aanbod (periode_van) WHERE status = 'gepubliceerd' AND instroom = 'groepstart';
CREATE INDEX aanbod_bevestigd ON aanbod (bevestigd_op) WHERE status = 'gepubliceerd';

-- A claim on a seat. The id is chosen by the claimant and makes a repeated claim harmless.
CREATE TABLE reservering (
  id                text PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  aanbod_id         text COLLATE "C" NOT NULL REFERENCES aanbod (id),
  status            text NOT NULL CHECK (status IN ('verleend', 'bevestigd', 'wachtlijst', 'vrijgegeven')),
  wachtlijst_nummer integer,
  -- The gemeente that claimed; null for another service.
  gemeentecode      text,
  gevraagd_door     text NOT NULL,
  gevraagd_op       timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (aanbod_id, wachtlijst_nummer)
);
CREATE INDEX reservering_wachtlijst ON reservering (aanbod_id, wachtlijst_nummer) WHERE status = 'wachtlijst';

-- Due reminders; sending them is the work of whoever reads this table.
CREATE TABLE herinnering (
  id        text PRIMARY KEY,
  aanbod_id text COLLATE "C" NOT NULL REFERENCES aanbod (id),
  soort     text NOT NULL,
  op        timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX herinnering_aanbod ON herinnering (aanbod_id);

-- Copies of what `regio` owns, as far as an offer refers to it.
CREATE TABLE organisatie (
  id           text PRIMARY KEY,
  naam         text NOT NULL,
  goedgekeurd  boolean NOT NULL,
  versie       integer NOT NULL
);
CREATE TABLE gemeente (
  code   text PRIMARY KEY,
  versie integer NOT NULL
);
CREATE TABLE samenwerking (
  id        text PRIMARY KEY,
  gemeenten text[] NOT NULL,
  versie    integer NOT NULL
);
