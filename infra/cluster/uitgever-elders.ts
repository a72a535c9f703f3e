import type { Uitgever } from './uitgever.js';

/**
 * A provider that runs elsewhere, by its discovery document. The names of its settings are those of `npm run compose:env`.
 * @throws Error in Dutch when it does not answer, or is another one than it was named
 */
export const uitgeverElders = async (issuer: string, env: NodeJS.ProcessEnv): Promise<Uitgever> => {
  const { issuer: eigenNaam, jwks_uri: jwksUrl, token_endpoint: tokenUrl } = await ontdek(issuer);
  if (eigenNaam !== issuer || !jwksUrl || !tokenUrl)
    throw new Error(`Op ${issuer} antwoordt een andere uitgever (${eigenNaam}). Controleer OIDC_ISSUER.`);
  return {
    issuer,
    audience: env['OIDC_AUDIENCE'] ?? 'regiomatch',
    jwksUrl,
    tokenUrl,
    geheimVan: (dienst) => {
      const naam = `OIDC_CLIENT_SECRET_${dienst.toUpperCase()}`;
      const geheim = env[naam];
      if (!geheim) throw new Error(`${naam} ontbreekt. Geef het geheim dat ${issuer} ervoor kent.`);
      return geheim;
    },
    tokenVan: (gebruiker) => Promise.reject(new Error(`${issuer} geeft geen token voor ${gebruiker}: daar meldt iemand zichzelf aan.`)),
    stop: () => Promise.resolve(),
  };
};

const ontdek = async (issuer: string): Promise<{ readonly issuer?: string; readonly jwks_uri?: string; readonly token_endpoint?: string }> => {
  try {
    const antwoord = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(10_000) });
    return (await antwoord.json()) as object;
  } catch (oorzaak) {
    throw new Error(`De uitgever ${issuer} antwoordt niet. Controleer OIDC_ISSUER.`, { cause: oorzaak });
  }
};
