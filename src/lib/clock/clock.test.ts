import { now, onThisClock } from '.';

const AT = new Date('2026-03-01T12:00:00.000Z');

beforeEach(() => {
  jest.useFakeTimers({ now: AT });
});

afterEach(() => {
  delete process.env.FOREWORD_CLOCK_OFFSET;
  jest.useRealTimers();
});

it.each([
  [undefined, '2026-03-01T12:00:00.000Z'],
  ['', '2026-03-01T12:00:00.000Z'],
  ['90', '2026-03-01T12:01:30.000Z'],
  ['-86400', '2026-02-28T12:00:00.000Z'],
])('with an offset of %s seconds the clock shows %s', (offset, shown) => {
  if (offset !== undefined) process.env.FOREWORD_CLOCK_OFFSET = offset;
  expect(now()).toEqual(new Date(shown));
});

it('a time of the machine’s clock is moved as far', () => {
  process.env.FOREWORD_CLOCK_OFFSET = '60';
  expect(onThisClock(AT)).toEqual(new Date('2026-03-01T12:01:00.000Z'));
});
