import type { Vraag } from './vraag-met.js';

const INHOUD = {
  omschrijving: 'Meting',
  plaats: { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 },
  rooster: { dagdelen: [{ dag: 'zo', dagdeel: 'avond' }], minutenPerWeek: 60 },
  periode: { tot: '2099-12-31' },
  plekken: { totaal: 3 },
  eisen: { taalMinimaal: 'A0' },
  taaldoelSpreken: 'A2',
  taalbegeleider: 'werkbegeleider',
  nederlandsOpDeWerkvloer: true,
};

/**
 * Gives what makes and publishes one more offer, and answers its id once the publishing was answered.
 * @param vraag as beheerder
 * @param gateway where the organisation of the offers is looked up
 * @param dienst where they are made: the gateway, or the service itself
 */
export const publiceerMeting = async (vraag: Vraag, gateway: string | undefined, dienst: string | undefined) => {
  const { organisaties } = await vraag<{ organisaties: { organisaties: { id: string }[] } }>(
    gateway,
    '{ organisaties(status: goedgekeurd, aantal: 1) { organisaties { id } } }',
  );
  return async (keer: number): Promise<string> => {
    const { maak } = await vraag<{ maak: { id: string; versie: number } }>(
      dienst,
      'mutation ($a: ID!, $i: TaalstageInvoer!) { maak: maakTaalstage(aanbiederId: $a, inhoud: $i) { ... on Taalstage { id versie } } }',
      { a: organisaties.organisaties[0]?.id, i: { ...INHOUD, titel: `Meting ${keer}` } },
    );
    await vraag(dienst, 'mutation ($id: ID!, $v: Int!) { publiceerTaalstage(id: $id, gelezenVersie: $v) { __typename } }', {
      id: maak.id,
      v: maak.versie,
    });
    return maak.id;
  };
};
