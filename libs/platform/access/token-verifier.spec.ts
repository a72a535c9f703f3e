import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { base64url, exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { AanmeldingOnbereikbaar } from './aanmelding-onbereikbaar.js';
import type { Beveiligingslog } from './beveiligingslog.js';
import { NietAangemeld } from './niet-aangemeld.js';
import { TokenVerifier } from './token-verifier.js';

const ISS = 'https://login.regio.example';
const AUD = 'regiomatch';
const NU = new Date('2026-03-02T09:00:00Z');
const seconden = NU.getTime() / 1_000;

let eigen: { privateKey: CryptoKey; publicKey: CryptoKey };
let vreemd: { privateKey: CryptoKey; publicKey: CryptoKey };
let openbaar: JWK;
const regels: { gebeurtenis: string; velden: object }[] = [];
const log: Beveiligingslog = (gebeurtenis, velden) => regels.push({ gebeurtenis, velden });

beforeAll(async () => {
  [eigen, vreemd] = await Promise.all([generateKeyPair('RS256', { extractable: true }), generateKeyPair('RS256', { extractable: true })]);
  openbaar = { ...(await exportJWK(eigen.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
});

const verifier = (klok = () => NU) => new TokenVerifier({ uitgevers: [{ iss: ISS, aud: AUD, sleutels: { keys: [openbaar] } }], log, klok });

const GOED = { iss: ISS, aud: AUD, sub: 'u-1', exp: seconden + 600, rol: 'klantmanager', gemeente: '0153', naam: 'Mila' };
const maak = (claims: Record<string, unknown> = {}, kop: Record<string, unknown> = {}, sleutel = eigen.privateKey): Promise<string> =>
  new SignJWT({ ...GOED, ...claims }).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'k1', ...kop }).sign(sleutel);
const vraag = async (token: string | Promise<string>, door = verifier()) => door.verify(`Bearer ${await token}`);

const deel = (waarde: object): string => base64url.encode(JSON.stringify(waarde));

/** The twelve classic forgeries; each differs from a good token in one thing only. */
const vervalst: Record<string, () => Promise<string>> = {
  'alg none zonder handtekening': async () => `${deel({ alg: 'none', typ: 'at+jwt' })}.${deel(GOED)}.`,
  'HS256 met de openbare sleutel als geheim': async () => {
    const inhoud = `${deel({ alg: 'HS256', typ: 'at+jwt', kid: 'k1' })}.${deel(GOED)}`;
    return `${inhoud}.${createHmac('sha256', await exportSPKI(eigen.publicKey))
      .update(inhoud)
      .digest('base64url')}`;
  },
  'een ander algoritme (PS256) van een eigen sleutel': async () => {
    const ps = await generateKeyPair('PS256');
    return maak({}, { alg: 'PS256' }, ps.privateKey);
  },
  'ondertekend met een vreemde sleutel': () => maak({}, {}, vreemd.privateKey),
  'inhoud veranderd na ondertekening': async () => {
    const [kop, , handtekening] = (await maak()).split('.');
    return `${kop}.${deel({ ...GOED, rol: 'beheerder' })}.${handtekening}`;
  },
  'handtekening weggelaten': async () => `${(await maak()).split('.').slice(0, 2).join('.')}.`,
  'van een onbekende uitgever': () => maak({ iss: 'https://login.elders.example' }),
  'voor een ander publiek': () => maak({ aud: 'iets-anders' }),
  verlopen: () => maak({ exp: seconden - 60 }),
  'zonder einde': () => maak({ exp: undefined }),
  'nog niet geldig': () => maak({ nbf: seconden + 60 }),
  'van een ander type': () => maak({}, { typ: 'logout+jwt' }),
};

describe('S07 alleen een echt token van de eigen inlogdienst telt', () => {
  test('een goed token geeft de persoon met rol en gemeente', async () => {
    await expect(vraag(maak())).resolves.toEqual({
      sub: `${ISS}#u-1`,
      rol: 'klantmanager',
      gemeente: '0153',
      organisatie: null,
      regio: null,
      naam: 'Mila',
    });
    await expect(vraag(maak({}, { typ: 'JWT' }))).resolves.toMatchObject({ rol: 'klantmanager' });
  });

  test.each(Object.keys(vervalst))('S07 geweigerd: %s', async (naam) => {
    regels.length = 0;
    const token = await vervalst[naam]!();
    await expect(vraag(token)).rejects.toThrow(NietAangemeld);
    expect(regels).toHaveLength(1);
    expect(regels[0]!.gebeurtenis).toBe('token_refused');
    expect(JSON.stringify(regels)).not.toContain(token.slice(-20));
  });

  test.each([undefined, '', 'Basic abc', 'Bearer', 'Bearer a.b', `Bearer ${'a'.repeat(9_000)}.b.c`])(
    'geen bruikbaar token in de kop: %p',
    async (kop) => {
      await expect(verifier().verify(kop)).rejects.toThrow(NietAangemeld);
    },
  );

  test('een ID-token of ververstoken van de inlogdienst is geen toegangstoken', async () => {
    await expect(vraag(maak({ typ: 'ID' }, { typ: 'JWT' }))).rejects.toThrow(NietAangemeld);
    await expect(vraag(maak({ typ: 'Refresh' }, { typ: 'JWT' }))).rejects.toThrow(NietAangemeld);
    await expect(vraag(maak({ typ: 'Bearer' }, { typ: 'JWT' }))).resolves.toMatchObject({ rol: 'klantmanager' });
  });

  test.each([
    ['een onbekende rol', { rol: 'baas' }],
    ['een lijst van rollen', { rol: ['klantmanager', 'beheerder'] }],
    ['een rol uit het prototype', { rol: 'constructor' }],
    ['een klantmanager zonder gemeente', { gemeente: undefined }],
    ['een gemeentecode van drie cijfers', { gemeente: '153' }],
    ['een gemeente als lijst', { gemeente: ['0153', '0141'] }],
    ['een aanbieder zonder organisatie', { rol: 'aanbieder' }],
    ['een organisatie met vreemde tekens', { rol: 'aanbieder', organisatie: "o'; drop" }],
    ['een regiocoordinator zonder regio', { rol: 'regiocoordinator' }],
    ['een leeg onderwerp', { sub: '' }],
  ])('een token met %s wordt geweigerd', async (_, claims) => {
    await expect(vraag(maak(claims))).rejects.toThrow(NietAangemeld);
  });
});

describe('S08 sleutels komen alleen van de ingestelde plaats', () => {
  test('S08 een sleutel of adres in het token zelf wordt genegeerd', async () => {
    const jwk = await exportJWK(vreemd.publicKey);
    for (const kop of [{ jwk }, { jku: 'http://127.0.0.1:1/jwks' }, { x5u: 'http://127.0.0.1:1/x5u' }, { jwk, kid: undefined }])
      await expect(vraag(maak({}, kop, vreemd.privateKey))).rejects.toThrow(NietAangemeld);
  });

  test('S08 de sleutel van de ene uitgever bewijst geen token van de andere', async () => {
    const twee = new TokenVerifier({
      uitgevers: [
        { iss: ISS, aud: AUD, sleutels: { keys: [openbaar] } },
        { iss: 'https://tweede.example', aud: AUD, sleutels: { keys: [{ ...(await exportJWK(vreemd.publicKey)), alg: 'RS256' }] } },
      ],
      log,
      klok: () => NU,
    });
    await expect(vraag(maak({}, { kid: undefined }, vreemd.privateKey), twee)).rejects.toThrow(NietAangemeld);
    await expect(vraag(maak({ iss: 'https://tweede.example' }, { kid: undefined }, vreemd.privateKey), twee)).resolves.toMatchObject({
      rol: 'klantmanager',
    });
  });

  test('S16 hetzelfde onderwerp bij een andere uitgever is een ander mens', async () => {
    const twee = new TokenVerifier({
      uitgevers: [
        { iss: ISS, aud: AUD, sleutels: { keys: [openbaar] } },
        { iss: 'https://tweede.example', aud: AUD, sleutels: { keys: [openbaar] } },
      ],
      log,
      klok: () => NU,
    });
    const [een, ander] = [await vraag(maak({ email: 'm@x.nl' }), twee), await vraag(maak({ email: 'm@x.nl', iss: 'https://tweede.example' }), twee)];
    expect(een.sub).not.toBe(ander.sub);
  });
});

test('S14 een oordeel geldt hooguit dertig seconden, en nooit langer dan het token', async () => {
  let nu = NU.getTime();
  const door = verifier(() => new Date(nu));
  const token = await maak({ exp: seconden + 10 });
  const eerste = await vraag(token, door);
  expect(await vraag(token, door)).toBe(eerste);
  nu += 16_000;
  await expect(vraag(token, door)).rejects.toThrow(NietAangemeld);

  const lang = await maak();
  const toen = await vraag(lang, door);
  nu += 31_000;
  const opnieuw = await vraag(lang, door);
  expect(opnieuw).toEqual(toen);
  expect(opnieuw).not.toBe(toen);
});

describe('S44 de inlogdienst valt weg', () => {
  let server: Server;
  let antwoord: () => { status: number; tekst: string };
  let url: string;
  beforeAll(async () => {
    server = createServer((_, res) => {
      const { status, tekst } = antwoord();
      res.writeHead(status, { 'content-type': 'application/json' }).end(tekst);
    });
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  });
  afterAll(() => new Promise((klaar) => server.close(klaar)));

  const opAfstand = () => new TokenVerifier({ uitgevers: [{ iss: ISS, aud: AUD, sleutels: { url } }], log, klok: () => NU });

  test('S44 zonder sleutels komt niemand binnen, met een eigen melding', async () => {
    antwoord = () => ({ status: 500, tekst: 'stuk' });
    await expect(vraag(maak(), opAfstand())).rejects.toThrow(AanmeldingOnbereikbaar);
    antwoord = () => ({ status: 200, tekst: '"geen jwks"' });
    await expect(vraag(maak(), opAfstand())).rejects.toThrow(AanmeldingOnbereikbaar);
    const weg = new TokenVerifier({ uitgevers: [{ iss: ISS, aud: AUD, sleutels: { url: 'http://127.0.0.1:1/jwks' } }], log, klok: () => NU });
    await expect(vraag(maak(), weg)).rejects.toThrow(AanmeldingOnbereikbaar);
  });

  test('S44 wie al binnen was, gaat door op de sleutels die er al zijn', async () => {
    antwoord = () => ({ status: 200, tekst: JSON.stringify({ keys: [openbaar] }) });
    const door = opAfstand();
    await vraag(maak(), door);
    antwoord = () => ({ status: 500, tekst: 'stuk' });
    await expect(vraag(maak({ sub: 'u-2' }), door)).resolves.toMatchObject({ sub: `${ISS}#u-2` });
  });
});
