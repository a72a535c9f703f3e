-- Which offers the search index still has to hear of. Only numbers: whoever empties it reads the present row, so that an older version can never win.
CREATE TABLE zoekwachtrij (
  -- Of `zoekkaart`; without a reference, because an offer that is gone has to leave the index as well.
  nr bigint PRIMARY KEY,
  -- Changes with each change, so that what changed while it was being sent stays in line.
  beurt bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  sinds timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX zoekwachtrij_sinds ON zoekwachtrij (sinds);
