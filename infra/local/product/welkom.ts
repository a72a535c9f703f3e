/** What the person at the keyboard needs first: the address, who can sign in, and one question to try. */
export function welkom(url: string, seconden: number): string {
  const vraag =
    '{ aanbodVoorProfiel(profielId: \\"G01b\\", aantal: 3) { ... on AanbodVoorProfiel { totaal treffers { score meters aanbod { titel woonplaats } } } } }';
  return `
regiomatch is klaar (${seconden} s): ${url}

Demogebruikers, wachtwoord "demo":
  klantmanager-0164       ziet inwoners van Hengelo; 0164 is de gemeentecode
  jobhunter-0164          idem, zoekt bij werkgevers
  aanbieder-<organisatie> beheert het aanbod van één organisatie
  regiocoordinator-<regio> ziet aantallen
  beheerder               beheert de regio

Probeer: wat past er bij inwoner G01b?
  TOKEN=$(curl -s ${url}/login -H 'content-type: application/json' -d '{"gebruiker":"klantmanager-0164","wachtwoord":"demo"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
  curl -s ${url}/graphql -H 'content-type: application/json' -H "authorization: Bearer $TOKEN" -d '{"query":"${vraag}"}'

Stoppen: Ctrl-C`;
}
