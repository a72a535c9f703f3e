import type { Rol } from './rol.js';

/** Claims of a demo user. */
export interface Demogebruiker {
  readonly rol: Exclude<Rol, 'dienst'>;
  readonly gemeente?: string;
  readonly organisatie?: string;
  readonly regio?: string;
  readonly naam: string;
}

const NAAM = /^(klantmanager|jobhunter|aanbieder|regiocoordinator)-([A-Za-z0-9][A-Za-z0-9_.-]{0,63})$/;
const GEMEENTECODE = /^\d{4}$/;

/** The demo user that a name stands for: `klantmanager-0153`, `aanbieder-<organisatie>`, `beheerder`; null when it follows no rule. */
export const demogebruiker = (gebruiker: string): Demogebruiker | null => {
  if (gebruiker === 'beheerder') return { rol: 'beheerder', naam: 'Demo beheerder' };
  const [, rol, deel] = NAAM.exec(gebruiker) ?? [];
  if (deel === undefined) return null;
  const naam = `Demo ${rol} ${deel}`;
  switch (rol) {
    case 'aanbieder':
      return { rol, organisatie: deel, naam };
    case 'regiocoordinator':
      return { rol, regio: deel, naam };
    case 'klantmanager':
    case 'jobhunter':
      return GEMEENTECODE.test(deel) ? { rol, gemeente: deel, naam } : null;
    default:
      return null;
  }
};
