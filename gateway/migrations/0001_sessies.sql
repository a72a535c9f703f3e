-- A signed-in browser. The cookie's value is not here, only its hash; the tokens are encrypted with a key that the database does not have.
CREATE TABLE sessie (
  hash            bytea PRIMARY KEY CHECK (length(hash) = 32),
  -- `<iss>#<sub>` (S16)
  sub             text NOT NULL CHECK (length(sub) <= 600),
  -- The provider's own id of the sign-in, by which it can tell us that it ended.
  sid             text CHECK (length(sid) <= 255),
  tokens          bytea NOT NULL,
  toegang_tot     timestamptz NOT NULL,
  gecontroleerd_op timestamptz NOT NULL,
  begonnen_op     timestamptz NOT NULL,
  gebruikt_op     timestamptz NOT NULL
);
CREATE INDEX sessie_sub ON sessie (sub);
CREATE INDEX sessie_sid ON sessie (sid) WHERE sid IS NOT NULL;
CREATE INDEX sessie_gebruikt_op ON sessie (gebruikt_op);

-- Sign-ins that came back, so that the same return is good for one session only.
CREATE TABLE gebruikte_aanmelding (
  hash bytea PRIMARY KEY CHECK (length(hash) = 32),
  tot  timestamptz NOT NULL
);
