/** The region refused a question or failed on it. */
export class VraagGeweigerd extends Error {
  constructor(
    readonly status: number,
    readonly melding: string,
  ) {
    super(`De regio gaf geen antwoord (${status}): ${melding}`);
  }
}
