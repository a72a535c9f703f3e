/** The same numbers in an array that holds at least `lengte` of them, and room to grow. */
export const metRuimte = (rij: Int32Array<ArrayBuffer>, lengte: number): Int32Array<ArrayBuffer> => {
  if (lengte <= rij.length) return rij;
  const ruimer = new Int32Array(lengte * 2);
  ruimer.set(rij);
  return ruimer;
};
