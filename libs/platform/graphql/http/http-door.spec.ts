import { afterEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { httpDoor } from './http-door.js';
import { ONLY_DATA, UnreadResult } from './unread-result.js';
import { DienstOnbereikbaar } from '../service-client.js';

const servers: Server[] = [];

/** A service that only counts; `antwoord` may break the connection instead. */
const dienst = async (
  antwoord: (terug: ServerResponse, socket: Socket) => void,
): Promise<{ readonly url: string; readonly vragen: () => number }> => {
  let vragen = 0;
  const server = createServer((vraag, terug) => {
    vragen += 1;
    vraag.resume();
    vraag.once('end', () => antwoord(terug, vraag.socket));
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, vragen: () => vragen };
};
const goed = (naam: string) => (terug: ServerResponse) => terug.end(JSON.stringify({ data: { naam } }));
const breekt = (_terug: ServerResponse, socket: Socket) => socket.destroy();
const WEG = 'http://127.0.0.1:1';
const QUERY = { query: '{ naam }' };
const MUTATIE = { query: 'mutation { naam }' };

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('de deur van een dienst met meer adressen', () => {
  test('verdeelt de vragen', async () => {
    const [een, twee] = [await dienst(goed('een')), await dienst(goed('twee'))];
    const deur = httpDoor('toets', [een.url, twee.url]);
    for (let i = 0; i < 10; i += 1) await deur(QUERY, {});
    expect([een.vragen(), twee.vragen()]).toEqual([5, 5]);
  });

  test('gaat naar een ander adres als er niemand luistert, ook met een mutatie, en slaat het lege adres daarna over', async () => {
    const een = await dienst(goed('een'));
    const deur = httpDoor('toets', [WEG, een.url]);
    for (let i = 0; i < 4; i += 1) expect(await deur(MUTATIE, {})).toEqual({ data: { naam: 'een' } });
    expect(een.vragen()).toBe(4);
  });

  test('vraagt opnieuw als de verbinding breekt bij een query, en nooit bij een mutatie', async () => {
    const [stuk, heel] = [await dienst(breekt), await dienst(goed('heel'))];
    const query = httpDoor('toets', [heel.url, stuk.url]);
    expect(await query(QUERY, {})).toEqual({ data: { naam: 'heel' } });
    expect([stuk.vragen(), heel.vragen()]).toEqual([1, 1]);
    const mutatie = httpDoor('toets', [heel.url, stuk.url]);
    await expect(mutatie(MUTATIE, {})).rejects.toThrow(DienstOnbereikbaar);
    expect([stuk.vragen(), heel.vragen()]).toEqual([2, 1]);
  });

  test('stuurt een dienst die zegt te stoppen niets meer zolang er een ander is', async () => {
    const stopt = await dienst((terug) => terug.setHeader('connection', 'close').end(JSON.stringify({ data: { naam: 'stopt' } })));
    const blijft = await dienst(goed('blijft'));
    const deur = httpDoor('toets', [blijft.url, stopt.url]);
    const namen = [];
    for (let i = 0; i < 4; i += 1) namen.push((await deur(QUERY, {})).data?.['naam']);
    expect(namen).toEqual(['stopt', 'blijft', 'blijft', 'blijft']);
  });

  test('zegt dat de dienst onbereikbaar is als geen adres antwoordt', async () => {
    await expect(httpDoor('toets', [WEG, WEG])(QUERY, {})).rejects.toThrow(DienstOnbereikbaar);
    const onzin = await dienst((terug) => terug.end('geen json'));
    await expect(httpDoor('toets', onzin.url)(QUERY, {})).rejects.toThrow(DienstOnbereikbaar);
  });

  test('een antwoord met alleen gegevens wordt pas gelezen als iemand kijkt, en is als tekst door te geven', async () => {
    const tekst = JSON.stringify({ data: { naam: 'een' } });
    const { url } = await dienst((terug) => terug.setHeader(ONLY_DATA, '1').end(tekst));
    const result = await httpDoor('toets', url)(QUERY, {});
    expect(result).toBeInstanceOf(UnreadResult);
    expect((result as UnreadResult).answer.toString()).toBe(tekst);
    expect([result.data, result.data, result.errors]).toEqual([{ naam: 'een' }, { naam: 'een' }, undefined]);
    expect(await httpDoor('toets', (await dienst(goed('twee'))).url)(QUERY, {})).not.toBeInstanceOf(UnreadResult);
  });

  test('een antwoord dat mislukte, wordt altijd gelezen', async () => {
    const fout = JSON.stringify({ data: null, errors: [{ message: 'weg' }] });
    const { url } = await dienst((terug) => terug.end(fout));
    expect(await httpDoor('toets', url)(QUERY, {})).toEqual(JSON.parse(fout));
    const { url: stuk } = await dienst((terug) => terug.writeHead(500, { [ONLY_DATA]: '1' }).end('{"data":{}'));
    await expect(httpDoor('toets', stuk)(QUERY, {})).rejects.toThrow(DienstOnbereikbaar);
  });
});
