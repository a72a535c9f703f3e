-- Outbox and inbox commit with the effect they belong to (architecture.md, Reliability rules).
CREATE TABLE outbox (
  positie    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic      text NOT NULL,
  sleutel    text NOT NULL,
  event      jsonb NOT NULL,
  op         timestamptz NOT NULL DEFAULT now(),
  geparkeerd text
);
CREATE INDEX outbox_geparkeerd ON outbox (topic, sleutel, positie) WHERE geparkeerd IS NOT NULL;

CREATE TABLE inbox (
  consument text NOT NULL,
  event_id  text NOT NULL,
  op        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consument, event_id)
);
CREATE INDEX inbox_op ON inbox (op);

CREATE TABLE inbox_geparkeerd (
  positie   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consument text NOT NULL,
  topic     text NOT NULL,
  sleutel   text NOT NULL,
  event     jsonb NOT NULL,
  fout      text NOT NULL,
  -- Set by the replay command; the running consumer does these again.
  opnieuw   boolean NOT NULL DEFAULT false,
  op        timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX inbox_geparkeerd_sleutel ON inbox_geparkeerd (consument, sleutel);

-- How far a consumer of the embedded bus is, per topic; moves in the transaction of the effect.
CREATE TABLE bus_positie (
  consument text NOT NULL,
  topic     text NOT NULL,
  positie   bigint NOT NULL,
  PRIMARY KEY (consument, topic)
);
