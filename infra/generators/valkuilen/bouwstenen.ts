import type { AanbodV1, Matchprofiel, Plaats } from '@regiomatch/contracts';
import { SOORTLABELS } from '../aanbod/soorten.js';
import { dagenNa } from '../datum.js';
import { verplichteVelden } from '../golden/verplichte-velden.js';
import { hoofdplaats } from '../regio/hoofdplaats.js';
import { plaatsenMetNaam } from '../plaatsen/plaatsenlijst.js';
import type { Aanbodzaad, Organisatiezaad, Persoonszaad } from '../zaad.js';

export const HENGELO_OVERIJSSEL = '0164';
/** Hengelo in Gelderland lies in the gemeente Bronckhorst. */
export const BRONCKHORST = '1876';

export const plaatsIn = (woonplaats: string, gemeentecode: string): Plaats =>
  plaatsenMetNaam(woonplaats).find((plaats) => plaats.gemeentecode === gemeentecode) ?? hoofdplaats(gemeentecode);

type Aanbodwijziging = Partial<Pick<AanbodV1, 'titel' | 'plaats' | 'status' | 'plekken' | 'zichtbaarVoor'>> & {
  readonly eisen?: Partial<AanbodV1['eisen']>;
  readonly rooster?: Partial<AanbodV1['rooster']>;
};

/** A morning course in Hengelo that asks A1 and leads to A2: whatever a trap is not about, fits. */
export const cursusInHengelo = (id: string, vandaag: string, aanbieder: Organisatiezaad, wijziging: Aanbodwijziging): Aanbodzaad => {
  const aanbod: AanbodV1 = {
    id,
    soort: 'cursus',
    soortLabel: SOORTLABELS['cursus'] ?? 'cursus',
    titel: 'Taalles in de ochtend A1→A2',
    omschrijving: 'Les in een kleine groep.',
    aanbieder: { id: aanbieder.id, naam: aanbieder.naam },
    plaats: plaatsIn('Hengelo', HENGELO_OVERIJSSEL),
    status: 'gepubliceerd',
    versie: 1,
    periode: { van: vandaag, tot: dagenNa(vandaag, 180) },
    instroom: 'doorlopend',
    plekken: { totaal: 4, vrij: 4, wachtlijst: 0 },
    eigenschappen: {
      richtingenTellen: false,
      betaald: false,
      urensoort: 'taal',
      schooldag: false,
      metBegeleiding: false,
      contract: null,
      reactiepercentage: null,
    },
    opbrengst: { taalUitstroom: 'A2', leidtTot: null },
    richtingen: [],
    financiering: null,
    zichtbaarVoor: { samenwerkingen: [], gemeenten: [HENGELO_OVERIJSSEL], eigenEerstTot: null },
    kenmerken: [],
    ...wijziging,
    rooster: { dagdelen: [{ dag: 'di', dagdeel: 'ochtend' }], minutenPerWeek: 240, starttijd: '09:15', flexibel: false, ...wijziging.rooster },
    eisen: {
      taalMinimaal: 'A1',
      taalPerVaardigheid: null,
      leerroutes: [],
      fasen: null,
      leeftijd: null,
      doelgroepen: [],
      werkvergunningNodig: false,
      certificaten: [],
      rijbewijs: null,
      opleidingsniveau: null,
      ...wijziging.eisen,
    },
  };
  return {
    aanbod,
    details: verplichteVelden({ soort: 'cursus', taalMinimaal: aanbod.eisen.taalMinimaal, taalUitstroom: aanbod.opbrengst.taalUitstroom }),
  };
};

/** Someone in Hengelo at A1 with a complete intake and a free week: whatever a trap is not about, fits. */
export const inwonerVanHengelo = (id: string, wijziging: Partial<Matchprofiel>): Persoonszaad => ({
  profiel: {
    id,
    versie: 1,
    ...plaatsIn('Hengelo', HENGELO_OVERIJSSEL),
    leeftijd: 32,
    taal: { luisteren: 'A1', lezen: 'A1', schrijven: 'A1', spreken: 'A1' },
    examenBehaald: null,
    leerroute: 'B1',
    fase: 'inburgering',
    richtingen: ['bouw'],
    soortenInPlan: ['cursus', 'werk'],
    doelen: ['cursus'],
    bezet: [],
    schoolrit: false,
    maxMinutenPerWeek: 40 * 60,
    lopendeMinuten: 0,
    lopend: [],
    doelgroepen: [],
    magWerken: true,
    toestemming: true,
    normOpen: { taal: 0, participatie: 0 },
    wekenStil: 0,
    ...wijziging,
  },
  persoonlijk: null,
  trajectdoel: 'opleiding en werk',
  startkwalificatie: false,
});
