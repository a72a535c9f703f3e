import type { Rol } from './rol.js';

/** Who asks, as proven by a verified token. Immutable, and never carried past a service's door: each door verifies again. */
export interface Actor {
  /** User key: issuer and subject together, `<iss>#<sub>`, because a subject is unique within its issuer only (S16). */
  readonly sub: string;
  readonly rol: Rol;
  /** CBS code of four digits; always present for klantmanager and jobhunter. */
  readonly gemeente: string | null;
  /** Always present for aanbieder. */
  readonly organisatie: string | null;
  /** Id of a samenwerking; always present for regiocoordinator. */
  readonly regio: string | null;
  readonly naam: string;
}
