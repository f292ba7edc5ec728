import { ahead } from './ahead';

it('begins some of the work before its turn, and gives the results in order', async () => {
  const begun: number[] = [];
  const results: number[] = [];
  const mostBegun: number[] = [];
  const work = (item: number): Promise<number> => {
    begun.push(item);
    return Promise.resolve(item * 10);
  };
  for (const { item, result } of ahead([1, 2, 3, 4, 5], 3, work)) {
    mostBegun.push(begun.length - results.length);
    expect(await result).toBe(item * 10);
    results.push(item);
  }
  expect(results).toEqual([1, 2, 3, 4, 5]);
  expect(Math.max(...mostBegun)).toBe(3);
});
