import type { Geheimen } from '../geheimen.js';

/** Address of the embedded server as its superuser. */
export function superuserUrl(port: number, geheimen: Geheimen): string {
  return `postgres://postgres:${encodeURIComponent(geheimen.get('postgres'))}@127.0.0.1:${port}/postgres`;
}
