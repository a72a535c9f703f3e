import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AanbodGewijzigdV1, CloudEvent, GemeenteGewijzigdV1, SamenwerkingGewijzigdV1 } from '@regiomatch/contracts';
import { eventually } from '@regiomatch/testing';
import { Regiokaart } from '../../domain/regiokaart.js';
import { startToetsmatching, type Toetsmatching } from '../../toets/start-toetsmatching.fixture.js';

const DIENSTEN = join(import.meta.dirname, '../../..');

/** Every example that an owner publishes with its API. */
const voorbeelden: readonly CloudEvent[] = readdirSync(DIENSTEN).flatMap((dienst) => {
  const map = join(DIENSTEN, dienst, 'api/examples');
  if (!existsSync(map)) return [];
  return readdirSync(map).map((bestand) => JSON.parse(readFileSync(join(map, bestand), 'utf8')) as CloudEvent);
});
const van = <T>(type: string) => voorbeelden.filter((event): event is CloudEvent<T> => event.type === type);

let matching: Toetsmatching;
beforeAll(async () => {
  matching = await startToetsmatching();
});
afterAll(() => matching.stop());

test('elk voorbeeld van een aanbod wordt begrepen, met een veld dat er later bij komt', async () => {
  const events = van<AanbodGewijzigdV1>('nl.regiomatch.aanbod.gewijzigd.v1');
  expect(events.length).toBeGreaterThan(0);
  await matching.publiceer(
    ...events.map(({ type, subject, versie, data }) => ({ type, topic: 'aanbod.v1', subject, versie, data: { ...data, later: { nieuw: true } } })),
  );
  await eventually(() => {
    for (const { data } of events) {
      const kopie = matching.aanbodGeheugen.vind([data.aanbod.id]).get(data.aanbod.id);
      expect(kopie?.treffer).toMatchObject({ titel: data.aanbod.titel, soortLabel: data.aanbod.soortLabel, versie: data.aanbod.versie });
    }
  }, 10_000);
  expect(await matching.rijen('SELECT sleutel FROM inbox_geparkeerd')).toEqual([]);
});

test('elk voorbeeld van een gemeente en een samenwerking wordt begrepen', async () => {
  const gemeenten = van<GemeenteGewijzigdV1>('nl.regiomatch.gemeente.gewijzigd.v1');
  const samenwerkingen = van<SamenwerkingGewijzigdV1>('nl.regiomatch.samenwerking.gewijzigd.v1');
  expect(gemeenten.length * samenwerkingen.length).toBeGreaterThan(0);
  await matching.publiceer(
    ...[...gemeenten, ...samenwerkingen].map(({ type, subject, data }) => ({ type, topic: 'regio.v1', subject, versie: 1_000, data })),
  );
  const regio = matching.services[1]?.app.get(Regiokaart);
  await eventually(() => {
    for (const { data } of gemeenten) expect(regio?.naam(data.gemeentecode)).toBe(data.naam);
    for (const { data } of samenwerkingen) expect(regio?.gemeentenVan(data.samenwerkingId)).toEqual(data.gemeenten);
  }, 10_000);
});

test('een bericht over een profiel draagt geen gegevens van de inwoner', () => {
  const events = van<Record<string, unknown>>('nl.regiomatch.profiel.gewijzigd.v1');
  expect(events.length).toBeGreaterThan(0);
  for (const { data } of events) expect(Object.keys(data).sort()).toEqual(['profielId', 'reden']);
});
