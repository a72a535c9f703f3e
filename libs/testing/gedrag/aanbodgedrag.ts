import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AanbodGewijzigdV1, CloudEvent } from '@regiomatch/contracts';
import type { ServiceDefinition } from '@regiomatch/platform/bootstrap';
import { buildASTSchema, type GraphQLOutputType, getNamedType, isObjectType, isUnionType, parse } from 'graphql';
import { eventually } from '../eventually.js';
import { startToetsregio, type Toetsregio } from '../start-toetsregio.js';
import { vertel, verteldOverAanbod, vertelregio } from '../vertelregio.js';

interface Uitslag {
  readonly __typename: string;
  readonly id: string;
  readonly versie: number;
  readonly [veld: string]: unknown;
}

/** An offer of the kind that can be published, as its input type; dates in it must stay in the future. */
export type Soortvoorbeeld = Readonly<Record<string, unknown>>;

const DIRECTIEVEN = 'directive @shareable on OBJECT directive @key(fields: String!) repeatable on OBJECT directive @inaccessible on FIELD_DEFINITION';

/** Every field of a type, down to the leaves, as a selection. */
const helemaal = (type: GraphQLOutputType): string => {
  const kaal = getNamedType(type);
  if (!isObjectType(kaal)) return '';
  return `{ ${Object.values(kaal.getFields())
    .map((veld) => `${veld.name} ${helemaal(veld.type)}`)
    .join(' ')} }`;
};

/** Every refusal that an act can give; one that is missing from its union would reach the client as an error. */
const weigeringen = ({
  type,
  meervoud,
  plek,
}: {
  readonly type: string;
  readonly meervoud: string;
  readonly plek: string;
}): Record<string, string[]> => {
  const opGelezenVersie = ['OvergangNietToegestaan', 'VersieConflict', 'NietGevonden'];
  return {
    [`Maak${type}`]: ['RegelsGeschonden', 'IdBezet'],
    [`Wijzig${type}`]: ['RegelsGeschonden', ...opGelezenVersie],
    [`Publiceer${type}`]: ['RegelsGeschonden', ...opGelezenVersie],
    [`Sluit${type}`]: ['RegelsGeschonden', ...opGelezenVersie],
    [`Verleng${type}`]: ['RegelsGeschonden', ...opGelezenVersie],
    [`Herbevestig${type}`]: opGelezenVersie,
    [`Dupliceer${type}`]: ['RegelsGeschonden', 'NietGevonden'],
    [`Importeer${meervoud}`]: ['BestandOnleesbaar', 'IdBezet', 'RegelsGeschonden'],
    [`Reserveer${plek}`]: ['AanbodNietOpen', 'IdBezet', 'NietGevonden', 'InvoerOngeldig'],
    [`Bevestig${plek}`]: ['PlekNietVerleend', 'ReserveringOnbekend'],
    [`Geef${plek}Vrij`]: ['ReserveringOnbekend'],
  };
};

/**
 * What every kind of offer must do, asked of the kind's own API over a real database. A kind calls it with its definition and one offer;
 * what is special about the kind it tests itself.
 */
