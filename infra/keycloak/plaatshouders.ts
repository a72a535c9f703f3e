const PLAATSHOUDER = /\$\{([A-Z][A-Z0-9_]*)\}/g;
const GEHEIM = /SECRET|WACHTWOORD/;
const KORTSTE = 16;

/** Names of the variables that a realm asks for. */
export const plaatshouders = (realm: object): readonly string[] =>
  [...new Set([...JSON.stringify(realm).matchAll(PLAATSHOUDER)].map(([, naam]) => naam ?? ''))].sort();

/**
 * What is wrong with the environment of an import, one sentence per variable. Keycloak itself accepts a missing one: then the text
 * between the braces is the secret, which everybody can read here.
 */
export const omgevingsfouten = (realm: object, env: Readonly<Record<string, string | undefined>>): readonly string[] =>
  plaatshouders(realm).flatMap((naam) => {
    const waarde = env[naam] ?? '';
    if (waarde === '') return [`${naam}: ontbreekt`];
    return GEHEIM.test(naam) && waarde.length < KORTSTE ? [`${naam}: is te kort voor een geheim (minstens ${KORTSTE} tekens)`] : [];
  });
