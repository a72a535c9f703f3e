/** Dutch texts of the refusals that every service can give. A service's own texts win. */
export const PLATFORM_MELDINGEN: Readonly<Record<string, string>> = {
  'invoer.invoer-ongeldig': 'De gegevens kloppen niet. Kijk bij elk veld wat er mis is en probeer het opnieuw.',
  'toegang.niet-aangemeld': 'U bent niet aangemeld, of uw aanmelding is verlopen. Meld u opnieuw aan.',
  'toegang.geen-toegang': 'U mag dit niet doen. Vraag uw beheerder om de juiste rol.',
  'toegang.aanmelding-onbereikbaar': 'De inlogdienst is nu niet bereikbaar. Probeer het over een paar minuten opnieuw.',
  'toegang.inloggen-mislukt': 'De gebruikersnaam of het wachtwoord klopt niet.',
  'toegang.te-veel-inlogpogingen': 'Te vaak een verkeerd wachtwoord. Wacht even en probeer het opnieuw.',
  'dienst.dienst-onbereikbaar': 'Een onderdeel van het systeem is nu niet bereikbaar. Probeer het over een minuut opnieuw.',
  'vraag.vraag-ongeldig': 'De vraag klopt niet. Controleer de velden en de waarden.',
};

export const INTERNE_FOUT =
  'Er ging iets mis bij ons. Probeer het opnieuw; blijft het fout gaan, geef dan het correlatienummer door aan uw beheerder.';
