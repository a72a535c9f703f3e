import { type Aanbodsoort, langeTekst, tekst, ZONDER_OPBRENGST } from '@regiomatch/aanbod-kern';
import { defineAanbodservice } from '@regiomatch/aanbod-service';

export interface Proefdetails {
  readonly sfeer: string | null;
  readonly langeUitleg: string | null;
}

const proef: Aanbodsoort<Proefdetails> = {
  naam: 'proef',
  label: 'Proefaanbod',
  velden: { sfeer: tekst(50), langeUitleg: langeTekst(500) },
  publicatieregels: [
    { code: 'proef.sfeer-ontbreekt', veld: 'sfeer', melding: 'Noem de sfeer.', geldt: ({ inhoud }) => inhoud.details.sfeer !== null },
  ],
  eigenschappen: () => ({ richtingenTellen: true, betaald: false, schooldag: false }),
  opbrengst: () => ZONDER_OPBRENGST,
  facetten: { sfeer: 'Sfeer' },
  kenmerken: ({ sfeer }) => ({ sfeer }),
};

/** A kind that exists in tests only: the least that a kind can be. */
export const proefdienst = defineAanbodservice(import.meta.url, {
  soort: proef,
  kolommen: { sfeer: { type: 'text', nullable: true }, langeUitleg: { name: 'lange_uitleg', type: 'text', nullable: true } },
});
