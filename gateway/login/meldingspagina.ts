import type { FastifyReply, FastifyRequest } from 'fastify';
import { Toegangsweigering } from '@regiomatch/platform/access';
import { PLATFORM_MELDINGEN } from '@regiomatch/platform/refusals';
import { RequestRefused } from '../errors/request-refused.js';

/** Whoever signs in looks at a browser: a refusal is then a page in words. Anything else, and every other client, gets the usual answer. */
export const toonWeigering = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const weigering = error instanceof RequestRefused || error instanceof Toegangsweigering ? error : undefined;
  if (weigering === undefined || request.headers.accept?.includes('text/html') !== true) throw error;
  const melding = weigering instanceof RequestRefused ? weigering.message : (PLATFORM_MELDINGEN[weigering.code] ?? weigering.code);
  return reply
    .status(weigering.status)
    .type('text/html; charset=utf-8')
    .send(pagina(melding, weigering.code, request.id));
};

const pagina = (melding: string, code: string, correlatieId: string): string => `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Aanmelden lukt niet - Regiomatch</title></head>
<body>
<main>
<h1>Aanmelden lukt niet</h1>
<p>${veilig(melding)}</p>
<p><a href="/login">Opnieuw aanmelden</a></p>
<p>Blijft het fout gaan? Geef dan deze gegevens door aan uw beheerder: ${veilig(code)}, ${veilig(correlatieId)}.</p>
</main>
</body>
</html>
`;

const veilig = (tekst: string): string => tekst.replace(/[&<>"']/g, (teken) => `&#${teken.charCodeAt(0)};`);
