export const meldingen: Readonly<Record<string, string>> = {
  'regio.gemeente-onbekend': 'Een of meer gemeenten zijn hier niet bekend. Controleer de codes van vier cijfers.',
  'regio.niet-gevonden': 'Dit is niet gevonden, of het is niet voor u.',
  'regio.versie-conflict': 'Iemand anders heeft dit net gewijzigd. Lees het opnieuw en doe uw wijziging nog eens.',
  'regio.organisatie-bestaat-al': 'Er is al een organisatie met deze code. Wijzig die, of kies een andere code.',
  'regio.regio-bestand-onleesbaar': 'Dit bestand is niet te lezen. Er is niets opgeslagen.',
};
