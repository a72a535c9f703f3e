import { herbouwZoekindex } from './herbouw-zoekindex.js';
import { uitleg } from './uitleg.js';
import { verplicht, zoekserveradres } from './zoekserver-config.js';

const HULP = `Bouw de zoekindex opnieuw op uit de database van matching. Zoeken blijft intussen werken.

  npm run herindex

Nodig in de omgeving:
  DATABASE_URL   database van matching, met de rol van matching
  MEILI_URL      adres van Meilisearch
  MEILI_KEY      sleutel van matching (zie npm run zoeksleutel)
  MEILI_INDEX    naam van de index, als die niet regiomatch-aanbod is`;

try {
  if (process.argv.includes('--help') || process.argv.includes('-h')) console.log(HULP);
  else {
    const adres = zoekserveradres(process.env);
    const databaseUrl = verplicht(process.env, 'DATABASE_URL', 'de database van matching');
    const { aanbod, nagekomen } = await herbouwZoekindex(databaseUrl, adres, (aantal) => console.log(`  ${aantal} aanbod verstuurd`));
    console.log(`De zoekindex ${adres.index} is nieuw: ${aanbod} aanbod.`);
    if (nagekomen > 0) console.log(`${nagekomen} wijzigingen kwamen intussen binnen. De dienst matching brengt ze over zodra hij draait.`);
  }
} catch (error) {
  console.error(uitleg(error));
  process.exitCode = 1;
}
