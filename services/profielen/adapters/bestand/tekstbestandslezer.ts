import { Injectable } from '@nestjs/common';
import { BestandOngeldig } from '../../domain/errors/bestand-ongeldig.js';
import type { P5Keuring } from '../../domain/p5/p5-keuring.js';
import { type Bestandsrij, Bestandslezer, type Formaat } from '../../use-cases/poorten/bestandslezer.js';
import { MEESTE_RIJEN, MEESTE_TEKENS } from './bestandsgrenzen.js';
import { leesCsv } from './lees-csv.js';
import { leesJson } from './lees-json.js';

/** Files as text, JSON or CSV, within bounds. */
@Injectable()
export class Tekstbestandslezer extends Bestandslezer {
  override lees(bestand: string, formaat: Formaat, keuring: P5Keuring): readonly Bestandsrij[] {
    if (bestand.length >= MEESTE_TEKENS)
      throw new BestandOngeldig(`Het bestand is te groot: hoogstens ${MEESTE_TEKENS.toLocaleString('nl')} tekens. Verdeel het over meer bestanden.`);
    const tekst = bestand.replace(/^\ufeff/, '');
    const rijen = formaat === 'JSON' ? leesJson(tekst) : leesCsv(tekst, keuring);
    if (rijen.length > MEESTE_RIJEN)
      throw new BestandOngeldig(`Het bestand heeft te veel rijen: hoogstens ${MEESTE_RIJEN.toLocaleString('nl')}. Verdeel het over meer bestanden.`);
    return rijen;
  }
}
