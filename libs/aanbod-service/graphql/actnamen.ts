import type { AanbodsoortManifest } from '@regiomatch/platform/bootstrap';

/** The fields of the API of a kind, named after what its service.json says. */
export const actnamen = ({ type, meervoud, plek }: AanbodsoortManifest) => ({
  een: metKleineLetter(type),
  mijn: `mijn${meervoud}`,
  maak: `maak${type}`,
  wijzig: `wijzig${type}`,
  publiceer: `publiceer${type}`,
  sluit: `sluit${type}`,
  verleng: `verleng${type}`,
  herbevestig: `herbevestig${type}`,
  dupliceer: `dupliceer${type}`,
  importeer: `importeer${meervoud}`,
  exporteer: `exporteer${meervoud}`,
  reserveer: `reserveer${plek}`,
  bevestig: `bevestig${plek}`,
  geefVrij: `geef${plek}Vrij`,
});

const metKleineLetter = (naam: string): string => naam.charAt(0).toLowerCase() + naam.slice(1);

export type Actnamen = ReturnType<typeof actnamen>;
