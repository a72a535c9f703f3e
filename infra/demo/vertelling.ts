import type { Match, Oordeel, Overzicht } from './vragen.js';

const BREEDTE = 100;

/** Folds a text at words, with every line indented. */
const gevouwen = (tekst: string, inspringen: string): string => {
  const regels: string[] = [];
  let regel = inspringen;
  for (const woord of tekst.split(' ')) {
    if (regel.length + woord.length + 1 > BREEDTE && regel.trim() !== '') {
      regels.push(regel);
      regel = inspringen;
    }
    regel += (regel === inspringen ? '' : ' ') + woord;
  }
  return [...regels, regel].join('\n');
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
    this.schrijf(gevouwen(tekst, ''));
  }

  /** The best offers, why the first stands on top, and why the others do not fit. */
  overzicht({ totaal, treffers, lopend, tellingen, buitenStraal }: Overzicht, aantal: number): void {
    if (lopend.length > 0) this.schrijf(`  Loopt al: ${lopend.map(({ titel, id }) => `${titel} [${id}]`).join('; ')}`);
    this.schrijf(
      [
        `  Er past ${totaal} keer aanbod. ${totaal > aantal ? `De eerste ${aantal}:` : ''}`.trimEnd(),
        ...treffers.slice(0, aantal).map(matchregel),
      ].join('\n'),
    );
    const [eerste] = treffers;
    if (eerste) this.punten(eerste);
    const redenen = [...tellingen].sort((a, b) => b.aantal - a.aantal).slice(0, 3);
    this.schrijf(
      `  Wat niet past: ${redenen.map(({ uitleg, aantal: keer }) => `${keer} keer «${uitleg}»`).join(', ')}; ${buitenStraal} keer te ver weg.`,
    );
  }

  /** The points of one offer that are more than nothing, with the facts they came from. */
  punten({ aanbod, punten }: Match): void {
    const verdiend = punten.filter((punt) => punt.punten > 0).map((punt) => `${punt.punten} ${punt.component} (${punt.uitleg})`);
    this.schrijf(gevouwen(`Waarom [${aanbod.id}]: ${verdiend.join(' + ')}`, '      '));
  }

  /** Why an offer does not fit, and the smallest change that would make each reason go away. */
  oordeel(titel: string, { aanbodId, status, codes }: Oordeel): void {
    const kop = { MATCH: 'past', LOPEND: 'loopt al', GEWEIGERD: 'past niet' }[status];
    this.schrijf(`  ${titel} [${aanbodId}] ${kop}${codes.length > 0 ? ':' : '.'}`);
    for (const { code, uitleg, kleinsteWijziging } of codes) {
      this.schrijf(gevouwen(`${code}: ${uitleg}${kleinsteWijziging === null ? '' : ` → ${kleinsteWijziging}`}`, '    - '.replace('-', '·')));
    }
  }
}
