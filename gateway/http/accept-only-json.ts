import type { FastifyInstance } from 'fastify';

/** No forms, no plain text, no multipart: what a foreign page can send without asking (S12). `__proto__` is refused while parsing (S27). */
export const acceptOnlyJson = (server: FastifyInstance): void => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, server.getDefaultJsonParser('error', 'error'));
};
