/** What one request carries to the doors; a plain object, because Apollo clones it. Nothing else of the client travels on (S37). */
export interface GatewayContext {
  readonly headers: { readonly authorization: string | undefined; readonly 'x-correlatie-id': string; readonly traceparent?: string };
  /** Keeps Nest from adding the whole request. */
  readonly req: object;
}
