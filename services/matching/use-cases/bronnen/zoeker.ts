import type { Zoekhits, Zoekvraag } from '../../domain/zoeken/zoekvraag.js';

/** Port of search, for people who type. It finds ids; whoever asked checks again what may be seen, and the kernel judges. */
export abstract class Zoeker {
  /** @throws InvoerOngeldig when a woonplaats is unknown, or is in several gemeenten and none is named */
  abstract zoek(vraag: Zoekvraag): Promise<Zoekhits>;
}
