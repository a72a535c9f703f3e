import { VAARDIGHEDEN, type Matchprofiel } from '@regiomatch/contracts';
import type { Persoonszaad } from '../zaad.js';

const uren = (minuten: number | null): number | null => (minuten === null ? null : Math.round((minuten / 60) * 1e6) / 1e6);

/** One level where the four are alike, else the known ones: the import knows both ways. */
const taal = ({ taal }: Matchprofiel): Readonly<Record<string, unknown>> => {
  const niveaus = VAARDIGHEDEN.map((vaardigheid) => taal[vaardigheid]);
  const bekend = VAARDIGHEDEN.flatMap((vaardigheid) => (taal[vaardigheid] === null ? [] : [[vaardigheid, taal[vaardigheid]] as const]));
  if (niveaus.every((niveau) => niveau === niveaus[0])) return { taalniveau: niveaus[0] };
  return { taalPerVaardigheid: Object.fromEntries(bekend) };
};

/** One row of the public JSON import of people. `null` says that the intake has not asked yet. */
export const profielrij = ({ profiel, persoonlijk }: Persoonszaad): Readonly<Record<string, unknown>> => ({
  id: profiel.id,
  gemeente: profiel.gemeentecode,
  woonplaats: profiel.woonplaats,
  lat: profiel.lat,
  lon: profiel.lon,
  ...taal(profiel),
  examenBehaald: profiel.examenBehaald,
  leerroute: profiel.leerroute,
  fase: profiel.fase,
  richtingen: profiel.richtingen,
  soortenInPlan: profiel.soortenInPlan,
  doelen: profiel.doelen,
  bezet: profiel.bezet?.map(({ dag, dagdeel }) => `${dag}-${dagdeel}`) ?? null,
  schoolrit: profiel.schoolrit,
  maxUrenPerWeek: uren(profiel.maxMinutenPerWeek),
  lopendeUren: uren(profiel.lopendeMinuten),
  lopend: profiel.lopend,
  doelgroepen: profiel.doelgroepen,
  magWerken: profiel.magWerken,
  toestemming: profiel.toestemming,
  normOpen: { taal: uren(profiel.normOpen.taal), participatie: uren(profiel.normOpen.participatie) },
  wekenStil: profiel.wekenStil,
  ...persoonsgegevens(persoonlijk, profiel.leeftijd),
});

/** A birth date tells the age by itself; two statements could contradict each other a day later. */
const persoonsgegevens = (persoonlijk: Persoonszaad['persoonlijk'], leeftijd: number | null): Readonly<Record<string, unknown>> => ({
  ...(persoonlijk && { naam: `${persoonlijk.voornaam} ${persoonlijk.achternaam}` }),
  ...(persoonlijk?.geboortedatum ? { geboortedatum: persoonlijk.geboortedatum } : { leeftijd }),
});
