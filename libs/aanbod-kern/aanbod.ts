import type { Aanbodstatus, Aanleiding } from '@regiomatch/contracts';
import type { Aanbodsoort } from './aanbodsoort.js';
import { OvergangNietToegestaan } from './errors/overgang-niet-toegestaan.js';
import { RegelsGeschonden } from './errors/regels-geschonden.js';
import type { Inhoud } from './inhoud.js';
import { dagVan } from './kalender.js';
import { aanbodstatus, eisOvergang, isLevend, isOpenbaar } from './levensloop.js';
import { doorgeschoven, herverdeeldePlekken, plekkenregels } from './plekken.js';
import { geschondenRegels, type GeschondenRegel, type Regel } from './regel.js';
import type { Levensstatus, Stand } from './stand.js';
import { toetsInvoer, toetsPublicatie } from './toets.js';
import { tekst } from './veld.js';

/** One act on an offer: what it means to the outside world (null: the offer is not public) and the offer as it then was. */
export interface AanbodEvent<D> {
  readonly aanleiding: Aanleiding | null;
  readonly op: Date;
  readonly stand: Stand<D>;
}

export interface NieuwAanbod<D> {
  readonly id: string;
  readonly aanbieder: { readonly id: string; readonly naam: string };
  readonly inhoud: Inhoud<D>;
}

const EINDDATUM_NIET_LATER: GeschondenRegel = {
  code: 'aanbod.einddatum-niet-later',
  veld: 'tot',
  melding: 'Verlengen kan alleen tot een latere dag dan de huidige einddatum.',
};

const sluitreden = tekst(500);
const sluitregels: readonly Regel<string>[] = [
  {
    code: 'aanbod.sluitreden-ongeldig',
    veld: 'reden',
    melding: `Vul in: ${sluitreden.uitleg}.`,
    geldt: (reden) => reden.trim() !== '' && sluitreden.klopt(reden),
  },
];

const eisGeen = (geschonden: readonly GeschondenRegel[]): void => {
  if (geschonden.length > 0) throw new RegelsGeschonden(geschonden);
};

/**
 * An offer of any kind. Restored from a plain snapshot and gives one back; every public verb is one act, which raises `versie` by one and
 * leaves one event, or throws a named refusal and changes nothing.
 */
export class Aanbod<D> {
  private readonly events: AanbodEvent<D>[] = [];

  private constructor(
    private readonly soort: Aanbodsoort<D>,
    private huidig: Stand<D>,
  ) {}

  /** A new concept. @throws RegelsGeschonden */
  static maak<D>(soort: Aanbodsoort<D>, { id, aanbieder, inhoud: { plekken, ...inhoud } }: NieuwAanbod<D>, op: Date): Aanbod<D> {
    eisGeen(toetsInvoer(soort, { ...inhoud, plekken }));
    const aanbod = new Aanbod<D>(soort, {
      id,
      versie: 0,
      status: 'concept',
      sluitreden: null,
      bevestigdOp: dagVan(op),
      aanbieder,
      inhoud,
      plekken: { totaal: plekken.totaal, vrij: plekken.vrij ?? plekken.totaal, verleend: 0, wachtlijst: 0 },
    });
    aanbod.leg({}, null, op);
    return aanbod;
  }

  static herstel<D>(soort: Aanbodsoort<D>, stand: Stand<D>): Aanbod<D> {
    return new Aanbod(soort, stand);
  }

  get stand(): Stand<D> {
    return this.huidig;
  }

  get status(): Aanbodstatus {
    return aanbodstatus(this.huidig);
  }

  takeEvents(): readonly AanbodEvent<D>[] {
    return this.events.splice(0);
  }

  /**
   * Replaces the whole content. What is public, or waits to be, stays publishable. Seats that come free go to the waiting list first.
   * @throws RegelsGeschonden, OvergangNietToegestaan
   */
  wijzig({ plekken: gevraagd, ...inhoud }: Inhoud<D>, op: Date): void {
    this.eisLevend('gewijzigd');
    const plekken = herverdeeldePlekken(this.huidig.plekken, gevraagd);
    eisGeen([...this.toets({ ...inhoud, plekken: gevraagd }, op), ...geschondenRegels(plekkenregels, plekken)]);
    this.leg({ inhoud, plekken: doorgeschoven(plekken) }, 'gewijzigd', op);
  }

