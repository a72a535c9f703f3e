/**
 * A reason why the product cannot start, told to the person at the keyboard.
 * `message` says in plain Dutch what is wrong, `advies` what to do about it.
 */
export class StartFout extends Error {
  override readonly name = 'StartFout';

  constructor(
    readonly code: string,
    melding: string,
    readonly advies: string,
    options?: ErrorOptions,
  ) {
    super(melding, options);
  }
}
