import type { Ingang } from '@regiomatch/generators';
import { Acten } from './acten.js';
import { Vertelling } from './vertelling.js';
import { Vragen } from './vragen.js';

const HAZHAR = 'hazhar';
const HENGELO = '0164';
const HOF_VAN_TWENTE = '1735';

const VIER_DAGEN = { id: 'W-01', titel: 'Monteur elektro, 4 dagen' };
const VIJF_DAGEN = { id: 'W-02', titel: 'Monteur elektro, 5 dagen' };
const MONTAGEHAL = { id: 'E-01', titel: 'Werkervaring montagehal' };
const LES_DI_DO = { id: 'C-05', titel: 'B1-les op dinsdag en donderdag' };
const LES_VRIJDAG = { id: 'C-04', titel: 'B1-les op vrijdag' };
const LES_VRIJDAG_VOL = { id: 'C-13', titel: 'B1-les op vrijdag, andere groep' };
const TAALLES_OPVANG = 'C-01';
/** The same situation, with a home in Markelo: one of the example people. */
const WOONT_IN_MARKELO = 'G01d';

const ALLES = ['werk', 'werkervaring', 'taalstage', 'vrijwilligers', 'cursus', 'begeleiding'];

/**
 * Tells the story of Hazhar, an electrician, with the answers of the region: what is proposed, what is refused, and why. The region holds
 * Midden-Twente. Every step is a public act of his klantmanager.
 * @param vandaag ISO date
 */
export const vertelHazhar = async (ingang: Ingang, vandaag: string, schrijf: (tekst: string) => void): Promise<void> => {
  const gebruiker = `klantmanager-${HENGELO}`;
  const vragen = new Vragen(ingang, gebruiker);
  const hazhar = new Acten(ingang, gebruiker, HAZHAR);
  const v = new Vertelling(schrijf);
  const waarom = async (...aanbod: readonly { readonly id: string; readonly titel: string }[]): Promise<void> => {
    const oordelen = await vragen.oordelen(
      HAZHAR,
      aanbod.map(({ id }) => id),
    );
    oordelen.forEach((oordeel) => v.oordeel(aanbod.find(({ id }) => id === oordeel.aanbodId)?.titel ?? '', oordeel));
  };

  v.kop('1. Aankomst: A0, in de opvang');
  v.zeg(
    'Hazhar is elektricien. Hij komt aan in de opvang in Hengelo en spreekt nog geen Nederlands. Hij mag nog niet werken. Zijn klantmanager neemt de brede intake over.',
  );
  await hazhar.neemIntakeOver({
    gemeente: HENGELO,
    woonplaats: 'Hengelo',
    lat: 52.2658,
    lon: 6.7931,
    leeftijd: 30,
    taalniveau: 'A0',
    leerroute: null,
    fase: 'opvang',
    richtingen: ['elektro'],
    soortenInPlan: ['begeleiding', 'cursus', 'taalstage', 'vrijwilligers'],
    doelen: ['cursus'],
    bezet: [],
    schoolrit: false,
    maxUrenPerWeek: 40,
    lopendeUren: 0,
    lopend: [],
    doelgroepen: [],
    magWerken: false,
    toestemming: true,
  });
  v.overzicht(
    await vragen.zodra(HAZHAR, ({ lopend, treffers }) => lopend.length === 0 && treffers.some(({ aanbod }) => aanbod.id === TAALLES_OPVANG)),
    3,
  );
  v.zeg('De taalles kan op dag één beginnen. En zijn eigen vak?');
  await waarom(VIER_DAGEN);

  v.kop('2. A2 gehaald, en hij mag werken');
  v.zeg('Een jaar later. Hazhar haalt A2 en mag werken. De gemeente besluit: de B1-route. Hij kiest werk als eerste doel en een cursus als tweede.');
  await hazhar.wijzigProfiel({ taalniveau: 'A2', magWerken: true });
  await hazhar.legLeerrouteVast('B1');
  await hazhar.zetDraagkracht(48);
  // The last act: once the job is proposed, matching has heard of the others too.
  await hazhar.wijzigPlan(ALLES, ['werk', 'cursus']);
  const metA2 = await vragen.zodra(HAZHAR, ({ treffers }) => treffers.some(({ aanbod }) => aanbod.id === VIER_DAGEN.id));
  v.overzicht(metA2, 4);
  const [bovenaan, daaronder] = metA2.treffers;
  if (bovenaan && daaronder) {
    v.zeg('Twee banen in zijn vak. Die van vier dagen staat boven die van vijf, want dan blijft er een dag over voor school:');
    v.verschil(bovenaan, daaronder);
  }
  v.zeg('De montagehal past nog niet:');
  await waarom(MONTAGEHAL);

  v.kop('3. Een baan');
  v.zeg('Hazhar begint als monteur, vier dagen per week. Vanaf nu is zijn betaalde werk beschermd: niets mag het storen.');
  await hazhar.startActiviteit(VIER_DAGEN.id, 32, vandaag);
  v.overzicht(await vragen.zodra(HAZHAR, ({ lopend }) => lopend.length > 0), 2);
  await waarom(LES_DI_DO, VIJF_DAGEN);

  v.kop('4. Een huis');
  v.zeg(
    'Er komt een woning. In Markelo, of toch in Hengelo? Het voorbeeld van iemand met precies zijn baan en een huis in Markelo laat het verschil zien:',
  );
  const inMarkelo = await new Vragen(ingang, `klantmanager-${HOF_VAN_TWENTE}`).aanbodVoor(WOONT_IN_MARKELO);
  v.zeg(`  In Markelo past er nog ${inMarkelo?.totaal ?? 0} keer aanbod; ${inMarkelo?.buitenStraal ?? 0} keer ligt te ver weg.`);
  v.zeg('Het wordt Hengelo. De inburgering begint.');
  await hazhar.wijzigProfiel({ fase: 'inburgering' });

  v.kop('5. Een cursus op de vrije dag');
  v.overzicht(await vragen.zodra(HAZHAR, ({ treffers }) => treffers.some(({ aanbod }) => aanbod.id === 'C-06')), 3);
  await waarom(LES_VRIJDAG_VOL);
  v.zeg('Vrijdag is zijn vaste schooldag. Hij begint met de les.');
  await hazhar.startActiviteit(LES_VRIJDAG.id, 8, vandaag);
  const slot = await vragen.zodra(HAZHAR, ({ lopend }) => lopend.length > 1);
  v.zeg(`Zijn week: ${slot.lopend.map(({ titel }) => titel).join(' + ')}. Vier dagen werken en één dag school, op weg naar B1.`);
};
