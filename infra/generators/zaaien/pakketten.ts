/** Groups rows into packages that stay under a size in UTF-8 bytes and a number of rows, as an import accepts them. A row is never split. */
export function* pakketten<T>(
  rijen: Iterable<T>,
  bytes: (rij: T) => number,
  hoogstens: { readonly bytes: number; readonly rijen: number },
): Iterable<readonly T[]> {
  let pakket: T[] = [];
  let vol = 0;
  for (const rij of rijen) {
    const erbij = bytes(rij);
    if (pakket.length > 0 && (vol + erbij > hoogstens.bytes || pakket.length >= hoogstens.rijen)) {
      yield pakket;
      pakket = [];
      vol = 0;
    }
    pakket.push(rij);
    vol += erbij;
  }
  if (pakket.length > 0) yield pakket;
}
