import type { Opties, Regionaam } from '../opties.js';

/** Somebody of Hengelo in each set of example data. */
const INWONER: Readonly<Record<Regionaam, string>> = { 'midden-twente': 'G01b', twente: 'twente-v-p-gewoon', nl: 'nl-v-p-gewoon' };

/** What the person at the keyboard needs first: the address, who can sign in, and one question to try. */
export function welkom(url: string, seconden: number, { regio, leeg }: Pick<Opties, 'regio' | 'leeg'>): string {
  const inwoner = INWONER[regio];
  const vraag = leeg
    ? '{ gemeenten { totaal } }'
    : `{ aanbodVoorProfiel(profielId: \\"${inwoner}\\", aantal: 3) { ... on AanbodVoorProfiel { totaal treffers { score meters aanbod { titel woonplaats } } } } }`;
  return `
regiomatch is klaar (${seconden} s): ${url}

Demogebruikers, wachtwoord "demo":
  klantmanager-0164       ziet inwoners van Hengelo; 0164 is de gemeentecode
  jobhunter-0164          idem, zoekt bij werkgevers
  aanbieder-<organisatie> beheert het aanbod van één organisatie
  regiocoordinator-<regio> ziet aantallen
  beheerder               beheert de regio

${leeg ? 'Probeer: welke gemeenten zijn er al?' : `Probeer: wat past er bij inwoner ${inwoner}?`}
  TOKEN=$(curl -s ${url}/login -H 'content-type: application/json' -d '{"gebruiker":"${leeg ? 'beheerder' : 'klantmanager-0164'}","wachtwoord":"demo"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
  curl -s ${url}/graphql -H 'content-type: application/json' -H "authorization: Bearer $TOKEN" -d '{"query":"${vraag}"}'

Stoppen: Ctrl-C`;
}
