import { expect, test } from '@jest/globals';
import { perCodepunt, rangschik } from './rangorde.js';

test('hogere score gaat voor, dan dichterbij, dan de id', () => {
  const treffers = [
    { id: 'd', score: 50, meters: 10 },
    { id: 'c', score: 60, meters: 90 },
    { id: 'b', score: 60, meters: 20 },
    { id: 'a', score: 60, meters: 90 },
  ];
  expect(rangschik(treffers).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
});

test('ids staan op codepunt, zoals COLLATE "C": ook buiten het eerste vlak', () => {
  const ids = ['a', 'B', 'a1', 'a', '\u{1F600}', '\uE000', '\uFFFD', 'é', ''];
  const verwacht = [...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  expect([...ids].sort(perCodepunt)).toEqual(verwacht);
});
