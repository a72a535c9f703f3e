import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiomatch/platform/access';
import { Auditlog } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';
import { isEmail } from 'class-validator';
import { Gemeenten } from './poorten/gemeenten.js';
import { Organisaties } from './poorten/organisaties.js';
import type { Organisatie } from '../domain/organisatie.js';
import { afgekeurd, dubbele, type Importverslag } from './importverslag.js';
import { type Kolom, leesCsv } from './lees-csv.js';

const hoogstens = (tekens: number) => (waarde: string) => (waarde.length <= tekens ? null : `mag hoogstens ${tekens} tekens zijn`);

const KOLOMMEN: readonly Kolom[] = [
  {
    naam: 'id',
    verplicht: true,
    toets: (waarde) => (/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(waarde) ? null : 'mag alleen letters, cijfers, punt en streepje hebben'),
  },
  { naam: 'naam', verplicht: true, toets: hoogstens(200) },
  { naam: 'gemeentecode', verplicht: true, toets: (waarde) => (/^\d{4}$/.test(waarde) ? null : 'is geen gemeentecode: geef vier cijfers') },
  { naam: 'goedgekeurd', verplicht: true, toets: (waarde) => (waarde === 'ja' || waarde === 'nee' ? null : 'moet ja of nee zijn') },
  { naam: 'contact_naam', verplicht: false, toets: hoogstens(200) },
  { naam: 'contact_email', verplicht: false, toets: (waarde) => (isEmail(waarde) ? null : 'is geen e-mailadres') },
  { naam: 'contact_telefoon', verplicht: false, toets: hoogstens(30) },
];

/** Takes over organisations that a region knew already, with their approval. */
@Injectable()
export class OrganisatieImport {
  constructor(
    private readonly database: Database,
    private readonly organisaties: Organisaties,
    private readonly gemeenten: Gemeenten,
    private readonly audit: Auditlog,
  ) {}

  async importeer(actor: Actor, bestand: string, proef: boolean): Promise<Importverslag> {
    const { rijen, fouten } = leesCsv(bestand, KOLOMMEN);
    const gegeven = rijen.map(({ nummer, waarden }) => ({ nummer, sleutel: waarden['id'] ?? '', organisatie: naarOrganisatie(waarden) }));
    const alle = [...fouten, ...dubbele(gegeven, 'id')];
    if (alle.length > 0) return afgekeurd(proef, rijen.length, alle);
    return this.database.alsActor(actor, async (tx) => {
      const gemeenten = await this.gemeenten.opCode(tx, [...new Set(gegeven.map(({ organisatie }) => organisatie.gemeentecode))]);
      const onbekend = gegeven
        .filter(({ organisatie }) => !gemeenten.has(organisatie.gemeentecode))
        .map(({ nummer }) => ({ rij: nummer, veld: 'gemeentecode', code: 'onbekend', melding: 'is geen bekende gemeente' }));
      if (onbekend.length > 0) return afgekeurd(proef, rijen.length, onbekend);
      const bekend = await this.organisaties.opId(
        tx,
        gegeven.map(({ sleutel }) => sleutel),
      );
      const nieuw = gegeven.filter(({ sleutel }) => !bekend.has(sleutel)).map(({ organisatie }) => organisatie);
      const anders = gegeven.flatMap(({ organisatie }) => {
        const oud = bekend.get(organisatie.id);
        return oud && !gelijk(oud, organisatie) ? [{ ...organisatie, versie: oud.versie + 1 }] : [];
      });
      if (!proef) {
        await this.organisaties.voegToe(tx, nieuw);
        for (const organisatie of anders) await this.organisaties.bewaar(tx, organisatie, organisatie.versie - 1);
        await this.audit.leg(tx, { gebeurtenis: 'organisaties_geimporteerd', actor, onderwerp: null, doel: `${rijen.length} rijen` });
      }
      return {
        proef,
        rijen: rijen.length,
        aangemaakt: nieuw.length,
        gewijzigd: anders.length,
        ongewijzigd: rijen.length - nieuw.length - anders.length,
        fouten: [],
      };
    });
  }
}

const naarOrganisatie = (waarden: Readonly<Record<string, string>>): Organisatie => ({
  id: waarden['id'] ?? '',
  naam: waarden['naam'] ?? '',
  gemeentecode: waarden['gemeentecode'] ?? '',
  status: waarden['goedgekeurd'] === 'ja' ? 'goedgekeurd' : 'aangemeld',
  reden: null,
  contact: { naam: waarden['contact_naam'] || null, email: waarden['contact_email'] || null, telefoon: waarden['contact_telefoon'] || null },
  versie: 1,
});

const gelijk = (een: Organisatie, ander: Organisatie): boolean =>
  een.naam === ander.naam &&
  een.gemeentecode === ander.gemeentecode &&
  een.status === ander.status &&
  JSON.stringify(een.contact) === JSON.stringify(ander.contact);
