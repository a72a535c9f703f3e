import type { ExecutionResult } from 'graphql';
import { Agent } from 'undici';
import { DienstOnbereikbaar } from './service-client.js';
import type { Door } from './door.js';

/** The door of a service that runs elsewhere, over pooled HTTP connections. Nothing is sent twice: a mutation may have been done. */
export const httpDoor = (service: string, url: string): Door => {
  const dispatcher = new Agent({ connections: 32, pipelining: 1, keepAliveTimeout: 30_000, headersTimeout: 30_000, bodyTimeout: 30_000 });
  return async (vraag, headers) => {
    const given = Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined));
    try {
      const { statusCode, body } = await dispatcher.request({
        origin: url,
        path: '/graphql',
        method: 'POST',
        headers: { ...given, 'content-type': 'application/json' },
        body: JSON.stringify(vraag),
      });
      const result = (await body.json()) as ExecutionResult;
      if (statusCode < 500 && (result.data !== undefined || result.errors !== undefined)) return result;
    } catch {
      // No answer, or none that can be read: the same to who asks.
    }
    throw new DienstOnbereikbaar(service);
  };
};
