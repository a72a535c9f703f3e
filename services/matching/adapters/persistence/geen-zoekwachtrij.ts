import { Zoekwachtrij } from '../../use-cases/bronnen/zoekwachtrij.js';

/** Search reads the record itself: nothing has to follow. */
export class GeenZoekwachtrij extends Zoekwachtrij {
  async voegToe(): Promise<void> {}
}
