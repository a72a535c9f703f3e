import { describe, expect, test } from '@jest/globals';
import type { ArgumentsHost } from '@nestjs/common';
import { Logger } from '../observability/index.js';
import { RefusalFilter } from './refusal-filter.js';

const antwoordOp = (fout: unknown): { gegooid: unknown; log: string } => {
  let log = '';
  const filter = new RefusalFilter(Logger.to({ write: (regel) => (log += regel) }, 'toets'), {});
  try {
    return { gegooid: filter.catch(fout, {} as ArgumentsHost), log };
  } catch (gegooid) {
    return { gegooid, log };
  }
};
const databasefout = (code: string): Error => Object.assign(new Error('geheim: postgres://baas:wachtwoord@db'), { code });

describe('S44 de database valt weg', () => {
  test.each([
    ['zij stopt', databasefout('57P01')],
    ['zij start nog', databasefout('57P03')],
    ['niemand luistert', databasefout('ECONNREFUSED')],
    ['de verbinding breekt af', new Error('Connection terminated unexpectedly')],
  ])('S44 als %s, hoort de vrager dat later weer kan, en staat de fout in het log', (_, fout) => {
    const { gegooid, log } = antwoordOp(fout);
    expect(gegooid).toMatchObject({
      message: 'Een onderdeel van het systeem is nu niet bereikbaar. Probeer het over een minuut opnieuw.',
      extensions: { code: 'dienst.dienst-onbereikbaar' },
    });
    expect(log).toContain('request_failed');
    expect(log).not.toContain('wachtwoord');
  });
});

test('S19 een gewone fout van ons blijft afgedekt', () => {
  expect(antwoordOp(databasefout('23502')).gegooid).toMatchObject({ extensions: { code: 'INTERN' } });
});
