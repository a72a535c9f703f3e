/** Texts of the refusals of this service. */
export const meldingen: Readonly<Record<string, string>> = {
  'profiel.niet-gevonden': 'Dit profiel bestaat niet, of het is niet van uw gemeente. Controleer het nummer.',
  'profiel.versie-conflict': 'Iemand anders wijzigde dit profiel na uw lezing. Open het opnieuw en probeer het nog eens.',
  'profiel.bestand-geweigerd':
    'Het bestand bevat gegevens die nooit bewaard mogen worden, zoals een burgerservicenummer, nationaliteit, geloof of gezondheid. Er is niets overgenomen. Haal de gegevens uit het bestand en probeer het opnieuw.',
  'profiel.bestand-ongeldig': 'Het bestand is niet te lezen. Er is niets overgenomen.',
  'profiel.plan-bestaat-al': 'Er is al een actief plan. Wijzig dat plan, of sluit het eerst af.',
  'profiel.plan-ontbreekt': 'Er is nog geen actief plan. Leg eerst een plan vast.',
  'profiel.toestemming-bestaat-al': 'Deze toestemming is al gegeven.',
  'profiel.toestemming-onbekend': 'Deze toestemming is niet gegeven, of al ingetrokken.',
  'profiel.toestemming-ontbreekt': 'Hiervoor is toestemming van de inwoner nodig. Leg die eerst vast.',
  'profiel.activiteit-loopt-al': 'Deze activiteit loopt al.',
  'profiel.activiteit-onbekend': 'Deze activiteit loopt niet. Controleer het nummer en de einddatum.',
  'profiel.lopende-uren-nodig': 'De uren van deze activiteit zijn niet apart bekend. Geef het nieuwe totaal van de lopende uren.',
  'profiel.regie-ontbreekt': 'Noem de nieuwe regievoerder: ieder profiel heeft er altijd precies één.',
  'profiel.regie-ongewijzigd': 'Deze persoon heeft de regie al.',
  'profiel.te-veel-geopend':
    'U hebt in korte tijd te veel profielen geopend. Wacht een paar minuten. Is dit nodig voor uw werk, bel dan uw beheerder.',
};
