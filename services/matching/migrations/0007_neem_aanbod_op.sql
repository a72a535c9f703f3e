-- Functions, because their plans live as long as the connection and each is one question to the database: a single change spends most of its time
-- in the number of questions, not in the work.

-- One transaction at a time from here to its commit, so that numbers become visible in order: a follower that keeps one position would otherwise
-- pass over a number that is committed later.
CREATE FUNCTION meld_geheugenwijziging(wat text, ids text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('matching.geheugenwijziging'));
  INSERT INTO geheugenwijziging (wat, id) SELECT $1, r.id FROM unnest($2) AS r (id);
END
$$;

-- Takes the newest of each offer, with what people search in; an older version never overwrites a newer one. Answers what was taken.
CREATE FUNCTION neem_aanbod_op(rijen jsonb) RETURNS TABLE (genomen_id text, genomen_nr bigint) LANGUAGE plpgsql AS $$
DECLARE
  genomen jsonb;
BEGIN
  WITH nieuw AS (
    INSERT INTO aanbod AS a (id, soort, versie, gepubliceerd, tot, plek, beeld)
    SELECT r.id, r.soort, r.versie, r.gepubliceerd, r.tot, point(r.lon, r.lat), r.beeld
    FROM jsonb_to_recordset(rijen) AS r (id text, soort text, versie integer, gepubliceerd boolean, tot date, lat float8, lon float8, beeld jsonb)
    ON CONFLICT (id) DO UPDATE SET versie = excluded.versie, gepubliceerd = excluded.gepubliceerd, tot = excluded.tot, plek = excluded.plek, beeld = excluded.beeld
    WHERE a.versie < excluded.versie AND a.soort = excluded.soort
    RETURNING a.id, a.nr
  )
  SELECT coalesce(jsonb_agg((r.rij - 'beeld') || jsonb_build_object('nr', n.nr)), '[]') INTO genomen
  FROM nieuw n JOIN jsonb_array_elements(rijen) AS r (rij) ON r.rij ->> 'id' = n.id;

  INSERT INTO kenmerkset (sleutels, kenmerken)
  SELECT DISTINCT ON (r.sleutels) r.sleutels, r.kenmerken FROM jsonb_to_recordset(genomen) AS r (sleutels text[], kenmerken jsonb)
  WHERE NOT EXISTS (SELECT 1 FROM kenmerkset k WHERE k.sleutels = r.sleutels) ORDER BY r.sleutels ON CONFLICT (sleutels) DO NOTHING;

  INSERT INTO zoekkaart (nr, id, soort, gemeentecode, woonplaats, aanbieder_id, taal, dagdelen, kenmerkset, gepubliceerd, plek_vrij, tot, eigen_eerst_tot,
                         zichtbaar_voor, plek, titel, woorden)
  SELECT r.nr, r.id, r.soort, r.gemeentecode, r.woonplaats, r.aanbieder_id, r.taal, r.dagdelen, k.nr, r.gepubliceerd, r.plek_vrij, r.tot, r.eigen_eerst_tot,
         r.zichtbaar_voor, point(r.lon, r.lat), strip(to_tsvector('dutch', r.titel)), strip(to_tsvector('dutch', r.tekst))
  FROM jsonb_to_recordset(genomen) AS r (nr bigint, id text, soort text, gemeentecode text, woonplaats text, aanbieder_id text, taal smallint, dagdelen integer,
         sleutels text[], gepubliceerd boolean, plek_vrij boolean, tot date, eigen_eerst_tot date, zichtbaar_voor text[], lat float8, lon float8, titel text, tekst text)
  JOIN kenmerkset k ON k.sleutels = r.sleutels
  ON CONFLICT (nr) DO UPDATE SET gemeentecode = excluded.gemeentecode, woonplaats = excluded.woonplaats, aanbieder_id = excluded.aanbieder_id, taal = excluded.taal,
    dagdelen = excluded.dagdelen, kenmerkset = excluded.kenmerkset, gepubliceerd = excluded.gepubliceerd, plek_vrij = excluded.plek_vrij, tot = excluded.tot,
    eigen_eerst_tot = excluded.eigen_eerst_tot, zichtbaar_voor = excluded.zichtbaar_voor, plek = excluded.plek, titel = excluded.titel, woorden = excluded.woorden;

  INSERT INTO soortlabel (soort, label)
  SELECT DISTINCT ON (r.soort) r.soort, r.label FROM jsonb_to_recordset(genomen) AS r (soort text, label text) ORDER BY r.soort
  ON CONFLICT (soort) DO UPDATE SET label = excluded.label WHERE soortlabel.label <> excluded.label;

  -- In order, so that two writers take their locks in one order.
  INSERT INTO zoekwoord (woord)
  SELECT DISTINCT w.woord COLLATE "C" FROM jsonb_to_recordset(genomen) AS r (tekst text), string_to_table(r.tekst, ' ') AS w (woord)
  WHERE length(w.woord) >= 3 ORDER BY 1 ON CONFLICT DO NOTHING;

  IF genomen <> '[]' THEN
    PERFORM meld_geheugenwijziging('aanbod', (SELECT array_agg(r.id) FROM jsonb_to_recordset(genomen) AS r (id text)));
  END IF;
  RETURN QUERY SELECT r.id, r.nr FROM jsonb_to_recordset(genomen) AS r (id text, nr bigint);
END
$$;