export const describeAanbodsoort = (dienst: ServiceDefinition, voorbeeld: Soortvoorbeeld): void => {
  const soort = dienst.manifest.aanbodsoort;
  if (soort === undefined) throw new Error(`${dienst.manifest.naam} is geen aanbodsoort`);
  const { type, meervoud, plek } = soort;
  const schema = buildASTSchema(parse(`${DIRECTIEVEN} ${dienst.sdl}`));
  const alles = helemaal(schema.getType(type) as GraphQLOutputType);
  const invoer = { referentie: 'VB-1', ...voorbeeld };

  describe(`${soort.label} doet wat elk aanbod doet`, () => {
    let regio: Toetsregio;
    let aanbod: Uitslag;
    const vraag = async (gebruiker: string, tekst: string, variabelen: Record<string, unknown> = {}): Promise<Uitslag> => {
      const { data, errors } = await regio.vraag<{ uitslag: Uitslag }>(dienst.manifest.naam, gebruiker, tekst, variabelen);
      if (errors?.length || !data) throw new Error(JSON.stringify(errors));
      return data.uitslag;
    };
    const importeer = (bestand: string) =>
      vraag(
        'aanbieder-o1',
        `mutation ($bestand: String!) { uitslag: importeer${meervoud}(bestand: $bestand) { __typename ... on AanbodImportVerslag { opgeslagen ongewijzigd gewijzigd aangemaakt fouten { veld melding } } ... on BestandOnleesbaar { uitleg } } }`,
        { bestand },
      );

    beforeAll(async () => {
      regio = await startToetsregio([vertelregio, dienst]);
      await vertel(regio, { gemeenten: ['0164', '0147'], organisaties: [{ id: 'o1', naam: 'Voorbeeldorganisatie' }] });
      aanbod = await eventually(async () => {
        const gemaakt = await vraag(
          'aanbieder-o1',
          `mutation ($inhoud: ${type}Invoer!) { uitslag: maak${type}(inhoud: $inhoud) { __typename ... on ${type} { id versie } ... on RegelsGeschonden { regels { code } } } }`,
          { inhoud: invoer },
        );
        expect(gemaakt).toMatchObject({ __typename: type });
        return gemaakt;
      });
      aanbod = await vraag(
        'aanbieder-o1',
        `mutation ($id: ID!, $versie: Int!) { uitslag: publiceer${type}(id: $id, gelezenVersie: $versie) { __typename ... on ${type} { id versie status } ... on RegelsGeschonden { regels { code } } } }`,
        { id: aanbod.id, versie: aanbod.versie },
      );
    });
    afterAll(() => regio.stop());

    test('elke weigering van een handeling staat in haar uitkomst', () => {
      const leden = (naam: string) => {
        const union = schema.getType(`${naam}Resultaat`);
        return isUnionType(union) ? union.getTypes().map((lid) => lid.name) : [];
      };
      const verwacht = weigeringen(soort);
      expect(Object.fromEntries(Object.keys(verwacht).map((naam) => [naam, leden(naam).slice(1).sort()]))).toEqual(
        Object.fromEntries(Object.entries(verwacht).map(([naam, types]) => [naam, types.sort()])),
      );
    });

    test('een volledig aanbod wordt openbaar, en het bericht is het voorbeeld dat afnemers lezen', async () => {
      expect(aanbod).toMatchObject({ __typename: type, versie: 2, status: 'gepubliceerd' });
      const bestand = join(dienst.map, 'api', 'examples', 'aanbod-gewijzigd.json');
      const verwacht = JSON.parse(readFileSync(bestand, 'utf8')) as CloudEvent<AanbodGewijzigdV1>;
      const [bericht] = await eventually(async () => {
        const verteld = await verteldOverAanbod(regio, aanbod.id);
        expect(verteld).toHaveLength(1);
        return verteld;
      });
      const { id, subject, time, data } = verwacht;
      const beeld = { ...bericht?.data.aanbod, id: data.aanbod.id };
      expect({ ...bericht, id, subject, time, data: { ...bericht?.data, aanbod: beeld } }).toEqual(verwacht);
    });

    test('alles wat het schema belooft, is op te vragen en is wat de aanbieder invulde', async () => {
      const gelezen = await vraag('aanbieder-o1', `query ($id: ID!) { uitslag: ${type.charAt(0).toLowerCase()}${type.slice(1)}(id: $id) ${alles} }`, {
        id: aanbod.id,
      });
      expect(gelezen).toMatchObject({ ...invoer, soort: soort.naam, id: aanbod.id });
    });

    test('het uitgaande bestand komt ongewijzigd weer binnen, en een andere titel wijzigt hetzelfde aanbod', async () => {
      const bestand = String(await vraag('aanbieder-o1', `{ uitslag: exporteer${meervoud} }`));
      expect(await importeer(bestand)).toMatchObject({ opgeslagen: true, ongewijzigd: 1, gewijzigd: 0, aangemaakt: 0, fouten: [] });
      expect(await importeer('referentie;titel\nVB-1;Een andere titel')).toMatchObject({ opgeslagen: true, gewijzigd: 1, fouten: [] });
      expect(await importeer(bestand)).toMatchObject({ opgeslagen: true, gewijzigd: 1, fouten: [] });
    });

    test('een plek wordt gevraagd, bevestigd en teruggegeven', async () => {
      const reservering = '{ ... on Reservering { status } }';
      const stappen = [
        await vraag('jobhunter-0164', `mutation ($id: ID!) { uitslag: reserveer${plek}(aanbodId: $id, reserveringId: "r1") ${reservering} }`, {
          id: aanbod.id,
        }),
        await vraag('jobhunter-0164', `mutation { uitslag: bevestig${plek}(reserveringId: "r1") ${reservering} }`),
        await vraag('jobhunter-0164', `mutation { uitslag: geef${plek}Vrij(reserveringId: "r1") ${reservering} }`),
      ];
      expect(stappen.map(({ status }) => status)).toEqual(['verleend', 'bevestigd', 'vrijgegeven']);
    });

    test('een kopie is een concept met dezelfde inhoud', async () => {
      const kopie = await vraag('aanbieder-o1', `mutation ($id: ID!) { uitslag: dupliceer${type}(id: $id) { ... on ${type} ${alles} } }`, {
        id: aanbod.id,
      });
      expect(kopie).toMatchObject({ ...invoer, referentie: null, status: 'concept', versie: 1 });
    });
  });
};
