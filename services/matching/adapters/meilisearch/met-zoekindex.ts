import type { Provider, Type } from '@nestjs/common';
import type { BijStart, Taak } from '@regiomatch/platform/bootstrap';
import { Zoeker } from '../../use-cases/bronnen/zoeker.js';
import { Zoekwachtrij } from '../../use-cases/bronnen/zoekwachtrij.js';
import { PostgresZoeker } from '../zoeken/postgres-zoeker.js';
import { Afwijkingen } from './afwijkingen.js';
import { Herbouw } from './herbouw.js';
import { IndexBewaken } from './index-bewaken.js';
import { IndexBijwerken } from './index-bijwerken.js';
import { Indexpeiler } from './indexpeiler.js';
import { MeiliZoeker } from './meili-zoeker.js';
import { PostgresZoekwachtrij } from './postgres-zoekwachtrij.js';
import { TerugvalZoeker } from './terugval-zoeker.js';
import { Zoekserver, type Zoekserveradres } from './zoekserver.js';

export interface Zoekweg {
  readonly providers: readonly Provider[];
  readonly taken: readonly Type<Taak>[];
  readonly bijStart: readonly Type<BijStart>[];
}

/** Everything that search in an index adds to the service. */
export const metZoekindex = (adres: Zoekserveradres): Zoekweg => ({
  providers: [
    { provide: Zoekserver, useValue: new Zoekserver(adres) },
    PostgresZoekwachtrij,
    { provide: Zoekwachtrij, useExisting: PostgresZoekwachtrij },
    PostgresZoeker,
    MeiliZoeker,
    { provide: Zoeker, useClass: TerugvalZoeker },
    Afwijkingen,
    Herbouw,
  ],
  taken: [IndexBijwerken, IndexBewaken],
  bijStart: [Indexpeiler],
});
