import { Inject, Injectable } from '@nestjs/common';
import type { Aanbodsoort, GeschondenRegel, Stand } from '@regiomatch/aanbod-kern';
import type { Actor } from '@regiomatch/platform/access';
import type { EntityManager } from 'typeorm';
import type { Bestandsrij } from '../csv/lees-bestand.js';
import { rijinhoud } from '../csv/rijinhoud.js';
import { Aanbodrepository } from '../persistence/aanbodrepository.js';
import { REFERENTIE_BEZET } from '../persistence/unieke-sleutels.js';
import { SOORT } from '../tokens.js';
import type { Importrij } from './importrij.js';

/** A region that moves over brings its ids, by a beheerder; other parts put them in addresses and keys. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;

interface Sleutels {
  readonly id: string | null;
  readonly aanbiederId: string;
  readonly referentie: string | null;
}

const fout = (code: string, veld: string, melding: string): GeschondenRegel => ({ code: `aanbod.${code}`, veld, melding });
const ID_ONGELDIG = fout(
  'id-ongeldig',
  'id',
  'Vul in: hoogstens 64 letters, cijfers, punten, streepjes of lage streepjes, te beginnen met een letter of cijfer.',
);
const ID_BEZET = fout('id-bezet', 'id', 'Dit id hoort bij aanbod van een andere organisatie.');
const ID_ONBEKEND = fout('id-onbekend', 'id', 'U hebt geen aanbod met dit id. Laat de cel leeg om nieuw aanbod te maken.');
const SLEUTEL_ONTBREEKT = fout(
  'referentie-ontbreekt',
  'referentie',
  'Geef elke rij een eigen referentie. Daarmee wijzigt een volgend bestand hetzelfde aanbod.',
);
const DUBBEL = fout('dubbel-in-bestand', 'referentie', 'Een eerdere rij in dit bestand gaat over hetzelfde aanbod.');

const cel = (rij: Bestandsrij, naam: string): string | null => {
  for (const [kolom, tekst] of rij.cellen) if (kolom.naam === naam && tekst !== '') return tekst;
  return null;
};

const referentiesleutel = ({ aanbiederId, referentie }: Sleutels): string => JSON.stringify([aanbiederId, referentie]);

/** Finds the offer that each row is about. */
@Injectable()
export class Importrijen<D = unknown> {
  constructor(
    @Inject(SOORT) private readonly soort: Aanbodsoort<D>,
    private readonly aanbod: Aanbodrepository<D>,
  ) {}

  async stelSamen(tx: EntityManager, actor: Actor, rijen: readonly Bestandsrij[], vandaag: string): Promise<Importrij<D>[]> {
    const sleutels = rijen.map((rij) => this.sleutels(actor, rij));
    const bestaand = await this.aanbod.metSleutels(
      tx,
      sleutels.flatMap(({ id }) => id ?? []),
      sleutels.flatMap(({ aanbiederId, referentie }) => (referentie === null ? [] : [{ aanbiederId, referentie }])),
    );
    const beheerder = actor.rol === 'beheerder';
    const perId = new Map(bestaand.filter(({ aanbieder }) => beheerder || aanbieder.id === actor.organisatie).map((stand) => [stand.id, stand]));
    const perReferentie = new Map(
      bestaand.map((stand) => [referentiesleutel({ id: null, aanbiederId: stand.aanbieder.id, referentie: stand.inhoud.referentie }), stand]),
    );
    const gezien = new Set<string>();
    return rijen.map((rij, plaats) => {
      const sleutel = sleutels[plaats] ?? { id: null, aanbiederId: '', referentie: null };
      const metReferentie = sleutel.referentie === null ? undefined : perReferentie.get(referentiesleutel(sleutel));
      const huidig = (sleutel.id === null ? metReferentie : perId.get(sleutel.id)) ?? null;
      const { inhoud, fouten } = rijinhoud(this.soort, rij, huidig, vandaag);
      return {
        nummer: rij.nummer,
        id: sleutel.id,
        aanbiederId: sleutel.aanbiederId || (huidig?.aanbieder.id ?? ''),
        huidig,
        inhoud,
        fouten: [
          ...sleutelfouten(sleutel, huidig, metReferentie, gezien),
          ...(sleutel.id === null || huidig || beheerder ? [] : [ID_ONBEKEND]),
          ...fouten,
        ],
      };
    });
  }

  private sleutels(actor: Actor, rij: Bestandsrij): Sleutels {
    const aanbiederId = actor.rol === 'beheerder' ? (cel(rij, 'aanbieder') ?? '') : (actor.organisatie ?? '');
    return { id: cel(rij, 'id'), aanbiederId, referentie: cel(rij, 'referentie') };
  }
}

const sleutelfouten = (
  sleutel: Sleutels,
  huidig: Stand<unknown> | null,
  metReferentie: Stand<unknown> | undefined,
  gezien: Set<string>,
): GeschondenRegel[] => {
  const { id, aanbiederId, referentie } = sleutel;
  const namen = [...(id === null ? [] : [id]), ...(referentie === null ? [] : [referentiesleutel(sleutel)])];
  const dubbel = namen.some((naam) => gezien.has(naam));
  for (const naam of namen) gezien.add(naam);
  return [
    ...(namen.length === 0 ? [SLEUTEL_ONTBREEKT] : []),
    ...(dubbel ? [DUBBEL] : []),
    ...(id !== null && !ID.test(id) ? [ID_ONGELDIG] : []),
    ...(huidig !== null && aanbiederId !== '' && huidig.aanbieder.id !== aanbiederId ? [ID_BEZET] : []),
    ...(metReferentie !== undefined && metReferentie.id !== (huidig?.id ?? id) ? [REFERENTIE_BEZET] : []),
  ];
};
