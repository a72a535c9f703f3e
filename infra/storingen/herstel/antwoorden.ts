import type { EchtCluster } from '@regiomatch/cluster';
import { HttpIngang, type Regiozaad } from '@regiomatch/generators';

const MENSEN = 40;
const PAST = `query ($id: ID!) { aanbodVoorProfiel(profielId: $id, aantal: 100) {
  ... on AanbodVoorProfiel { totaal tellingen { code aantal } treffers { score punten { component punten } aanbod { id titel plekken { totaal vrij wachtlijst } } } lopend { id } } } }`;
const ZOEK = 'query ($t: String!) { zoekAanbod(tekst: $t, aantal: 100) { ... on Zoekuitkomst { zoekstand totaal treffers { id titel } } } }';
const WOORDEN = ['taal', 'winkel', 'techniek', 'zorg', 'keuken', 'schoonmaak', 'buurt', 'cursus'];

/** What the gateway says of the first people and of some words, as text: the same text is the same state. */
export const antwoorden = async (cluster: EchtCluster, regio: Regiozaad): Promise<readonly string[]> => {
  const ingang = new HttpIngang(cluster.gateways[0] ?? '', (gebruiker) => cluster.uitgever.tokenVan(gebruiker));
  const gezegd: string[] = [];
  const vraag = async (gebruiker: string, query: string, variabelen: Readonly<Record<string, string>>): Promise<void> => {
    const antwoord = JSON.stringify(await ingang.vraag(gebruiker, query, variabelen));
    if (!antwoord.includes('"totaal":')) throw new Error(`${gebruiker} krijgt geen lijst: ${antwoord}`);
    gezegd.push(antwoord);
  };
  for (const { profiel } of [...regio.mensen()].slice(0, MENSEN)) await vraag(`klantmanager-${profiel.gemeentecode}`, PAST, { id: profiel.id });
  for (const t of WOORDEN) await vraag('klantmanager-0164', ZOEK, { t });
  return gezegd;
};
