import type { AanbodFeiten } from '../aanbod-feiten.js';
import { niveauNaam, VAARDIGHEDEN, type Niveau } from '../niveau.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import { zwaarste, type Paarregel, type Uitspraak } from './regel.js';

/** A0 asks nothing, so it is met by a level that nobody has asked for yet. */
const haalt = (niveau: Niveau | null, gevraagd: Niveau): Uitspraak => {
  if (gevraagd === 0) return 'ok';
  if (niveau === null) return 'onbekend';
  return gevraagd > niveau ? 'geweigerd' : 'ok';
};

/** The vaardigheden that are known to be too low, with their level and the level asked. */
const tekorten = ({ taal }: PersoonFeiten, { taalMinimaal, taalPerVaardigheid }: AanbodFeiten) =>
  VAARDIGHEDEN.flatMap((vaardigheid) => {
    const niveau = taal[vaardigheid];
    const gevraagd = taalPerVaardigheid === null ? taalMinimaal : (taalPerVaardigheid[vaardigheid] ?? 0);
    return niveau !== null && niveau < gevraagd ? [{ vaardigheid, niveau, gevraagd }] : [];
  });

/** One level on the offer is compared with the person's level, a level per vaardigheid with that vaardigheid. Exams do not count. */
export const taalTeLaag: Paarregel = {
  code: 'TAAL_TE_LAAG',
  leest: { persoon: ['taal', 'taalniveau'], aanbod: ['taalMinimaal', 'taalPerVaardigheid'] },
  oordeel({ taal, taalniveau }, { taalMinimaal, taalPerVaardigheid }) {
    if (taalPerVaardigheid === null) return haalt(taalniveau, taalMinimaal);
    return VAARDIGHEDEN.reduce<Uitspraak>((tot, vaardigheid) => zwaarste(tot, haalt(taal[vaardigheid], taalPerVaardigheid[vaardigheid] ?? 0)), 'ok');
  },
  kleinsteWijziging(persoon, aanbod) {
    const lager = tekorten(persoon, aanbod);
    const stappen = lager.map(({ vaardigheid, niveau, gevraagd }) => `${vaardigheid} van ${niveauNaam(niveau)} naar ${niveauNaam(gevraagd)}`);
    return {
      code: 'TAAL_TE_LAAG',
      bij: 'inwoner',
      feit: 'taal',
      van: Object.fromEntries(lager.map(({ vaardigheid, niveau }) => [vaardigheid, niveauNaam(niveau)])),
      naar: Object.fromEntries(lager.map(({ vaardigheid, gevraagd }) => [vaardigheid, niveauNaam(gevraagd)])),
      tekst: `Nodig: ${stappen.join(', ')}.`,
    };
  },
};
