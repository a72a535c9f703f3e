/** Dutch text of each refusal that the standard acts can give. */
export const aanbodmeldingen: Readonly<Record<string, string>> = {
  'aanbod.regels-geschonden': 'Het aanbod voldoet nog niet aan alle regels. Kijk bij elk veld wat er mist.',
  'aanbod.overgang-niet-toegestaan': 'Dit kan niet bij aanbod met deze status.',
  'aanbod.versie-conflict': 'Iemand anders heeft dit aanbod intussen gewijzigd. Lees het opnieuw en probeer het nog eens.',
  'aanbod.niet-gevonden': 'Dit aanbod bestaat niet, of het is niet voor u.',
  'aanbod.aanbod-niet-open': 'Dit aanbod staat niet open. Er is geen plek te reserveren.',
  'aanbod.reservering-onbekend': 'Deze reservering bestaat niet, of zij is niet van u.',
  'aanbod.plek-niet-verleend': 'Bij deze reservering hoort geen plek: zij staat op de wachtlijst of is al teruggegeven.',
  'aanbod.id-bezet': 'Dit id is al in gebruik voor iets anders.',
  'aanbod.bestand-onleesbaar': 'Het bestand is niet te lezen. Er is niets opgeslagen.',
};
