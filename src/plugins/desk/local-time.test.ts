import { localTime, momentOf, timeZoneAt } from './admin/src/schedule/local-time';

it('a moment comes back from the input that shows it', () => {
  const moment = '2031-07-14T06:05:00.000Z';
  expect(localTime(moment)).toMatch(/^2031-07-1\dT\d\d:\d5$/);
  expect(momentOf(localTime(moment))).toBe(moment);
});

it('nothing is no moment', () => {
  expect(localTime(null)).toBe('');
  expect(momentOf('')).toBeNull();
  expect(momentOf('soon')).toBeNull();
});

it('the time zone is told by its name and its distance', () => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  expect(timeZoneAt('2031-07-14T06:05:00.000Z', 'en')).toMatch(
    new RegExp(`^${timeZone} \\(.+\\)$`),
  );
});
