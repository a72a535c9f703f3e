import { isDatum } from '@regiomatch/aanbod-kern';
import { DAGDELEN, DAGEN, TAALNIVEAUS, type Taalniveau, type WeekDagdeel } from '@regiomatch/contracts';
import { Veldfout } from './veldfout.js';

/** Reads one value that is not null; throws `Veldfout` when it is not of the right form. */
export type Lezer<T> = (waarde: unknown) => T;

// Control characters, and halves of a character that PostgreSQL cannot store.
const STUURTEKENS = /[\p{Cc}\p{Cs}]/u;
const MINUTEN_PER_WEEK = 7 * 24 * 60;
/** Hours such as 7,6667 are meant as whole minutes; this is how far the product may be off. */
const AFRONDING_IN_MINUTEN = 0.01;

const type = (verwacht: string): Veldfout => new Veldfout('veld.type', `Vul in: ${verwacht}.`);

export const tekst =
  (max: number, vorm?: RegExp, uitleg = 'een tekst'): Lezer<string> =>
  (waarde) => {
    if (typeof waarde !== 'string') throw type(uitleg);
    if (waarde.length > max) throw new Veldfout('veld.te-lang', `Deze waarde is te lang: hoogstens ${max} tekens.`);
    const schoon = waarde.normalize('NFC').trim();
    if (schoon === '') throw new Veldfout('veld.leeg', 'Deze waarde is leeg. Laat het veld weg, of vul null in als het nog niet bekend is.');
    if (STUURTEKENS.test(schoon) || (vorm && !vorm.test(schoon))) throw new Veldfout('veld.vorm', `Vul in: ${uitleg}.`);
    return schoon;
  };

export const geheel =
  (van: number, totEnMet: number): Lezer<number> =>
  (waarde) => {
    if (typeof waarde !== 'number') throw type(`een heel getal van ${van} tot en met ${totEnMet}`);
    if (!Number.isInteger(waarde) || waarde < van || waarde > totEnMet)
      throw new Veldfout('veld.bereik', `Vul in: een heel getal van ${van} tot en met ${totEnMet}.`);
    return waarde;
  };

export const decimaal =
  (van: number, totEnMet: number): Lezer<number> =>
  (waarde) => {
    if (typeof waarde !== 'number') throw type(`een getal van ${van} tot en met ${totEnMet}`);
    if (!Number.isFinite(waarde) || waarde < van || waarde > totEnMet)
      throw new Veldfout('veld.bereik', `Vul in: een getal van ${van} tot en met ${totEnMet}.`);
    return waarde;
  };

/** Hours per week, as whole minutes, so that sums are exact. */
export const urenInMinuten: Lezer<number> = (waarde) => {
  const uitleg = 'het aantal uren per week, in hele minuten (bijvoorbeeld 7.5), van 0 tot en met 168';
  if (typeof waarde !== 'number') throw type(uitleg);
  const minuten = Math.round(waarde * 60);
  if (!(minuten >= 0 && minuten <= MINUTEN_PER_WEEK) || Math.abs(waarde * 60 - minuten) > AFRONDING_IN_MINUTEN)
    throw new Veldfout('veld.bereik', `Vul in: ${uitleg}.`);
  return minuten;
};

export const jaNee: Lezer<boolean> = (waarde) => {
  if (typeof waarde !== 'boolean') throw type('true of false (in een CSV-bestand: ja of nee)');
  return waarde;
};

export const keuze =
  <const K extends string>(keuzes: readonly K[]): Lezer<K> =>
  (waarde) => {
    const uitleg = `een van: ${keuzes.join(', ')}`;
    if (typeof waarde !== 'string') throw type(uitleg);
    const gevonden = waarde.length <= 60 ? keuzes.find((mogelijk) => mogelijk.toLowerCase() === waarde.trim().toLowerCase()) : undefined;
    if (gevonden === undefined) throw new Veldfout('veld.keuze', `Vul in: ${uitleg}.`);
    return gevonden;
  };

/** An ISO date that exists, between two ISO dates. */
export const datum =
  (van: string, totEnMet: string): Lezer<string> =>
  (waarde) => {
    const uitleg = 'een bestaande datum, als jjjj-mm-dd';
    if (typeof waarde !== 'string') throw type(uitleg);
    if (!isDatum(waarde)) throw new Veldfout('veld.vorm', `Vul in: ${uitleg}.`);
    if (waarde < van || waarde > totEnMet)
      throw new Veldfout('veld.bereik', `Deze datum kan niet: vul een datum in van ${van} tot en met ${totEnMet}.`);
    return waarde;
  };

/** A list without repeats. */
export const lijst =
  <T>(deel: Lezer<T>, hoogstens: number): Lezer<readonly T[]> =>
  (waarde) => {
    if (!Array.isArray(waarde)) throw type('een lijst');
    if (waarde.length > hoogstens) throw new Veldfout('veld.te-lang', `Deze lijst is te lang: hoogstens ${hoogstens} waarden.`);
    const verschillend = new Map(waarde.map(deel).map((gelezen) => [JSON.stringify(gelezen), gelezen]));
    return [...verschillend.values()];
  };

/** A plain object with no other names than the given ones. Own names only: `__proto__` is a name like any other, and unknown. */
export const object =
  (namen: readonly string[]): Lezer<ReadonlyMap<string, unknown>> =>
  (waarde) => {
    if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) throw type(`een object met ${namen.join(', ')}`);
    const delen = new Map(Object.entries(waarde));
    if ([...delen.keys()].some((naam) => !namen.includes(naam)))
      throw new Veldfout('veld.onbekend', `Hier kunnen alleen deze namen: ${namen.join(', ')}.`);
    return delen;
  };

export const taalniveau: Lezer<Taalniveau> = keuze(TAALNIVEAUS);

const DAGDEEL_MET_STREEPJE = /^([a-z]{2})-([a-z]+)$/;
const plek = object(['dag', 'dagdeel']);
const dag = keuze(DAGEN);
const dagdeel = keuze(DAGDELEN);

/** One slot of the week, as `{dag, dagdeel}` or as `ma-ochtend`. */
export const weekDagdeel: Lezer<WeekDagdeel> = (waarde) => {
  if (typeof waarde !== 'string') {
    const delen = plek(waarde);
    return { dag: dag(delen.get('dag')), dagdeel: dagdeel(delen.get('dagdeel')) };
  }
  const [, eerste, tweede] = DAGDEEL_MET_STREEPJE.exec(waarde.trim().toLowerCase().slice(0, 40)) ?? [];
  if (eerste === undefined) throw new Veldfout('veld.vorm', 'Vul in: een dag en een dagdeel, zoals ma-ochtend.');
  return { dag: dag(eerste), dagdeel: dagdeel(tweede) };
};
