import { describe, expect, test } from '@jest/globals';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import type { ExecutionContext, Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { Actor } from './actor.js';
import { Beleid, beleidVan } from './beleid.js';
import { BeleidGuard } from './beleid-guard.js';
import { GeenToegang } from './geen-toegang.js';
import { HuidigeActor } from './huidige-actor.js';
import { NietAangemeld } from './niet-aangemeld.js';
import { Openbaar } from './openbaar.js';

const actor = (rol: Actor['rol']): Actor => ({ sub: 'iss#u', rol, gemeente: '0153', organisatie: null, regio: null, naam: 'Mila' });

class Resolver {
  @Beleid('klantmanager', 'jobhunter')
  profiel(): void {}
  vergeten(): void {}
  @Openbaar()
  openbaar(): void {}
}

const regels: unknown[] = [];
const guard = new BeleidGuard((gebeurtenis, velden) => regels.push({ gebeurtenis, ...velden }));

const context = (methode: object, wie: Actor | undefined, soort: 'graphql' | 'http' = 'graphql', klasse: Type = Resolver): ExecutionContext => {
  const args = soort === 'graphql' ? [{}, {}, { actor: wie }, {}] : [{ actor: wie }, {}];
  const host = new ExecutionContextHost(args, klasse, methode as () => void);
  host.setType(soort);
  return host;
};

describe('S02 zonder beleid geen toegang', () => {
  test('een rol uit het beleid mag, een andere niet, en dat wordt vastgelegd', () => {
    const methode = Resolver.prototype.profiel;
    expect(guard.canActivate(context(methode, actor('jobhunter')))).toBe(true);
    regels.length = 0;
    expect(() => guard.canActivate(context(methode, actor('aanbieder')))).toThrow(GeenToegang);
    expect(regels).toEqual([{ gebeurtenis: 'access_denied', sub: 'iss#u', rol: 'aanbieder', veld: 'Resolver.profiel' }]);
  });

  test('een vergeten beleid is een weigering, ook voor de beheerder en voor diensten', () => {
    for (const rol of ['beheerder', 'dienst'] as const)
      expect(() => guard.canActivate(context(Resolver.prototype.vergeten, actor(rol)))).toThrow(GeenToegang);
  });

  test('wie niet is aangemeld, komt nergens', () => {
    expect(() => guard.canActivate(context(Resolver.prototype.profiel, undefined))).toThrow(NietAangemeld);
  });

  test('openbaar geldt alleen voor een route, nooit voor GraphQL', () => {
    expect(guard.canActivate(context(Resolver.prototype.openbaar, undefined, 'http'))).toBe(true);
    expect(() => guard.canActivate(context(Resolver.prototype.openbaar, actor('beheerder')))).toThrow(GeenToegang);
    expect(() => guard.canActivate(context(Resolver.prototype.profiel, actor('beheerder'), 'http'))).toThrow(GeenToegang);
  });
});

describe('beleid op methoden die een fabriek maakt', () => {
  const fabriek = (rol: 'aanbieder' | 'beheerder'): Type => {
    class Gemaakt {}
    Object.defineProperty(Gemaakt.prototype, 'publiceer', { value: () => undefined, configurable: true });
    Beleid(rol)(Gemaakt.prototype, 'publiceer', Object.getOwnPropertyDescriptor(Gemaakt.prototype, 'publiceer')!);
    HuidigeActor()(Gemaakt.prototype, 'publiceer', 0);
    return Gemaakt;
  };

  test('iedere gemaakte klasse heeft haar eigen beleid', () => {
    const [een, ander] = [fabriek('aanbieder'), fabriek('beheerder')];
    expect(beleidVan(een.prototype.publiceer)).toEqual(['aanbieder']);
    expect(beleidVan(ander.prototype.publiceer)).toEqual(['beheerder']);
    expect(guard.canActivate(context(een.prototype.publiceer, actor('aanbieder'), 'graphql', een))).toBe(true);
    expect(() => guard.canActivate(context(ander.prototype.publiceer, actor('aanbieder'), 'graphql', ander))).toThrow(GeenToegang);
  });

  test('beleid op iets dat geen methode is, valt bij het starten op', () => {
    expect(() => Beleid('beheerder')({}, 'bestaatNiet', undefined as never)).toThrow(TypeError);
  });

  test('de huidige actor komt uit de GraphQL-context', () => {
    const klasse = fabriek('aanbieder');
    const metadata = Reflect.getMetadata(ROUTE_ARGS_METADATA, klasse, 'publiceer') as Record<
      string,
      { factory: (d: unknown, c: ExecutionContext) => unknown }
    >;
    const { factory } = Object.values(metadata)[0]!;
    const wie = actor('aanbieder');
    expect(factory(undefined, context(klasse.prototype.publiceer, wie, 'graphql', klasse))).toBe(wie);
    expect(() => factory(undefined, context(klasse.prototype.publiceer, undefined, 'graphql', klasse))).toThrow(NietAangemeld);
  });
});
