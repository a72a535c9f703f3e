/** A way to ask the region something as one of its users; the same for the gateway over HTTP and for doors inside one process. */
export interface Ingang {
  /**
   * @param gebruiker name of the user who asks, such as `klantmanager-0164`.
   * @returns the `data` of the answer.
   * @throws VraagGeweigerd when the answer holds errors.
   */
  vraag<T>(gebruiker: string, vraag: string, variabelen: Readonly<Record<string, unknown>>): Promise<T>;
}
