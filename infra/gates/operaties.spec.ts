import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Query, Resolver } from '@nestjs/graphql';
import type { ServiceDefinition } from '@regiomatch/platform/bootstrap';
import { checkOperations } from '@regiomatch/platform/graphql';
import { WORTEL } from './werkboom.js';

const DIENSTEN = join(WORTEL, 'services');
const mappen = readdirSync(DIENSTEN).filter((naam) => existsSync(join(DIENSTEN, naam, 'service.json')));
const laad = async (naam: string): Promise<ServiceDefinition> =>
  ((await import(join(DIENSTEN, naam, 'service.ts'))) as { dienst: ServiceDefinition }).dienst;

describe('S02 S47 elke handeling heeft een resolver en een beleid', () => {
  test.each(mappen)('%s doet precies wat haar schema belooft', async (naam) => {
    const { sdl, resolvers } = await laad(naam);
    expect(checkOperations(sdl, resolvers)).toEqual([]);
  });

  test('een veld zonder resolver, een resolver zonder veld en een resolver zonder beleid vallen op', () => {
    @Resolver()
    class Half {
      @Query('over')
      over() {
        return null;
      }
    }
    expect(checkOperations('type Query { gemist: Int }', [Half])).toEqual([
      'Query.gemist heeft geen resolver',
      'Query.over staat niet in de SDL',
      'Half.over heeft geen beleid',
    ]);
  });
});
