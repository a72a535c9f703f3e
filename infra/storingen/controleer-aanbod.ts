import { equal, ok } from 'node:assert/strict';
import { eventually } from '@regiomatch/testing/eventually.js';
import type { Klant } from './klant.js';
import { PROFIEL } from './proefregio.js';
import type { Schrijver } from './schrijver.js';

const GEDULD_MS = 60_000;

/**
 * What was acknowledged is there; nothing is older, doubled or oversold; matching shows what the owner has. Resting writers only.
 * @throws AssertionError
 */
export const controleerAanbod = async (schrijvers: readonly Schrijver[], klantmanager: Klant): Promise<void> => {
  const open: string[] = [];
  for (const schrijver of schrijvers) {
    const stand = await eventually(() => schrijver.stand(), GEDULD_MS);
    ok(stand.versie >= schrijver.bevestigd.versie, `${schrijver.id}: versie ${stand.versie} is ouder dan ${schrijver.bevestigd.versie}`);
    ok(
      [schrijver.bevestigd.titel, ...schrijver.misschien].includes(stand.titel),
      `${schrijver.id}: "${stand.titel}" is niet wat bevestigd of gevraagd is`,
    );
    const vergeven = stand.plekken.totaal - stand.plekken.vrij;
    ok(vergeven >= schrijver.verleend.size, `${schrijver.id}: ${schrijver.verleend.size} plekken bevestigd, ${vergeven} vergeven`);
    ok(vergeven <= schrijver.verleend.size + schrijver.ongewis.size, `${schrijver.id}: ${vergeven} plekken vergeven, te veel`);
    await eventually(async () => {
      const { aanbod } = await klantmanager.vraag<{ aanbod: object }>(
        'query ($id: ID!) { aanbod(id: $id) { versie titel plekken { totaal vrij wachtlijst } } }',
        { id: schrijver.id },
      );
      equal(JSON.stringify(aanbod), JSON.stringify({ versie: stand.versie, titel: stand.titel, plekken: stand.plekken }));
    }, GEDULD_MS);
    if (stand.plekken.vrij > 0) open.push(schrijver.id);
    schrijver.aanvaard(stand);
  }
  await eventually(async () => {
    const { aanbodVoorProfiel } = await klantmanager.vraag<{ aanbodVoorProfiel: { treffers?: { aanbod: { id: string } }[] } }>(
      `{ aanbodVoorProfiel(profielId: "${PROFIEL}", aantal: 100) { ... on AanbodVoorProfiel { treffers { aanbod { id } } } } }`,
    );
    const treffers = new Set(aanbodVoorProfiel.treffers?.map(({ aanbod }) => aanbod.id));
    const gevonden = schrijvers.map(({ id }) => id).filter((id) => treffers.has(id));
    equal(gevonden.sort().join(), open.sort().join());
  }, GEDULD_MS);
};
