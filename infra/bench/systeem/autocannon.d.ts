declare module 'autocannon' {
  interface Uitkomst {
    readonly requests: { readonly average: number };
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly errors: number;
    readonly non2xx: number;
  }
  export default function autocannon(opties: object): Promise<Uitkomst>;
}
