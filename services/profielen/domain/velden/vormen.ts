import type { Toestemmingsdoel } from '../toestemming.js';
import { TOESTEMMINGSDOELEN } from '../toestemming.js';
import { BESLOTEN_ROUTES, type BeslotenRoute } from '../leerroute.js';
import { keuze, type Lezer, lijst, tekst } from './lezers.js';
import { Veldfout } from './veldfout.js';

const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
const ID_UITLEG = 'een id van hoogstens 64 letters, cijfers, punten, streepjes en lage streepjes';

/** Whether a text can be the pseudonym of a profile at all. */
export const isProfielId = (tekst: string): boolean => ID.test(tekst);
export const profielId: Lezer<string> = tekst(64, ID, ID_UITLEG);
export const aanbodId: Lezer<string> = tekst(64, ID, ID_UITLEG);
/** An organisation's id, or one of the fixed parties. */
export const partij: Lezer<string> = tekst(64, ID, ID_UITLEG);
export const toestemmingsdoel: Lezer<Toestemmingsdoel> = keuze(TOESTEMMINGSDOELEN);
/** User key of a member of staff: issuer and subject. */
export const gebruiker: Lezer<string> = tekst(512, /^[^\p{Cc}\s]+$/u, 'de gebruiker die de regie heeft, zonder spaties');
export const soort: Lezer<string> = tekst(40, /^[a-z][a-z0-9-]*$/, 'de naam van een aanbodsoort, in kleine letters');
export const soorten: Lezer<readonly string[]> = lijst(soort, 20);
/** Same form as the directions of an offer. */
export const richtingen: Lezer<readonly string[]> = lijst(tekst(60, /^(?:\d{1,4}|[^\d|].*)$/u, 'een thema of een ISCO-code van 1 tot 4 cijfers'), 20);
export const doelgroepen: Lezer<readonly string[]> = lijst(tekst(100, /^[^|]+$/u, 'een behoefte, zoals analfabeet'), 20);
export const plaatsnaam: Lezer<string> = tekst(100, /\p{L}/u, 'de naam van een woonplaats');
export const gemeente: Lezer<string> = tekst(100, /^(?:\d{4}|[^\d]*\p{L}[^\d]*)$/u, 'de naam van een gemeente, of de gemeentecode van vier cijfers');
export const postcode4: Lezer<string> = tekst(4, /^[1-9]\d{3}$/, 'de vier cijfers van een postcode');

const route = keuze(BESLOTEN_ROUTES);

/** The decided route; also as people write it (B1-route, Onderwijsroute, Z-route). */
export const leerroute: Lezer<BeslotenRoute> = (waarde) => {
  const kort = typeof waarde === 'string' && waarde.length <= 40 ? waarde.trim().replace(/-?route$/i, '') : waarde;
  if (typeof kort === 'string' && kort.toLowerCase() === 'alfa') {
    throw new Veldfout(
      'leerroute.alfa',
      'Alfa is geen leerroute die de gemeente besluit. Zet analfabeet bij doelgroepen, en hier de route die is besloten.',
    );
  }
  return route(kort);
};
