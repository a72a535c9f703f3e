import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CloudEvent } from '@regiomatch/contracts';
import type { EntityManager } from 'typeorm';
import { traceparentNow } from '../observability/index.js';
import type { NieuwEvent } from './event.js';

/** Events are rows in the transaction of the change; the relay sends them afterwards, at least once and in order per aggregate. */
@Injectable()
export class Outbox {
  constructor(
    private readonly service: string,
    private readonly klok: () => Date,
  ) {}

  async voegToe(tx: EntityManager, ...events: readonly NieuwEvent[]): Promise<void> {
    if (events.length === 0) return;
    // One text instead of an array of texts: escaping thousands of events inside an array takes longer than storing them.
    await tx.query(
      `INSERT INTO outbox (topic, sleutel, event)
       SELECT e ->> 'topic', e ->> 'sleutel', (e -> 'event')::jsonb FROM json_array_elements($1::json) WITH ORDINALITY AS n (e, i) ORDER BY i`,
      [JSON.stringify(events.map((event) => ({ topic: event.topic, sleutel: event.subject, event: this.envelope(event) })))],
    );
  }

  private envelope({ type, subject, versie, data }: NieuwEvent): CloudEvent {
    const traceparent = traceparentNow();
    return {
      specversion: '1.0',
      id: randomUUID(),
      source: `urn:nld:regiomatch:${this.service}`,
      type,
      subject,
      time: this.klok().toISOString(),
      datacontenttype: 'application/json',
      versie,
      ...(traceparent === undefined ? {} : { traceparent }),
      data,
    };
  }
}
