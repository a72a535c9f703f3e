/** How many profiles one user may open, and within how many minutes (S22). Injected by this class. */
export class Openingsgrens {
  constructor(
    readonly hoogstens: number,
    readonly binnenMinuten: number,
  ) {}
}
