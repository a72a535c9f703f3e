import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { isTransient } from '../persistence/index.js';
import { ServiceClient } from './service-client.js';

const vraag = (code: string): Promise<unknown> => {
  const door = () => Promise.resolve({ data: null, errors: [new GraphQLError('nee', { extensions: { code } })] });
  const client = new ServiceClient('matching', () => door as never, { dienstToken: () => Promise.resolve('token') });
  return client.vraag('profielen', '{ matchprofielen { id } }', {});
};

test('een dienst waarvan de database even weg is, wordt gewacht en nooit geparkeerd', async () => {
  const fout = await vraag('dienst.dienst-onbereikbaar').catch((gegooid: unknown) => gegooid);
  expect(fout).toMatchObject({ code: 'dienst.dienst-onbereikbaar', facts: { dienst: 'profielen' } });
  expect(isTransient(fout)).toBe(true);
});

test('een andere fout in het antwoord is een gebrek, en gaat niet vanzelf over', async () => {
  const fout = await vraag('INTERN').catch((gegooid: unknown) => gegooid);
  expect(fout).toMatchObject({ message: 'profielen weigert de vraag: INTERN' });
  expect(isTransient(fout)).toBe(false);
});
