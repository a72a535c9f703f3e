/** Nobody answers at the address of the region. */
export class RegioOnbereikbaar extends Error {
  constructor(url: string, oorzaak: unknown) {
    super(`Op ${url} antwoordt geen regio. Start haar eerst met: npm start`, { cause: oorzaak });
  }
}
