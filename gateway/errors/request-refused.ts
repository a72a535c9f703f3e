/** A request that the gateway refuses before any service sees it; `message` is the Dutch text for the client. */
export class RequestRefused extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 429 | 503,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'RequestRefused';
  }
}
