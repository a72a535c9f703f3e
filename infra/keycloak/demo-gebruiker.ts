import type { RealmUser } from './realm.js';

const NAAM = /^(klantmanager|jobhunter|aanbieder|regiocoordinator)-([A-Za-z0-9][A-Za-z0-9_.-]{0,63})$/;
const ATTRIBUUT = {
  klantmanager: 'gemeentecode',
  jobhunter: 'gemeentecode',
  aanbieder: 'organisatieId',
  regiocoordinator: 'samenwerkingId',
} as const;

/** A name that follows no rule of demo users. */
export class GeenDemonaam extends Error {
  constructor(naam: string) {
    super(`"${naam}" is geen naam van een demogebruiker. Zo wel: klantmanager-0153, aanbieder-<organisatie>, beheerder.`);
    this.name = 'GeenDemonaam';
  }
}

/**
 * The demo user that a name stands for, by the same rule as the local issuer: `klantmanager-0153`, `aanbieder-<organisatie>`, `beheerder`.
 * Keycloak writes user names in small letters; the id in the attribute keeps its own. @throws GeenDemonaam
 */
export const demoGebruiker = (naam: string, wachtwoord: string): RealmUser => {
  if (naam === 'beheerder') return gebruiker(naam, 'beheerder', {}, wachtwoord);
  const [, rol, deel] = NAAM.exec(naam) ?? [];
  if (rol === undefined || deel === undefined) throw new GeenDemonaam(naam);
  return gebruiker(naam, rol, { [ATTRIBUUT[rol as keyof typeof ATTRIBUUT]]: [deel] }, wachtwoord);
};

const gebruiker = (naam: string, rol: string, attributes: RealmUser['attributes'], wachtwoord: string): RealmUser => ({
  username: naam.toLowerCase(),
  enabled: true,
  firstName: 'Demo',
  lastName: naam.replace('-', ' '),
  email: `${naam.toLowerCase()}@demo.example`,
  emailVerified: true,
  realmRoles: [rol],
  attributes,
  credentials: [{ type: 'password', value: wachtwoord, temporary: false }],
});
