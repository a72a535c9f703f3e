/** A check of one value: null when it is right, else what it should have been, in Dutch. */
export type Vorm = (waarde: unknown) => string | null;

export type Rij = Readonly<Record<string, unknown>>;

export const isRij = (waarde: unknown): waarde is Rij => typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

const vorm =
  (klopt: (waarde: unknown) => boolean, uitleg: string): Vorm =>
  (waarde) =>
    klopt(waarde) ? null : uitleg;

export const tekst = vorm((waarde) => typeof waarde === 'string' && waarde !== '', 'een tekst die niet leeg is');

export const jaNee = vorm((waarde) => typeof waarde === 'boolean', 'true of false');

export const getal = (van: number, totEnMet: number): Vorm =>
  vorm((waarde) => typeof waarde === 'number' && waarde >= van && waarde <= totEnMet, `een getal van ${van} tot en met ${totEnMet}`);

export const geheel = (van: number, totEnMet: number): Vorm =>
  vorm(
    (waarde) => Number.isInteger(waarde) && (waarde as number) >= van && (waarde as number) <= totEnMet,
    `een heel getal van ${van} tot en met ${totEnMet}`,
  );

/** Decimal hours that stand for whole minutes. */
export const uren = vorm((waarde) => {
  const minuten = typeof waarde === 'number' ? waarde * 60 : Number.NaN;
  return waarde !== null && minuten >= 0 && minuten <= 168 * 60 && Math.abs(minuten - Math.round(minuten)) < 0.01;
}, 'een aantal uren per week in hele minuten, van 0 tot en met 168');

export const keuze = (keuzes: readonly string[]): Vorm => vorm((waarde) => keuzes.includes(waarde as string), `een van: ${keuzes.join(', ')}`);

export const tijd = vorm((waarde) => typeof waarde === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(waarde), 'een tijd als uu:mm');

export const ofLeeg =
  (binnen: Vorm): Vorm =>
  (waarde) => {
    const fout = waarde === null ? null : binnen(waarde);
    return fout && `${fout}, of null`;
  };

/** A field that may be absent or null, in which case the default of the format holds. */
export const magOntbreken =
  (binnen: Vorm): Vorm =>
  (waarde) =>
    waarde === undefined ? null : ofLeeg(binnen)(waarde);

export const lijstVan =
  (binnen: Vorm): Vorm =>
  (waarde) => {
    if (!Array.isArray(waarde)) return 'een lijst';
    for (const deel of waarde) {
      const fout = binnen(deel);
      if (fout) return `een lijst met per deel ${fout}`;
    }
    return null;
  };

export const rijVan =
  (velden: Readonly<Record<string, Vorm>>): Vorm =>
  (waarde) => {
    if (!isRij(waarde)) return `een object met ${Object.keys(velden).join(', ')}`;
    for (const [naam, binnen] of Object.entries(velden)) {
      const fout = binnen(waarde[naam]);
      if (fout) return `bij ${naam}: ${fout}`;
    }
    return null;
  };

export const tabelVan =
  (sleutels: readonly string[] | null, binnen: Vorm): Vorm =>
  (waarde) => {
    if (!isRij(waarde)) return 'een object';
    for (const [naam, deel] of Object.entries(waarde)) {
      if (sleutels && !sleutels.includes(naam)) return `een object met als namen: ${sleutels.join(', ')}`;
      const fout = binnen(deel);
      if (fout) return `bij ${naam}: ${fout}`;
    }
    return null;
  };

export const eenVan =
  (...vormen: readonly Vorm[]): Vorm =>
  (waarde) => {
    const fouten = vormen.map((binnen) => binnen(waarde));
    return fouten.includes(null) ? null : fouten.join(', of ');
  };
