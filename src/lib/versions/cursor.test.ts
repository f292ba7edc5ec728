import { decodeCursor, encodeCursor } from './cursor';

it('names the version that it was made for', () => {
  expect(decodeCursor(encodeCursor(4711))).toBe(4711);
});

it.each(['', 'x', '1', encodeCursor(1).toUpperCase(), `${encodeCursor(1)}!`, encodeCursor(1.5)])(
  'is refused when it is none that was given: %j',
  (text) => {
    expect(() => decodeCursor(text)).toThrow('not one that Foreword gave');
  },
);
