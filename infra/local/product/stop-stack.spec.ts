import { expect, test } from '@jest/globals';
import { StopStack } from './stop-stack.js';

test('wat het laatst is gestart stopt het eerst, één keer', async () => {
  const gestopt: string[] = [];
  const running = new StopStack();
  for (const deel of ['database', 'diensten', 'gateway']) running.add(deel, async (naam) => gestopt.push(naam));
  await Promise.all([running.stop(), running.stop()]);
  expect(gestopt).toEqual(['gateway', 'diensten', 'database']);
});

test('een onderdeel dat niet kan stoppen houdt de database niet tegen, en wordt wel gemeld', async () => {
  const gestopt: string[] = [];
  const running = new StopStack();
  running.add('database', async (naam) => gestopt.push(naam));
  running.add('gateway', () => Promise.reject(new Error('wil niet')));
  await expect(running.stop()).rejects.toThrow('Niet alles kon netjes stoppen');
  expect(gestopt).toEqual(['database']);
});
