import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { uitgeverElders } from './uitgever-elders.js';

let server: FastifyInstance;
let issuer: string;
beforeAll(async () => {
  server = fastify();
  server.get('/realms/echt/.well-known/openid-configuration', () => ({ issuer, jwks_uri: `${issuer}/certs`, token_endpoint: `${issuer}/token` }));
  server.get('/realms/nep/.well-known/openid-configuration', () => ({ issuer, jwks_uri: `${issuer}/certs`, token_endpoint: `${issuer}/token` }));
  issuer = `${await server.listen({ host: '127.0.0.1', port: 0 })}/realms/echt`;
});
afterAll(() => server.close());

describe('een uitgever die al draait', () => {
  test('geeft zijn adressen, en geheimen uit de omgeving', async () => {
    const uitgever = await uitgeverElders(issuer, { OIDC_CLIENT_SECRET_MATCHING: 'm' });
    expect(uitgever).toMatchObject({ issuer, audience: 'regiomatch', jwksUrl: `${issuer}/certs`, tokenUrl: `${issuer}/token` });
    expect(uitgever.geheimVan('matching')).toBe('m');
    expect(() => uitgever.geheimVan('regio')).toThrow('OIDC_CLIENT_SECRET_REGIO ontbreekt');
    await expect(uitgever.tokenVan('beheerder')).rejects.toThrow('meldt iemand zichzelf aan');
  });

  test('telt niet als hij zich anders noemt, of niet antwoordt', async () => {
    await expect(uitgeverElders(issuer.replace('echt', 'nep'), {})).rejects.toThrow('andere uitgever');
    await expect(uitgeverElders('http://127.0.0.1:1/realms/weg', {})).rejects.toThrow('antwoordt niet');
  });
});
