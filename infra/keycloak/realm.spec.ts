import { describe, expect, test } from '@jest/globals';
import { ROLLEN } from '@regiomatch/platform/access';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { demoGebruiker, GeenDemonaam } from './demo-gebruiker.js';
import { demoRealm } from './demo-realm.js';
import { leesRealm } from './lees-realm.js';
import { omgevingsfouten, plaatshouders } from './plaatshouders.js';

const realm = leesRealm() as ReturnType<typeof leesRealm> & {
  readonly roles: { readonly realm: readonly { readonly name: string }[] };
  readonly components: Readonly<Record<string, readonly { readonly config: Readonly<Record<string, readonly string[]>> }[]>>;
  readonly accessTokenLifespan: number;
  readonly ssoSessionIdleTimeout: number;
  readonly ssoSessionMaxLifespan: number;
};
const actief = realm.clients.filter(({ enabled }) => enabled !== false);
const gateway = actief.find(({ clientId }) => clientId === 'regiomatch-gateway');
const diensten = actief.filter(({ serviceAccountsEnabled }) => serviceAccountsEnabled === true);

describe('S46 het realm voor productie', () => {
  test('heeft geen gebruikers, en niets van de demo', () => {
    expect(realm).not.toHaveProperty('users');
    expect(JSON.stringify(realm)).not.toMatch(/demo|DEMO/);
  });

  test('S38 heeft geen enkel geheim: elk geheim komt uit de omgeving, en elke client heeft een eigen', () => {
    const geheimen = actief.map(({ secret }) => secret ?? '');
    for (const geheim of geheimen) expect(geheim).toMatch(/^\$\{OIDC_CLIENT_SECRET_[A-Z]+\}$/);
    expect(new Set(geheimen).size).toBe(actief.length);
    expect(JSON.stringify(realm)).not.toMatch(/"(?:privateKey|password|credentials)"/);
  });
});

test('de rollen van het realm zijn die van de mensen in Regiomatch', () => {
  expect(realm.roles.realm.map(({ name }) => name).sort()).toEqual(ROLLEN.filter((rol) => rol !== 'dienst').sort());
});

test('S09 de gateway mag alleen de code met PKCE S256, met precies één terugadres en een melding bij afmelden', () => {
  expect(gateway).toMatchObject({
    publicClient: false,
    standardFlowEnabled: true,
    implicitFlowEnabled: false,
    directAccessGrantsEnabled: false,
    serviceAccountsEnabled: false,
    fullScopeAllowed: false,
    redirectUris: ['${PUBLIEKE_URL}/login/terug'],
    webOrigins: [],
    attributes: { 'pkce.code.challenge.method': 'S256', 'backchannel.logout.url': '${AFMELD_URL}', 'backchannel.logout.session.required': 'true' },
  });
});

test('S38 elke dienst heeft een eigen client die alleen voor zichzelf een token kan halen', () => {
  const SERVICES = join(import.meta.dirname, '../../services');
  const namen = readdirSync(SERVICES).filter((naam) => existsSync(join(SERVICES, naam, 'service.json')));
  expect(diensten.map(({ clientId }) => clientId).sort()).toEqual(namen.sort());
  for (const dienst of diensten)
    expect(dienst).toMatchObject({ standardFlowEnabled: false, directAccessGrantsEnabled: false, fullScopeAllowed: false, redirectUris: [] });
  expect(actief).toHaveLength(diensten.length + 1);
});

test('S13 tokens zijn kort en een sessie duurt bij Keycloak niet langer dan bij ons', () => {
  expect(realm.accessTokenLifespan).toBe(300);
  expect(realm.ssoSessionIdleTimeout).toBeLessThanOrEqual(35 * 60);
  expect(realm.ssoSessionMaxLifespan).toBe(8 * 3_600);
});

test('gemeente, organisatie en samenwerking vult alleen een beheerder in', () => {
  const profiel = JSON.parse(
    realm.components['org.keycloak.userprofile.UserProfileProvider']?.[0]?.config['kc.user.profile.config']?.[0] ?? '{}',
  ) as {
    readonly unmanagedAttributePolicy?: string;
    readonly attributes: readonly { readonly name: string; readonly permissions: { readonly edit: readonly string[] } }[];
  };
  expect(profiel.unmanagedAttributePolicy).toBeUndefined();
  expect(profiel.attributes.map(({ name }) => name)).toEqual(expect.arrayContaining(['gemeentecode', 'organisatieId', 'samenwerkingId']));
  for (const { permissions } of profiel.attributes) expect(permissions.edit).toEqual(['admin']);
});

describe('S38 de omgeving van een import', () => {
  test('is pas goed als elke variabele er is en elk geheim lang genoeg', () => {
    const namen = plaatshouders(realm);
    expect(namen).toHaveLength(12);
    const goed = Object.fromEntries(namen.map((naam) => [naam, 'een-geheim-van-genoeg-tekens']));
    expect(omgevingsfouten(realm, goed)).toEqual([]);
    expect(omgevingsfouten(realm, {})).toHaveLength(12);
    expect(omgevingsfouten(realm, { ...goed, OIDC_CLIENT_SECRET_REGIO: 'kort' })).toEqual([
      'OIDC_CLIENT_SECRET_REGIO: is te kort voor een geheim (minstens 16 tekens)',
    ]);
  });
});

test('demogebruikers volgen dezelfde regel als de plaatselijke uitgever', () => {
  expect(demoGebruiker('aanbieder-Org.1', 'w')).toMatchObject({
    username: 'aanbieder-org.1',
    realmRoles: ['aanbieder'],
    attributes: { organisatieId: ['Org.1'] },
  });
  expect(demoGebruiker('beheerder', 'w')).toMatchObject({ realmRoles: ['beheerder'], attributes: {} });
  expect(() => demoGebruiker('iemand', 'w')).toThrow(GeenDemonaam);
  const namen = (demoRealm(['klantmanager-0153', 'klantmanager-1742']).users ?? []).map(({ username }) => username);
  expect(namen.filter((naam) => naam === 'klantmanager-0153')).toHaveLength(1);
  expect(namen).toContain('klantmanager-1742');
  expect(plaatshouders(demoRealm())).toEqual(expect.arrayContaining(['DEMO_WACHTWOORD', 'OIDC_CLIENT_SECRET_DEMO']));
});
