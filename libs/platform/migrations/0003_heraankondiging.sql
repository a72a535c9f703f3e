-- A request to tell everything again, from the present state: a new or emptied consumer is filled from here, not from history. One at a time.
CREATE TABLE heraankondiging (
  enige       boolean PRIMARY KEY DEFAULT true CHECK (enige),
  gevraagd_op timestamptz NOT NULL DEFAULT now(),
  -- How far it is: which snapshot of the service, and the last subject that was told.
  deel        integer NOT NULL DEFAULT 0,
  na          text
);
