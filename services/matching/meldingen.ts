/** Texts of the refusals of this service. */
export const meldingen: Readonly<Record<string, string>> = {
  'matching.niet-gevonden': 'Dit bestaat niet, of het is niet van uw gemeente. Controleer het nummer.',
  'aanbod.id-bezet': 'Dit nummer hoort al bij aanbod van een andere soort.',
};
