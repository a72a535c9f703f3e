import { rm } from 'node:fs/promises';

export default async () => {
  if (!globalThis.toetsserver) return;
  const { server, map } = globalThis.toetsserver;
  await server.stop();
  await rm(map, { recursive: true, force: true });
};
