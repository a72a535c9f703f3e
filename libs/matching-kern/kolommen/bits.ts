/** Number of ones in a word of 32 bits. */
export const telBits = (woord: number): number => {
  let n = woord - ((woord >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** Position of the lowest one; the word is not 0. */
export const laagsteBit = (woord: number): number => 31 - Math.clz32(woord & -woord);
