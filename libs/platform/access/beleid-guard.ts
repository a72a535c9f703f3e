import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { actorVan } from './actor-van.js';
import { beleidVan } from './beleid.js';
import { BEVEILIGINGSLOG, type Beveiligingslog } from './beveiligingslog.js';
import { GeenToegang } from './geen-toegang.js';
import { NietAangemeld } from './niet-aangemeld.js';
import { OPENBAAR } from './openbaar.js';

/**
 * The global guard: no policy means no access, for root fields, entities, field resolvers and routes alike (S02).
 * The driver must run guards on field resolvers too; Nest skips those by default.
 */
@Injectable()
export class BeleidGuard implements CanActivate {
  constructor(@Inject(BEVEILIGINGSLOG) private readonly log: Beveiligingslog) {}

  canActivate(context: ExecutionContext): true {
    const methode = context.getHandler();
    if (context.getType() === 'http' && Reflect.getOwnMetadata(OPENBAAR, methode) === true) return true;
    const actor = actorVan(context);
    if (actor === undefined) throw new NietAangemeld();
    if (beleidVan(methode)?.includes(actor.rol) !== true) {
      this.log('access_denied', { sub: actor.sub, rol: actor.rol, veld: `${context.getClass().name}.${methode.name}` });
      throw new GeenToegang();
    }
    return true;
  }
}
