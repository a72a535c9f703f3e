import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { POGING_SECONDEN } from './aanmeldpoging.js';
import { sessieHash } from './sessie.js';

/** `__Host-`: only over TLS, only for this host, for the whole site (S11). */
const SESSIE = '__Host-sessie';
const POGING = '__Host-aanmelding';
const VAST = { path: '/', secure: true, httpOnly: true } as const;
const ID = /^[\w-]{43}$/;

/** The hash of the session id that the browser sent, or null. */
export const sessieUitCookie = ({ cookies }: FastifyRequest): Buffer | null => {
  const id = cookies[SESSIE];
  return id !== undefined && ID.test(id) ? sessieHash(id) : null;
};

/** Ends with the browser. Strict: our own pages ask for data themselves, so no link from elsewhere needs the cookie. */
export const zetSessie = (reply: FastifyReply, id: string): FastifyReply => reply.setCookie(SESSIE, id, { ...VAST, sameSite: 'strict' });

export const wisSessie = (reply: FastifyReply): FastifyReply => reply.clearCookie(SESSIE, { ...VAST, sameSite: 'strict' });

export const pogingUitCookie = ({ cookies }: FastifyRequest): string | undefined => cookies[POGING];

/** Lax, because the browser comes back from the provider's site. */
export const zetPoging = (reply: FastifyReply, waarde: string): FastifyReply =>
  reply.setCookie(POGING, waarde, { ...VAST, sameSite: 'lax', maxAge: POGING_SECONDEN });

export const wisPoging = (reply: FastifyReply): FastifyReply => reply.clearCookie(POGING, { ...VAST, sameSite: 'lax' });
