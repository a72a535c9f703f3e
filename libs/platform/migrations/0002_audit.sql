CREATE TABLE audit (
  nummer         bigint PRIMARY KEY,
  op             timestamptz NOT NULL DEFAULT clock_timestamp(),
  gebeurtenis    text NOT NULL,
  actor          text NOT NULL,
  rol            text NOT NULL,
  onderwerp      text,
  doel           text,
  correlatie_id  text,
  -- Each row seals the one before it, so that a removed or altered row shows (security.md S43).
  zegel          text NOT NULL
);
CREATE INDEX audit_actor_op ON audit (actor, op);
CREATE INDEX audit_onderwerp_op ON audit (onderwerp, op);

CREATE FUNCTION audit_verzegel() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  vorige record;
BEGIN
  -- One writer at a time: the chain has one end, and its numbers follow the order of sealing.
  PERFORM pg_advisory_xact_lock(hashtext(TG_TABLE_SCHEMA || '.audit'));
  SELECT a.nummer, a.zegel INTO vorige FROM audit a ORDER BY a.nummer DESC LIMIT 1;
  NEW.nummer := coalesce(vorige.nummer, 0) + 1;
  NEW.zegel := encode(sha256(convert_to(concat_ws('|', vorige.zegel, NEW.nummer, extract(epoch FROM NEW.op), NEW.gebeurtenis, NEW.actor, NEW.rol, NEW.onderwerp, NEW.doel, NEW.correlatie_id), 'UTF8')), 'hex');
  RETURN NEW;
END $$;

CREATE TRIGGER audit_verzegel BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION audit_verzegel();

-- The application may add and read, never change or remove.
DO $$ BEGIN EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON audit FROM %I', current_schema() || '_app'); END $$;
