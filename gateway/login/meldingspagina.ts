import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Toegangsweigering } from '@regiomatch/platform/access';
import { PLATFORM_MELDINGEN } from '@regiomatch/platform/refusals';
import { RequestRefused } from '../errors/request-refused.js';
import { SECURITY_HEADERS } from '../http/security-headers.js';

/** Whoever signs in looks at a browser: a refusal is then a page in words. Anything else, and every other client, gets the usual answer. */
export const toonWeigering = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const weigering = error instanceof RequestRefused || error instanceof Toegangsweigering ? error : undefined;
  if (weigering === undefined || request.headers.accept?.includes('text/html') !== true) throw error;
  const melding = weigering instanceof RequestRefused ? weigering.message : (PLATFORM_MELDINGEN[weigering.code] ?? weigering.code);
  return reply
    .status(weigering.status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', CSP)
    .send(pagina(melding, weigering.code, request.id));
};

const STIJL = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1.125rem/1.6 system-ui, sans-serif; }
main { max-width: 36rem; margin: 12vh auto 2rem; padding: 0 1.25rem; }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.2; }
p { margin: 0 0 1.25rem; overflow-wrap: anywhere; }
a { display: inline-block; padding: 0.6rem 1.2rem; border: 2px solid; border-radius: 0.4rem; color: inherit; font-weight: 600; text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
a:focus-visible { outline: 3px solid; outline-offset: 3px; }
.gegevens { font-size: 0.95rem; }
`;
/** Nothing may load; only the style of this page, by its hash. */
const CSP = `${SECURITY_HEADERS['content-security-policy']};style-src 'sha256-${createHash('sha256').update(STIJL).digest('base64')}'`;

const pagina = (melding: string, code: string, correlatieId: string): string => `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Aanmelden lukt niet - Regiomatch</title><style>${STIJL}</style></head>
<body>
<main>
<h1>Aanmelden lukt niet</h1>
<p>${veilig(melding)}</p>
<p><a href="/login">Opnieuw aanmelden</a></p>
<p class="gegevens">Blijft het fout gaan? Geef dan deze gegevens door aan uw beheerder: ${veilig(code)}, ${veilig(correlatieId)}.</p>
</main>
</body>
</html>
`;

const veilig = (tekst: string): string => tekst.replace(/[&<>"']/g, (teken) => `&#${teken.charCodeAt(0)};`);
