import { listPages, listRanges } from './list-pages';

it('pages of a list are full ones, in sizes about 20', () => {
  const pages = listPages(44);
  expect(pages.every(({ page, pageSize }) => page * pageSize <= 44)).toBe(true);
  expect(pages.map(({ page, pageSize }) => `${page} of ${pageSize}`)).toEqual(
    [18, 19, 20, 21, 22].flatMap((size) => [`1 of ${size}`, `2 of ${size}`]),
  );
});

it('ranges of a list are full ones, and begin at every place', () => {
  const ranges = listRanges(22);
  expect(ranges.every(({ start, limit }) => start + limit <= 22)).toBe(true);
  expect(ranges.map(({ start }) => start)).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 0, 1, 2, 0, 1, 0]);
});

it('a list shorter than a page has its first page in each size', () => {
  expect(listPages(5).map(({ page }) => page)).toEqual([1, 1, 1, 1, 1]);
  expect(listRanges(5).map(({ start }) => start)).toEqual([0, 0, 0, 0, 0]);
});
