import { isSkipped, type Progress, withLine } from './progress';

it('keeps lines as ranges', () => {
  const lines = [2, 3, 4, 9, 11, 12];
  const ranges = lines.reduce<Progress['skipped']>(withLine, []);
  expect(ranges).toEqual([
    [2, 4],
    [9, 9],
    [11, 12],
  ]);
  const all = Array.from({ length: 15 }, (_, line) => line);
  expect(all.filter((line) => isSkipped(ranges, line))).toEqual(lines);
});
