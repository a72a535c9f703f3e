/** SQLSTATE classes and socket errors of an outage that passes: connection lost, too many connections, shutting down, serialization, deadlock. */
const SQLSTATE = /^(08|53|57P|40001|40P01|55P03)/;
const SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'dienst.dienst-onbereikbaar',
]);

/** True when trying again later can help, so that a message is never parked for an outage. */
export const isTransient = (error: unknown): boolean => {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && (SQLSTATE.test(code) || SOCKET.has(code))) return true;
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected/i.test(
      error.message,
    )
  );
};
