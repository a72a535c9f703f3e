/** A place as somebody named it. */
export interface Plaatsvraag {
  /** Code or name. */
  readonly gemeente: string;
  readonly woonplaats: string | null;
  readonly postcode4: string | null;
}

/** What is known under the names of one question. */
export interface Plaatskennis {
  /** Gemeenten with this code or name. */
  readonly gemeenten: readonly string[];
  /** The woonplaats in that gemeente. */
  readonly woonplaats: { readonly naam: string; readonly lat: number; readonly lon: number } | null;
  readonly postcode: { readonly lat: number; readonly lon: number } | null;
}

export interface Plaatsantwoord {
  readonly gemeentecode: string | null;
  readonly woonplaats: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly fout: { readonly veld: 'gemeente' | 'woonplaats' | 'postcode4'; readonly code: string; readonly melding: string } | null;
}

const geen = (veld: 'gemeente' | 'woonplaats' | 'postcode4', code: string, melding: string): Plaatsantwoord => ({
  gemeentecode: null,
  woonplaats: null,
  lat: null,
  lon: null,
  fout: { veld, code, melding },
});

/** Where it is, or why that cannot be said. A postcode is more precise than a woonplaats; with neither only the gemeente is answered. */
export const plaatsantwoord = (vraag: Plaatsvraag, { gemeenten, woonplaats, postcode }: Plaatskennis): Plaatsantwoord => {
  const [gemeentecode, tweede] = gemeenten;
  if (gemeentecode === undefined)
    return geen('gemeente', 'regio.gemeente-onbekend', 'Deze gemeente is hier niet bekend. Geef de naam of de code van vier cijfers.');
  if (tweede !== undefined)
    return geen('gemeente', 'regio.gemeente-niet-eenduidig', `Meer gemeenten heten zo (${gemeenten.join(', ')}). Geef de code.`);
  if (vraag.postcode4 !== null && postcode === null)
    return geen('postcode4', 'regio.postcode-onbekend', 'Deze postcode is hier niet bekend. Geef de vier cijfers, of laat hem leeg.');
  if (vraag.postcode4 === null && vraag.woonplaats !== null && woonplaats === null) {
    return geen(
      'woonplaats',
      'regio.woonplaats-onbekend',
      'Deze woonplaats is niet bekend in deze gemeente. Controleer de naam, of geef een postcode.',
    );
  }
  const punt = postcode ?? woonplaats;
  return { gemeentecode, woonplaats: woonplaats?.naam ?? vraag.woonplaats, lat: punt?.lat ?? null, lon: punt?.lon ?? null, fout: null };
};
