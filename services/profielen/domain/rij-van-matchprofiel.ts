import type { Matchprofiel } from '@regiomatch/contracts';

/** A match profile in the names of the import format: the way in for a generator, which thinks in what matching reads. */
export const rijVanMatchprofiel = (profiel: Matchprofiel): Readonly<Record<string, unknown>> => ({
  id: profiel.id,
  gemeente: profiel.gemeentecode,
  woonplaats: profiel.woonplaats,
  lat: profiel.lat,
  lon: profiel.lon,
  leeftijd: profiel.leeftijd,
  taalPerVaardigheid: profiel.taal,
  examenBehaald: profiel.examenBehaald,
  leerroute: profiel.leerroute,
  fase: profiel.fase,
  richtingen: profiel.richtingen,
  soortenInPlan: profiel.soortenInPlan,
  doelen: profiel.doelen,
  bezet: profiel.bezet,
  schoolrit: profiel.schoolrit,
  maxUrenPerWeek: uren(profiel.maxMinutenPerWeek),
  lopendeUren: uren(profiel.lopendeMinuten),
  lopend: profiel.lopend,
  doelgroepen: profiel.doelgroepen,
  magWerken: profiel.magWerken,
  toestemming: profiel.toestemming,
  normOpen: { taal: uren(profiel.normOpen.taal), participatie: uren(profiel.normOpen.participatie) },
  wekenStil: profiel.wekenStil,
});

const uren = (minuten: number | null): number | null => (minuten === null ? null : minuten / 60);
