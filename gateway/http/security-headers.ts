import helmet from 'helmet';

const collect = (): Readonly<Record<string, string>> => {
  const headers: Record<string, string> = {};
  const response = { setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value), removeHeader: () => undefined };
  const apply = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'none'"],
        'object-src': ["'none'"],
      },
    },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  apply({} as never, response as never, (error?: unknown) => {
    if (error !== undefined) throw error;
  });
  return headers;
};

/** Headers of an API that shows no pages (S33): nothing may load, frame or sniff an answer. The same for every answer, so Helmet makes them once. */
export const SECURITY_HEADERS = collect();
