import { expect, test } from '@jest/globals';
import { concept, gepubliceerd } from './aanbod.voorbeeld.js';
import { herinneringenOp } from './herinnering.js';

// Ends on 30 June 2027, confirmed on 1 March 2027.
const soorten = (vandaag: string) => herinneringenOp({ ...gepubliceerd().stand, bevestigdOp: '2027-06-01' }, vandaag).map(({ soort }) => soort);

test.each([
  ['2027-06-15', []],
  ['2027-06-16', ['einde-nadert']],
  ['2027-06-26', ['einde-nadert']],
  ['2027-06-27', ['einde-zeer-dichtbij']],
  ['2027-06-30', ['einde-zeer-dichtbij']],
])('14 en 3 dagen voor het einde: op %s is dat %j', (vandaag, verwacht) => {
  expect(soorten(vandaag)).toEqual(verwacht);
});

test('na 90 dagen wordt gevraagd om het aanbod te bevestigen', () => {
  const { stand } = gepubliceerd();
  expect(herinneringenOp(stand, '2027-05-29')).toEqual([]);
  expect(herinneringenOp(stand, '2027-05-30')).toEqual([{ id: 'a1/herbevestiging/2027-03-01', aanbodId: 'a1', soort: 'herbevestiging' }]);
});

test('dezelfde herinnering houdt hetzelfde id, een nieuwe einddatum geeft een nieuwe', () => {
  const aanbod = gepubliceerd();
  const [eerste] = herinneringenOp(aanbod.stand, '2027-06-28');
  expect(herinneringenOp(aanbod.stand, '2027-06-29')[0]?.id).toBe(eerste?.id);
  aanbod.verleng('2027-09-30', new Date('2027-06-29T10:00:00Z'));
  expect(herinneringenOp(aanbod.stand, '2027-09-28').map(({ id }) => id)).not.toContain(eerste?.id);
});

test('een concept krijgt geen herinneringen', () => {
  expect(herinneringenOp(concept().stand, '2027-06-30')).toEqual([]);
});
