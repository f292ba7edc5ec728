import { daysOf, keyOf, MOST_DAYS } from './admin/src/queue/ban-lengths';

const other = (days: number | undefined) => daysOf({ choice: 'other', days });

describe('the length of a ban', () => {
  it('is a number of days, or for good', () => {
    expect(daysOf({ choice: '7', days: undefined })).toBe(7);
    expect(daysOf({ choice: 'good', days: 14 })).toBeNull();
    expect(other(14)).toBe(14);
  });

  it.each([undefined, 0, -1, 1.5, NaN, MOST_DAYS + 1])('is not %p days', (days) => {
    expect(other(days)).toBeUndefined();
  });

  it('is said on the button', () => {
    expect([null, undefined, 7].map(keyOf)).toEqual(['good', 'open', 'days']);
  });
});
