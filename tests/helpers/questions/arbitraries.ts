import fc from 'fast-check';

/** @param often how many times as often as not */
export const maybe = <T>(arbitrary: fc.Arbitrary<T>, often = 1): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { weight: 100, arbitrary: fc.constant(undefined) },
    { weight: Math.round(100 * often), arbitrary },
  );

/** Several of a list, in any order. */
export const someOf = <T>(all: T[], most: number, least = 1): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray(all, {
    minLength: Math.min(least, all.length),
    maxLength: Math.min(most, all.length),
  });
