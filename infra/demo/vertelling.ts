import type { Match, Oordeel, Overzicht } from './vragen.js';

const BREEDTE = 100;
const REDENEN = 3;
const PUNTEN = 4;

/** Folds a text at words. The first line begins with `begin`; the next ones are indented as deep. */
const gevouwen = (tekst: string, begin = ''): string => {
  const inspringen = ' '.repeat(begin.length);
  const regels: string[] = [];
  let regel = begin;
  for (const woord of tekst.split(' ')) {
    if (regel.length + woord.length > BREEDTE && regel.trim() !== '') {
      regels.push(regel.trimEnd());
      regel = inspringen;
    }
    regel += `${woord} `;
  }
  return [...regels, regel.trimEnd()].join('\n');
};

const afstand = (meters: number): string => (meters === 0 ? 'dichtbij' : `${(meters / 1000).toFixed(1).replace('.', ',')} km`);

const matchregel = ({ aanbod, meters, score }: Match, plaats: number): string =>
  `  ${String(plaats + 1).padStart(2)}. ${String(score).padStart(3)} punten  ${aanbod.titel} (${aanbod.woonplaats}, ${afstand(meters)}) [${aanbod.id}]`;

/** Writes the story, one piece after the other. */
export class Vertelling {
  constructor(private readonly schrijf: (tekst: string) => void) {}

  kop(titel: string): void {
    this.schrijf(`\n${titel}\n${'─'.repeat(titel.length)}`);
  }

  zeg(tekst: string): void {
    this.schrijf(gevouwen(tekst));
  }

  /** The best offers, why the first stands on top, and why the others do not fit. */
  overzicht({ totaal, treffers, lopend, tellingen, buitenStraal }: Overzicht, aantal: number): void {
    if (lopend.length > 0) this.schrijf(gevouwen(lopend.map(({ titel, id }) => `${titel} [${id}]`).join('; '), '  Loopt al: '));
    const meer = totaal > aantal ? ` De eerste ${aantal}:` : '';
    this.schrijf([`  Er past ${totaal} keer aanbod.${meer}`, ...treffers.slice(0, aantal).map(matchregel)].join('\n'));
    const [eerste] = treffers;
    if (eerste) this.punten(eerste);
    const redenen = [...tellingen].sort((a, b) => b.aantal - a.aantal).slice(0, REDENEN);
    this.schrijf(
      gevouwen(
        [...redenen.map(({ uitleg, aantal: keer }) => `${keer} keer: ${uitleg}`), `${buitenStraal} keer: Het is te ver weg.`].join(' '),
        '  Wat niet past. ',
      ),
    );
  }

  /** What earned one offer most of its points, with the facts they came from. */
  private punten({ aanbod, score, punten }: Match): void {
    const zwaarst = punten.toSorted((a, b) => b.punten - a.punten).slice(0, PUNTEN);
    const rest = score - zwaarst.reduce((som, punt) => som + punt.punten, 0);
    this.schrijf(`  Waarom [${aanbod.id}] bovenaan staat:`);
    for (const { component, punten: aantal, uitleg } of zwaarst)
      this.schrijf(gevouwen(`${component}: ${uitleg}`, `    ${String(aantal).padStart(2)}  `));
    this.schrijf(`    ${String(rest).padStart(2)}  voor de andere onderdelen samen`);
  }

  /** In which components two offers earned different points. */
  verschil(boven: Match, onder: Match): void {
    for (const { component, punten, uitleg } of boven.punten) {
      const ander = onder.punten.find((punt) => punt.component === component);
      if (ander && ander.punten !== punten) {
        this.schrijf(
          gevouwen(
            `${component}: ${punten} punten voor [${boven.aanbod.id}] (${uitleg}) en ${ander.punten} voor [${onder.aanbod.id}] (${ander.uitleg})`,
            '    · ',
          ),
        );
      }
    }
  }

  /** Why an offer does not fit, and the smallest change that would make each reason go away. */
  oordeel(titel: string, { aanbodId, status, codes }: Oordeel): void {
    const kop = { MATCH: 'past', LOPEND: 'loopt al', GEWEIGERD: 'past niet' }[status];
    this.schrijf(`  ${titel} [${aanbodId}] ${kop}${codes.length > 0 ? ':' : '.'}`);
    for (const { code, uitleg, kleinsteWijziging } of codes) {
      this.schrijf(gevouwen(`${code}: ${uitleg}${kleinsteWijziging === null ? '' : ` → ${kleinsteWijziging}`}`, '    · '));
    }
  }
}
