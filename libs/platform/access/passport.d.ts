// passport ships no types; this is the part of its contract that the strategy uses.
declare module 'passport' {
  export class Strategy {
    name?: string;
    success(gebruiker: object): void;
    fail(uitdaging: string, status?: number): void;
    error(fout: unknown): void;
    authenticate(request: unknown, options?: unknown): unknown;
  }
  const passport: { use(naam: string, strategie: Strategy): unknown; unuse(naam: string): unknown; Strategy: typeof Strategy };
  export default passport;
}
