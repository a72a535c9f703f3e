import {
  AANBOD_GEWIJZIGD_V1,
  type AanbodGewijzigdV1,
  type CloudEvent,
  GEMEENTE_GEWIJZIGD_V1,
  ORGANISATIE_GEWIJZIGD_V1,
  SAMENWERKING_GEWIJZIGD_V1,
} from '@regiomatch/contracts';
import { Outbox, topicTable } from '@regiomatch/platform/messaging';
import { Database } from '@regiomatch/platform/persistence';
import pg from 'pg';
import { kaleDienst } from './kale-dienst.js';
import type { Toetsregio } from './start-toetsregio.js';

/** Stands in for the service that owns gemeenten and organisations: it only tells about them. */
export const vertelregio = kaleDienst({
  naam: 'verteller',
  topics: [GEMEENTE_GEWIJZIGD_V1.topic, ORGANISATIE_GEWIJZIGD_V1.topic],
  sdl: 'type Query',
  sql: 'SELECT 1',
});

export interface Verteld {
  readonly gemeenten?: readonly string[];
  readonly samenwerkingen?: Readonly<Record<string, readonly string[]>>;
  readonly organisaties?: readonly {
    readonly id: string;
    readonly naam?: string;
    readonly goedgekeurd?: boolean;
    readonly afgewezen?: boolean;
    readonly versie?: number;
  }[];
}

export const vertel = async (regio: Toetsregio, { gemeenten = [], samenwerkingen = {}, organisaties = [] }: Verteld): Promise<void> => {
  const app = regio.services.find(({ naam }) => naam === vertelregio.manifest.naam)?.app;
  if (!app) throw new Error('vertelregio draait niet in deze toets');
  await app.get(Database).alsDienst((tx) =>
    app.get(Outbox).voegToe(
      tx,
      ...gemeenten.map((gemeentecode) => ({
        ...GEMEENTE_GEWIJZIGD_V1,
        subject: gemeentecode,
        versie: 1,
        data: { gemeentecode, naam: gemeentecode, programmas: [] },
      })),
      ...Object.entries(samenwerkingen).map(([samenwerkingId, leden]) => ({
        ...SAMENWERKING_GEWIJZIGD_V1,
        subject: samenwerkingId,
        versie: 1,
        data: { samenwerkingId, naam: samenwerkingId, vorm: 'subregio', gemeenten: leden },
      })),
      ...organisaties.map(({ id, naam = `Organisatie ${id}`, goedgekeurd = true, afgewezen = false, versie = 1 }) => ({
        ...ORGANISATIE_GEWIJZIGD_V1,
        subject: id,
        versie,
        data: { organisatieId: id, naam, gemeentecode: '0164', goedgekeurd, afgewezen },
      })),
    ),
  );
};

/** What a service told about an offer, in order, as a consumer gets it. */
export const verteldOverAanbod = async (regio: Toetsregio, aanbodId: string): Promise<readonly CloudEvent<AanbodGewijzigdV1>[]> => {
  const client = new pg.Client({ connectionString: regio.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ event: CloudEvent<AanbodGewijzigdV1> }>(
      `SELECT event FROM ${topicTable(AANBOD_GEWIJZIGD_V1.topic)} WHERE sleutel = $1 ORDER BY positie`,
      [aanbodId],
    );
    return rows.map(({ event }) => event);
  } finally {
    await client.end();
  }
};
