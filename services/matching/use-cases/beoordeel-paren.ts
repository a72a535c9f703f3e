import { Injectable } from '@nestjs/common';
import { isOpen, oordeel, type PersoonFeiten, type ProgrammaFeiten } from '@regiomatch/matching-kern';
import type { Actor } from '@regiomatch/platform/access';
import type { Aanbodkopie } from '../domain/aanbodkopie.js';
import { NietGevonden } from '../domain/niet-gevonden.js';
import { Regiokaart } from '../domain/regiokaart.js';
import { rekenregels } from '../domain/rekenregels.js';
import { notities, Paar } from '../domain/uitleg/paar.js';
import { naarPunten } from '../domain/uitleg/punt.js';
import type { Oordelen, Paaroordeel } from './antwoorden.js';
import { Aanbodbron } from './bronnen/aanbodbron.js';
import { Inwoners } from './inwoners.js';
import { Vandaag } from './vandaag.js';

const STATUS = { match: 'MATCH', geweigerd: 'GEWEIGERD', lopend: 'LOPEND' } as const;

/** The complete judgement of any pair, also outside the radius or not shared: «why (not)?» From both sides the same kernel. */
@Injectable()
export class BeoordeelParen {
  constructor(
    private readonly inwoners: Inwoners,
    private readonly aanbod: Aanbodbron,
    private readonly regio: Regiokaart,
    private readonly vandaag: Vandaag,
  ) {}

  async voorProfiel(actor: Actor, profielId: string, aanbodIds: readonly string[]): Promise<Oordelen> {
    const dag = this.vandaag.dag();
    const { feiten: persoon } = await this.inwoners.lees(actor, profielId);
    const programma = this.regio.programma(persoon.gemeentecode, dag);
    const kopieen = await this.aanbod.vind(aanbodIds);
    return {
      oordelen: [...new Set(aanbodIds)].flatMap((id) => kopieen.get(id) ?? []).map((kopie) => beoordeel(persoon, kopie, programma, dag)),
      rekenregels: rekenregels(persoon.gemeentecode, programma.versie),
    };
  }

  /** @throws NietGevonden when the offer is unknown; people that are unknown or of another gemeente are left out */
  async voorAanbod(actor: Actor, aanbodId: string, profielIds: readonly string[]): Promise<Oordelen> {
    const dag = this.vandaag.dag();
    const kopie = (await this.aanbod.vind([aanbodId])).get(aanbodId);
    if (kopie === undefined) throw new NietGevonden();
    const gemeentecode = actor.gemeente ?? '';
    const programma = this.regio.programma(gemeentecode, dag);
    const mensen = await this.inwoners.leesAlle(actor, profielIds);
    return {
      oordelen: mensen.map(({ feiten }) => beoordeel(feiten, kopie, this.regio.programma(feiten.gemeentecode, dag), dag)),
      rekenregels: rekenregels(gemeentecode, programma.versie),
    };
  }
}

const beoordeel = (persoon: PersoonFeiten, { feiten }: Aanbodkopie, programma: ProgrammaFeiten, dag: string): Paaroordeel => {
  const { status, codes, nogTeBepalen, meters, punten, score } = oordeel(persoon, feiten, programma, dag);
  const paar = new Paar(persoon, feiten, programma, dag);
  return {
    profielId: persoon.id,
    aanbodId: feiten.id,
    status: STATUS[status],
    open: isOpen(feiten, dag),
    codes: paar.weigeringen(codes),
    nogTeBepalen: notities(nogTeBepalen),
    meters,
    score,
    punten: punten === null ? [] : naarPunten(punten, persoon, feiten, { programma, meters, vandaag: dag }),
    introductie: status === 'lopend' ? [] : paar.introductie(codes),
  };
};
