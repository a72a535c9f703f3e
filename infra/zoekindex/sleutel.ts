import { uitleg } from './uitleg.js';
import { verplicht, zoekserveradres } from './zoekserver-config.js';
import { zoeksleutel } from './zoeksleutel.js';

const HULP = `Geef de sleutel waarmee matching de zoekindex gebruikt: alleen voor die ene index. De sleutel komt op de eerste regel van de uitvoer.

  npm run --silent zoeksleutel                toon de sleutel, of maak hem
  npm run --silent zoeksleutel -- --vervang   maak een nieuwe en beëindig de oude

Nodig in de omgeving:
  MEILI_URL          adres van Meilisearch
  MEILI_MASTER_KEY   hoofdsleutel van Meilisearch; matching krijgt die nooit
  MEILI_INDEX        naam van de index, als die niet regiomatch-aanbod is
  MEILI_KEY_UID      (niet verplicht) uuid van een nieuwe sleutel: dan is die vooraf uit te rekenen`;

try {
  if (process.argv.includes('--help') || process.argv.includes('-h')) console.log(HULP);
  else {
    const adres = zoekserveradres(process.env);
    const hoofdsleutel = verplicht(process.env, 'MEILI_MASTER_KEY', 'de hoofdsleutel van Meilisearch');
    console.log(await zoeksleutel(adres, hoofdsleutel, process.argv.includes('--vervang'), process.env['MEILI_KEY_UID']));
  }
} catch (error) {
  console.error(uitleg(error));
  process.exitCode = 1;
}
