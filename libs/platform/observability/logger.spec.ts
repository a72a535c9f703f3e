import { describe, expect, test } from '@jest/globals';
import { Logger } from './logger.js';

const schrijf = (doe: (logger: Logger) => void): string => {
  let tekst = '';
  doe(Logger.to({ write: (regel) => (tekst += regel) }, 'toets'));
  return tekst;
};

describe('een logregel', () => {
  test('is een regel JSON met een vaste naam, een tijd, een niveau en de dienst', () => {
    const regel = schrijf((logger) => logger.warn('event_parked', { consumer: 'regio.oor' }));
    expect(JSON.parse(regel)).toEqual({ level: 'warn', time: expect.any(String), service: 'toets', event: 'event_parked', consumer: 'regio.oor' });
  });

  test('S43 laat zich niet afbreken, namaken of als opdracht aan een scherm lezen', () => {
    const vijandig = 'a\r\n{"level":"info","event":"login_ok"}\u001b[2J\u009b31m\u0085\u2028\u2029\u007f\u0000';
    for (const lang of ['', 'x'.repeat(100)]) {
      const regel = schrijf((logger) => {
        logger.info('request_refused', { veld: vijandig + lang });
        logger.forService(vijandig).error('request_failed', Object.assign(new Error('x'), { name: vijandig }));
      });
      expect(regel.trimEnd().split('\n')).toHaveLength(2);
      expect(regel.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      expect(JSON.parse(regel.split('\n')[0] ?? '')).toMatchObject({ event: 'request_refused', veld: vijandig + lang });
    }
  });

  test('S36 van een fout blijven soort, code en plaats over, nooit de boodschap', () => {
    const fout = Object.assign(new TypeError('duplicate key (bsn)=(123456782)\n    at 123456782'), { code: '23505' });
    const regel = schrijf((logger) => logger.error('request_failed', fout));
    expect(JSON.parse(regel)).toMatchObject({ error: 'TypeError', error_code: '23505', place: expect.stringContaining('logger.spec') });
    expect(regel).not.toContain('123456782');
  });
});
