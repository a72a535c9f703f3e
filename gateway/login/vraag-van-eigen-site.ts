import type { FastifyRequest } from 'fastify';

/**
 * A browser sends our cookie with whatever page asks for it, so a change must show where it comes from (S12): our own `Origin`, or no
 * origin at all and the header `x-regiomatch: 1`, which a foreign page cannot set without a permission that we never give.
 */
export const vraagVanEigenSite = ({ headers }: Pick<FastifyRequest, 'headers'>, publiekeUrl: string): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  if (headers.origin !== undefined) return headers.origin === publiekeUrl;
  return headers['x-regiomatch'] === '1';
};