  /**
   * Makes a concept public, or hands it over for review while the organisation has not been approved yet.
   * @throws RegelsGeschonden, OvergangNietToegestaan
   */
  publiceer({ organisatieGoedgekeurd }: { readonly organisatieGoedgekeurd: boolean }, op: Date): void {
    if (this.huidig.status !== 'concept') throw new OvergangNietToegestaan({ van: this.status, naar: 'gepubliceerd' });
    this.eisPubliceerbaar(op);
    if (organisatieGoedgekeurd) this.gaNaar('gepubliceerd', 'gepubliceerd', op);
    else this.gaNaar('ter-beoordeling', null, op);
  }

  /** The organisation has been approved. @throws RegelsGeschonden when the offer is no longer publishable, OvergangNietToegestaan */
  keurGoed(op: Date): void {
    if (this.huidig.status !== 'ter-beoordeling') throw new OvergangNietToegestaan({ van: this.status, naar: 'gepubliceerd' });
    this.eisPubliceerbaar(op);
    this.gaNaar('gepubliceerd', 'gepubliceerd', op);
  }

  /** @param reden for the aanbieder's own record, at most 500 characters. @throws RegelsGeschonden, OvergangNietToegestaan */
  sluit(reden: string, op: Date): void {
    eisGeen(geschondenRegels(sluitregels, reden));
    this.gaNaar('gesloten', 'gesloten', op, { sluitreden: reden });
  }

  /** The last day has passed. @throws OvergangNietToegestaan */
  verloop(op: Date): void {
    this.gaNaar('verlopen', 'verlopen', op);
  }

  /** The aanbieder says that the offer is still right; asked every 90 days. @throws OvergangNietToegestaan */
  herbevestig(op: Date): void {
    this.eisLevend('herbevestigd');
    this.leg({ bevestigdOp: dagVan(op) }, 'gewijzigd', op);
  }

  /** Moves the last day, which also confirms the offer. @param tot ISO date. @throws RegelsGeschonden, OvergangNietToegestaan */
  verleng(tot: string, op: Date): void {
    this.eisLevend('verlengd');
    const { periode } = this.huidig.inhoud;
    const inhoud = { ...this.huidig.inhoud, periode: { ...periode, tot } };
    const later = periode.tot === null || tot > periode.tot;
    eisGeen([...this.toets({ ...inhoud, plekken: this.huidig.plekken }, op), ...(later ? [] : [EINDDATUM_NIET_LATER])]);
    this.leg({ inhoud, bevestigdOp: dagVan(op) }, 'gewijzigd', op);
  }

  /** A granted seat comes back; it goes to the first of the waiting list, if there is one and the offer still runs. */
  geefPlekVrij(op: Date): void {
    const { vrij, verleend } = this.huidig.plekken;
    const plekken = { ...this.huidig.plekken, vrij: vrij + 1, verleend: verleend - 1 };
    this.leg({ plekken: isOpenbaar(this.huidig.status) ? doorgeschoven(plekken) : plekken }, 'plek-vrij', op);
  }

  /** Somebody on the waiting list waits no more. */
  verlaatWachtlijst(op: Date): void {
    const { plekken } = this.huidig;
    this.leg({ plekken: { ...plekken, wachtlijst: plekken.wachtlijst - 1 } }, 'gewijzigd', op);
  }

  /** The organisation has another name now. */
  hernoemAanbieder(naam: string, op: Date): void {
    this.leg({ aanbieder: { ...this.huidig.aanbieder, naam } }, 'gewijzigd', op);
  }

  private eisLevend(naar: string): void {
    if (!isLevend(this.huidig.status)) throw new OvergangNietToegestaan({ van: this.status, naar });
  }

  /** A concept may be incomplete. */
  private toets(inhoud: Inhoud<D>, op: Date): GeschondenRegel[] {
    return this.huidig.status === 'concept' ? toetsInvoer(this.soort, inhoud) : toetsPublicatie(this.soort, { inhoud, vandaag: dagVan(op) });
  }

  private eisPubliceerbaar(op: Date): void {
    eisGeen(toetsPublicatie(this.soort, { inhoud: { ...this.huidig.inhoud, plekken: this.huidig.plekken }, vandaag: dagVan(op) }));
  }

  private gaNaar(status: Levensstatus, aanleiding: Aanleiding | null, op: Date, verder: Partial<Stand<D>> = {}): void {
    eisOvergang(this.huidig.status, status);
    this.leg({ ...verder, status }, aanleiding, op);
  }

  private leg(wijziging: Partial<Stand<D>>, aanleiding: Aanleiding | null, op: Date): void {
    const wasOpenbaar = isOpenbaar(this.huidig.status);
    this.huidig = { ...this.huidig, ...wijziging, versie: this.huidig.versie + 1 };
    const openbaar = wasOpenbaar || isOpenbaar(this.huidig.status);
    this.events.push({ aanleiding: openbaar ? aanleiding : null, op, stand: this.huidig });
  }
}
