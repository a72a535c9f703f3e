import { describe, expect, test } from '@jest/globals';
import { observeProduct } from './observe-product.js';
import { StopStack } from './stop-stack.js';

const neem = (env: NodeJS.ProcessEnv) => observeProduct(env, new StopStack());

describe('de cijfers van de ingebouwde stand', () => {
  test('zijn er alleen te zien als er een poort voor is', async () => {
    expect(await neem({})).not.toHaveProperty('managementPort');
    const { metrics, managementPort } = await neem({ BEHEER_POORT: '9400' });
    expect(managementPort).toBe(9_400);
    expect(await metrics.render()).toContain('process_resident_memory_bytes');
  });

  test.each(['', 'abc', '70000', '-1', '94 00'])('een poort %j die er geen is, houdt de start tegen met uitleg', async (poort) => {
    await expect(neem({ BEHEER_POORT: poort })).rejects.toMatchObject({ name: 'StartFout', code: 'beheerpoort.ongeldig' });
  });
});
