/**
 * Occupations by their other names, built from the occupation labels that offers use (ISCO-08 groups 3 to 9). Words of one line mean the
 * same to somebody who searches. Without accents and capitals, as search compares; a name of several words stands with spaces.
 */
const BEROEPSNAMEN: readonly (readonly string[])[] = [
  ['elektromonteur', 'elektricien', 'elektrotechnicus'],
  ['loodgieter', 'sanitairmonteur'],
  ['automonteur', 'autotechnicus', 'garagemonteur'],
  ['fietsenmaker', 'fietsmonteur', 'rijwielhersteller'],
  ['meubelmaker', 'meubelmonteur'],
  ['timmerman', 'timmervrouw'],
  ['schilder', 'huisschilder'],
  ['stukadoor', 'stucadoor', 'pleisteraar'],
  ['verspaner', 'frezer', 'draaier'],
  ['verzorgende', 'ziekenverzorger', 'zorgmedewerker'],
  ['thuishulp', 'huishoudhulp', 'huishoudelijke hulp'],
  ['kinderopvang', 'creche', 'kinderdagverblijf'],
  ['klassenassistent', 'onderwijsassistent'],
  ['concierge', 'huismeester'],
  ['kok', 'chefkok'],
  ['keukenhulp', 'afwasser', 'keukenassistent'],
  ['bediening', 'ober', 'serveerster', 'kelner'],
  ['bakker', 'broodbakker'],
  ['slagerij', 'slager', 'vleesverwerker'],
  ['inpakker', 'verpakker', 'inpakmedewerker'],
  ['magazijnmedewerker', 'magazijnbediende', 'logistiek medewerker'],
  ['orderverzamelaar', 'orderpicker'],
  ['heftruckchauffeur', 'vorkheftruckchauffeur', 'reachtruckchauffeur'],
  ['bezorger', 'koerier', 'pakketbezorger'],
  ['vrachtwagenchauffeur', 'trucker', 'truckchauffeur'],
  ['buschauffeur', 'busbestuurder'],
  ['schoonmaker', 'schoonmaakster', 'poetshulp', 'interieurverzorger'],
  ['glazenwasser', 'ramenwasser', 'glasbewasser'],
  ['hovenier', 'tuinman', 'tuinier'],
  ['kas', 'tuinbouw'],
  ['verkoopmedewerker', 'winkelmedewerker', 'verkoper', 'verkoopster'],
  ['vakkenvuller', 'schappenvuller', 'vulploegmedewerker'],
  ['kassamedewerker', 'caissiere', 'kassiere'],
  ['receptie', 'receptionist', 'receptioniste', 'balie'],
  ['boekhouder', 'boekhouding'],
  ['softwareontwikkelaar', 'programmeur'],
  ['naaister', 'coupeuse', 'kleermaker'],
  ['kringloop', 'kringloopwinkel', 'tweedehands'],
  ['kapper', 'kapster', 'haarstylist'],
];

/** Per single word the other names, each as its words. */
export const SYNONIEMEN: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  BEROEPSNAMEN.flatMap((namen) =>
    namen
      .filter((naam) => !naam.includes(' '))
      .map((naam) => [naam, namen.filter((ander) => ander !== naam).map((ander) => ander.split(' '))] as const),
  ),
);
