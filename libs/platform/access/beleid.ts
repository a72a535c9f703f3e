import 'reflect-metadata';
import type { Rol } from './rol.js';

/** Metadata key on the method itself: the roles that may call it. */
export const BELEID = 'regiomatch:beleid';

/**
 * Roles that may use a root field, entity or restricted field (S02: what carries no policy is refused).
 * Sets the policy on the function, so it also works when a factory applies it to a method it made itself:
 * `Beleid('aanbieder')(Klasse.prototype, 'publiceer')`.
 */
export const Beleid =
  (...rollen: readonly [Rol, ...Rol[]]): MethodDecorator =>
  (target: object, naam: string | symbol, descriptor?: PropertyDescriptor): void => {
    const methode: unknown = (descriptor ?? Object.getOwnPropertyDescriptor(target, naam))?.value;
    if (typeof methode !== 'function') throw new TypeError(`@Beleid hoort op een eigen methode, niet op ${String(naam)}`);
    Reflect.defineMetadata(BELEID, Object.freeze([...rollen]), methode);
  };

/** The roles of a method, or undefined when it carries no policy. */
export const beleidVan = (methode: object): readonly Rol[] | undefined => Reflect.getOwnMetadata(BELEID, methode) as readonly Rol[] | undefined;
