const MAX = 500;

/** The path when it stays on this site, else the start page: a link to our login must never lead to somebody else's page. */
export const eigenPad = (gevraagd: unknown, publiekeUrl: string): string => {
  if (typeof gevraagd !== 'string' || gevraagd.length > MAX || !/^\/(?![/\\])[\x21-\x7e]*$/.test(gevraagd) || !URL.canParse(gevraagd, publiekeUrl))
    return '/';
  const { origin, pathname, search, hash } = new URL(gevraagd, publiekeUrl);
  // `/.//elders` is a path until it is resolved.
  return origin === new URL(publiekeUrl).origin && !pathname.startsWith('//') ? pathname + search + hash : '/';
};
