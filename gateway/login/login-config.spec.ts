import { expect, test } from '@jest/globals';
import { TokenVerifier } from '@regiomatch/platform/access';
import { loadConfig } from '@regiomatch/platform/config';
import { LoginConfig, loginOptions } from './login-config.js';

const goed = {
  OIDC_ISSUER: 'https://inloggen.example/realms/regiomatch',
  OIDC_CLIENT_ID: 'regiomatch-gateway',
  OIDC_CLIENT_SECRET: 'een-geheim-van-genoeg-tekens',
  PUBLIEKE_URL: 'https://regiomatch.example',
  DATABASE_URL: 'postgres://gateway_app:x@db/regiomatch',
  SESSIE_SLEUTEL: 'a, b',
  VEREISTE_ACR: 'mfa,hwk',
};
const log = (): void => undefined;
const rest = { log, verifier: new TokenVerifier({ uitgevers: [], log }) };
const lees = (anders: Readonly<Record<string, string>> = {}) => loginOptions(loadConfig(LoginConfig, { ...goed, ...anders }), rest);

test('de omgeving wordt de instellingen van het aanmelden', () => {
  expect(lees()).toMatchObject({
    issuer: goed.OIDC_ISSUER,
    publiekeUrl: 'https://regiomatch.example',
    sessieSleutels: ['a', 'b'],
    vereisteAcr: ['mfa', 'hwk'],
  });
});

test('S38 zonder geheim, met een te kort geheim of met een niet ingevulde ${…} start de gateway niet', () => {
  for (const OIDC_CLIENT_SECRET of ['', 'geheim', '${OIDC_CLIENT_SECRET_GATEWAY}'])
    expect(() => lees({ OIDC_CLIENT_SECRET })).toThrow('OIDC_CLIENT_SECRET');
  expect(() => lees({ SESSIE_SLEUTEL: '' })).toThrow('SESSIE_SLEUTEL');
});

test('S38 http mag alleen op de eigen machine', () => {
  for (const OIDC_ISSUER of ['http://inloggen.example', 'http://localhost.example', 'http://127.0.0.1.example/'])
    expect(() => lees({ OIDC_ISSUER })).toThrow('OIDC_ISSUER');
  expect(lees({ OIDC_ISSUER: 'http://127.0.0.1:8080/realms/x', PUBLIEKE_URL: 'http://localhost:4000' }).publiekeUrl).toBe('http://localhost:4000');
  expect(() => lees({ PUBLIEKE_URL: 'https://regiomatch.example/pad' })).toThrow('PUBLIEKE_URL');
});

test('S15 in productie is een tweede factor voor personeel niet uit te zetten', () => {
  expect(() => lees({ VEREISTE_ACR: 'geen' })).toThrow('VEREISTE_ACR');
  expect(() => lees({ VEREISTE_ACR: '' })).toThrow('VEREISTE_ACR');
  expect(lees({ VEREISTE_ACR: 'geen', PRODUCTIE: 'nee' }).vereisteAcr).toEqual([]);
});
