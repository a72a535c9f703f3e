import { beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt, type JWK } from 'jose';
import type { Beveiligingslog } from './beveiligingslog.js';
import { InloggenMislukt } from './inloggen-mislukt.js';
import { LokaleUitgever } from './lokale-uitgever.js';
import { TeVeelInlogpogingen } from './te-veel-inlogpogingen.js';
import { TokenVerifier } from './token-verifier.js';

let sleutel: JWK;
beforeAll(async () => {
  sleutel = await LokaleUitgever.nieuweSleutel();
});

const opzet = async () => {
  const stand = { nu: new Date('2026-03-02T09:00:00Z').getTime() };
  const regels: string[] = [];
  const log: Beveiligingslog = (gebeurtenis, velden) => regels.push(`${gebeurtenis} ${JSON.stringify(velden)}`);
  const klok = () => new Date(stand.nu);
  const uitgever = await LokaleUitgever.start({ iss: 'lokaal', aud: 'regiomatch', sleutel, productie: false, log, klok });
  const verifier = new TokenVerifier({ uitgevers: [uitgever.vertrouwd], log, klok });
  return { stand, regels, uitgever, wie: (token: string) => verifier.verify(`Bearer ${token}`) };
};
const poging = async (werk: Promise<unknown>) =>
  werk.then(
    () => 'gelukt',
    (fout: Error) => fout.constructor.name,
  );

describe('demogebruikers', () => {
  test('een gebruiker krijgt rol en plaats van zijn naam', async () => {
    const { uitgever, wie } = await opzet();
    const als = async (naam: string) => wie(await uitgever.login(naam, 'demo', '127.0.0.1'));
    expect(await als('klantmanager-0153')).toMatchObject({ sub: 'lokaal#klantmanager-0153', rol: 'klantmanager', gemeente: '0153' });
    expect(await als('jobhunter-0141')).toMatchObject({ rol: 'jobhunter', gemeente: '0141' });
    expect(await als('aanbieder-o-7')).toMatchObject({ rol: 'aanbieder', organisatie: 'o-7', gemeente: null });
    expect(await als('regiocoordinator-midden-twente')).toMatchObject({ rol: 'regiocoordinator', regio: 'midden-twente' });
    expect(await als('beheerder')).toMatchObject({ rol: 'beheerder' });
  });

  test.each([
    ['klantmanager-0153', 'Demo'],
    ['klantmanager-0153', ''],
    ['klantmanager-153', 'demo'],
    ['dienst-matching', 'demo'],
    ['dienst:matching', 'demo'],
    ['beheerder-1', 'demo'],
    ['__proto__', 'demo'],
    ['', 'demo'],
  ])('%p met wachtwoord %p komt er niet in', async (gebruiker, wachtwoord) => {
    const { uitgever, regels } = await opzet();
    await expect(uitgever.login(gebruiker, wachtwoord, '127.0.0.1')).rejects.toThrow(InloggenMislukt);
    expect(regels).toEqual([expect.stringContaining('login_failed')]);
  });

  test('een token van een mens geldt acht uur, ook na een herstart met dezelfde sleutel', async () => {
    const eerst = await opzet();
    const token = await eerst.uitgever.login('beheerder', 'demo', '127.0.0.1');
    const later = await opzet();
    later.stand.nu += 8 * 3_600_000 - 1_000;
    await expect(later.wie(token)).resolves.toMatchObject({ rol: 'beheerder' });
    later.stand.nu += 10_000;
    await expect(later.wie(token)).rejects.toThrow();
  });

  test('S42 inloggen wordt vastgelegd met wie en vanwaar, nooit het wachtwoord of het token', async () => {
    const { uitgever, regels } = await opzet();
    const token = await uitgever.login('beheerder', 'demo', '10.0.0.9');
    await poging(uitgever.login('beheerder', 'geheim-geraden', '10.0.0.9'));
    expect(regels[0]).toBe('login_ok {"gebruiker":"beheerder","adres":"10.0.0.9"}');
    expect(regels[1]).toContain('login_failed');
    expect(regels.join()).not.toContain('geheim-geraden');
    expect(regels.join()).not.toContain(token);
  });
});

describe('raden van wachtwoorden', () => {
  test('na vijf missers wacht ook het goede wachtwoord, en steeds langer', async () => {
    const { uitgever, stand, regels } = await opzet();
    for (let i = 0; i < 5; i += 1) await poging(uitgever.login('beheerder', `fout${i}`, '10.0.0.1'));
    await expect(uitgever.login('beheerder', 'demo', '10.0.0.2')).rejects.toThrow(TeVeelInlogpogingen);
    expect(regels.at(-1)).toContain('login_blocked');
    stand.nu += 1_001;
    await poging(uitgever.login('beheerder', 'weer fout', '10.0.0.1'));
    await expect(uitgever.login('beheerder', 'demo', '10.0.0.2')).rejects.toMatchObject({ wachtSeconden: 2 });
    stand.nu += 2_001;
    await expect(uitgever.login('beheerder', 'demo', '10.0.0.2')).resolves.toBeDefined();
  });

  test('honderd pogingen tegelijk zijn er ook maar vijf', async () => {
    const { uitgever } = await opzet();
    const uitslagen = await Promise.all(Array.from({ length: 100 }, (_, i) => poging(uitgever.login('beheerder', `gok${i}`, '10.0.0.1'))));
    expect(uitslagen.filter((uitslag) => uitslag === 'InloggenMislukt')).toHaveLength(5);
    expect(uitslagen.filter((uitslag) => uitslag === 'TeVeelInlogpogingen')).toHaveLength(95);
  });

  test('een adres dat vele namen probeert, wordt ook gestopt; een ander adres niet', async () => {
    const { uitgever } = await opzet();
    for (let i = 0; i < 50; i += 1) await poging(uitgever.login(`jobhunter-${1_000 + i}`, 'fout', '10.0.0.1'));
    expect(await poging(uitgever.login('jobhunter-0153', 'demo', '10.0.0.1'))).toBe('TeVeelInlogpogingen');
    expect(await poging(uitgever.login('jobhunter-0153', 'demo', '10.0.0.2'))).toBe('gelukt');
  });
});

describe('diensten', () => {
  test('een dienst krijgt een token van tien minuten, dat tot een minuut voor het einde wordt hergebruikt', async () => {
    const { uitgever, wie, stand } = await opzet();
    const token = await uitgever.dienstToken('matching');
    expect(await wie(token)).toMatchObject({ sub: 'lokaal#dienst:matching', rol: 'dienst' });
    expect(decodeJwt(token).exp! - decodeJwt(token).iat!).toBe(600);
    expect(await uitgever.dienstToken('matching')).toBe(token);
    stand.nu += 541_000;
    expect(await uitgever.dienstToken('matching')).not.toBe(token);
  });

  test('een naam die geen dienst is, krijgt niets', async () => {
    const { uitgever } = await opzet();
    await expect(uitgever.dienstToken('x" , "rol":"beheerder')).rejects.toThrow(TypeError);
  });
});

test('S38 de lokale uitgever weigert te bestaan in productie', async () => {
  await expect(LokaleUitgever.start({ iss: 'l', aud: 'a', sleutel, productie: true, log: () => undefined })).rejects.toThrow(/productie/);
});

test('de openbare sleutels bevatten niets geheims', async () => {
  const { uitgever } = await opzet();
  expect(Object.keys(uitgever.vertrouwd.sleutels.keys[0]!).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
});
