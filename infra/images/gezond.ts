/**
 * Asks the process in this container for its health: ends with code 0 when it answers 200. For images without curl.
 * `node gezond.js [/readyz]`; without a path only whether the process lives.
 */
const poort = process.env['BEHEER_POORT'] ?? process.env['POORT'] ?? '4100';
try {
  const { ok } = await fetch(`http://127.0.0.1:${poort}${process.argv[2] ?? '/livez'}`, { signal: AbortSignal.timeout(3_000) });
  process.exitCode = ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
