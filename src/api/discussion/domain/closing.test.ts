import { closingTime } from './closing';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));

it.each([
  ['never, when nothing says so', null, day(1), 0, null],
  ['when somebody set it', day(5), day(1), 0, day(5)],
  ['by its age', null, day(1), 7, day(8)],
  ['at what comes first: what was set', day(5), day(1), 7, day(5)],
  ['at what comes first: its age', day(20), day(1), 7, day(8)],
  ['never by its age, before the Article is published', null, null, 7, null],
])('a Discussion closes %s', (_name, closesAt, firstPublishedAt, days, expected) => {
  expect(closingTime({ closesAt, firstPublishedAt }, days)).toEqual(expected);
});
