/**
 * An event on the wire: CloudEvents 1.0 in the NL GOV profile. `subject` is the id of the aggregate and the key of the message;
 * `versie` (extension attribute) is the version of that aggregate.
 */
export interface CloudEvent<T = unknown> {
  readonly specversion: '1.0';
  readonly id: string;
  /** `urn:nld:regiomatch:<service>` */
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  /** RFC 3339 in UTC. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly versie: number;
  /** W3C trace context of the change that told this (CloudEvents extension Distributed Tracing); only where tracing is on. */
  readonly traceparent?: string;
  readonly data: T;
}
