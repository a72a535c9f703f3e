import type { NogTeBepalen } from '@regiomatch/matching-kern';
import { opsomming } from './eenheden.js';

/** Fields of the intake as the klantmanager knows them. */
const VELDNAMEN: Readonly<Record<string, string>> = {
  leeftijd: 'de leeftijd',
  taal: 'het taalniveau per vaardigheid',
  taalniveau: 'het taalniveau',
  fase: 'de fase',
  richtingen: 'de richtingen',
  soortenInPlan: 'de soorten in het plan',
  bezet: 'de dagdelen die bezet zijn',
  schoolrit: 'of de inwoner kinderen naar school brengt',
  maxMinuten: 'het maximum aan uren per week',
  lopendeMinuten: 'de uren per week die al lopen',
  doelgroepen: 'de doelgroepen',
  magWerken: 'of de inwoner mag werken',
};

/** What the intake still has to ask before this rule can be judged (rules.md §1: unknown is not a refusal). */
export const notitieUitleg = ({ feiten }: NogTeBepalen): string =>
  `Nog niet te beoordelen. Vul in de intake aan: ${opsomming(
    feiten.map((feit) => VELDNAMEN[feit] ?? feit),
    'en',
  )}.`;
