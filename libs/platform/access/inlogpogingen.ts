import { TeVeelInlogpogingen } from './te-veel-inlogpogingen.js';

interface Stand {
  readonly mislukt: number;
  readonly geblokkeerdTot: number;
}

const MAX_WACHT_SECONDEN = 300;
const MAX_SLEUTELS = 10_000;

/** Counts wrong passwords per key; after `vrij` of them each next one doubles the wait, up to five minutes. */
export class Inlogpogingen {
  private readonly standen = new Map<string, Stand>();

  constructor(
    private readonly vrij: number,
    private readonly klok: () => Date,
  ) {}

  /** @throws TeVeelInlogpogingen while the key is blocked. */
  controleer(sleutel: string): void {
    const rest = (this.standen.get(sleutel)?.geblokkeerdTot ?? 0) - this.klok().getTime();
    if (rest > 0) throw new TeVeelInlogpogingen(Math.ceil(rest / 1_000));
  }

  mislukt(sleutel: string): void {
    const aantal = (this.standen.get(sleutel)?.mislukt ?? 0) + 1;
    const teVeel = aantal - this.vrij;
    const wacht = teVeel < 0 ? 0 : Math.min(2 ** teVeel, MAX_WACHT_SECONDEN);
    this.standen.delete(sleutel);
    this.standen.set(sleutel, { mislukt: aantal, geblokkeerdTot: this.klok().getTime() + wacht * 1_000 });
    if (this.standen.size <= MAX_SLEUTELS) return;
    const [oudste] = this.standen.keys();
    if (oudste !== undefined) this.standen.delete(oudste);
  }

  gelukt(sleutel: string): void {
    this.standen.delete(sleutel);
  }
}
