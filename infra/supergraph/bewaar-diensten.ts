import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceSdl } from '@regiomatch/gateway';

const BESTAND = join(import.meta.dirname, '../../../gateway/dist/diensten.json');

/** Keeps what a gateway that runs as its own process reads at its start. */
export const bewaarDiensten = (diensten: readonly ServiceSdl[]): void => writeFileSync(BESTAND, JSON.stringify(diensten));
