import { expect, test } from '@jest/globals';
import { woordenVan } from './woorden.js';

test('woorden zijn letters en cijfers, zonder accenten en hoofdletters', () => {
  expect(woordenVan('Coördinator (4-daags) bij café ’t Hoekje')).toEqual(['coordinator', '4', 'daags', 'bij', 'cafe', 't', 'hoekje']);
});

test('S26 tekens van een zoektaal of van SQL blijven niet over', () => {
  expect(woordenVan(`'; DROP TABLE x -- & | ! <-> :*`)).toEqual(['drop', 'table', 'x']);
});
