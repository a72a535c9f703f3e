/** One value that is not of the form of its field. `code` is stable; `melding` is plain Dutch for who made the file. */
export class Veldfout extends Error {
  constructor(
    readonly code: string,
    readonly melding: string,
  ) {
    super(code);
    this.name = 'Veldfout';
  }
}
