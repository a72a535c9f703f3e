import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const ruimOp = runInNewContext('gc') as () => void;

/** Bytes in use after a full collection: objects and the memory of typed arrays. */
export const bytesInGebruik = (): number => {
  ruimOp();
  ruimOp();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
