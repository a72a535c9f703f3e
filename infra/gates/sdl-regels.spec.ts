import { describe, expect, test } from '@jest/globals';
import { ongelijkeTypen, overgeschreven, sdlBestanden, verbodenVormen } from './sdl-regels.js';
import { werkboom, type Bronbestand } from './werkboom.js';

const sdl = (dienst: string, tekst: string): Bronbestand => ({ pad: `services/${dienst}/api/${dienst}.graphql`, tekst });

describe('SDL-poort: wat samenstelt, werkt ook', () => {
  test('de schema’s van alle diensten houden zich aan de afspraken', () => {
    const { diensten, gedeeld } = sdlBestanden(werkboom());
    expect(gedeeld.length).toBeGreaterThan(0);
    expect(diensten.flatMap(verbodenVormen)).toEqual([]);
    expect(ongelijkeTypen([...diensten, ...gedeeld])).toEqual([]);
    const vanIedereen = gedeeld.filter(({ pad }) => pad.endsWith('/gedeeld.graphql'));
    expect(overgeschreven(diensten, vanIedereen)).toEqual([]);
  });

  test('een @interfaceObject en een interface met een sleutel vallen op', () => {
    expect(verbodenVormen(sdl('matching', 'type Aanbod @key(fields: "id") @interfaceObject { id: ID! }'))).toHaveLength(1);
    expect(verbodenVormen(sdl('cursusaanbod', 'interface Aanbod @key(fields: "id") { id: ID! }'))).toHaveLength(1);
    expect(verbodenVormen(sdl('cursusaanbod', 'interface Aanbod { id: ID! } type Cursus implements Aanbod @key(fields: "id") { id: ID! }'))).toEqual(
      [],
    );
  });

  test('een soort als enum valt op', () => {
    expect(verbodenVormen(sdl('matching', 'enum Soort { WERK CURSUS }'))).toHaveLength(1);
  });

  test('een gedeeld type met in één dienst een extra veld valt op', () => {
    const een = sdl('taalstages', 'interface Aanbod { "Uniek." id: ID! }');
    expect(ongelijkeTypen([een, sdl('cursusaanbod', 'interface Aanbod { id: ID! groep: String }')])).toHaveLength(1);
    expect(ongelijkeTypen([een, sdl('cursusaanbod', 'interface Aanbod {\n  id: ID!\n}')])).toEqual([]);
  });

  test('een verschil in alleen de verplichting valt op: federatie voegt het stil samen', () => {
    expect(ongelijkeTypen([sdl('a', 'type Pagina @shareable { totaal: Int! }'), sdl('b', 'type Pagina @shareable { totaal: Int }')])).toHaveLength(1);
  });

  test('een dienst die een gedeeld fouttype overschrijft valt op', () => {
    const gedeeld = [{ pad: 'libs/contracts/sdl/gedeeld.graphql', tekst: 'interface Fout { code: String! melding: String! }' }];
    expect(overgeschreven([sdl('regio', 'interface Fout { code: String! }')], gedeeld)).toEqual(['services/regio/api/regio.graphql: Fout']);
  });
});
