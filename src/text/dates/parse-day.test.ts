import { type Reading, parseDay } from './parse-day';

const DAY = { day: '2025-12-22' };

it.each([
  '2025-12-22',
  '2025/12/22',
  '2025.12.22',
  '22.12.2025',
  '22/12/2025',
  '12/22/2025',
  '22-12-2025',
  'Dec 22, 2025',
  'Dec. 22, 2025',
  'December 22nd, 2025',
  '22 December 2025',
  '22 december 2025',
  '22nd of December 2025',
  '22-Dec-2025',
  '  22  December  2025 ',
  '\u200e22 December 2025\u200f',
])('%s is the same day in every language of the panel', (typed) => {
  for (const language of ['en', 'he', 'ru']) expect(parseDay(typed, language)).toEqual(DAY);
});

it.each([
  ['ru', '22 декабря 2025 г.'],
  ['ru', '22 декабря 2025 года'],
  ['ru', '22 декабря 2025'],
  ['ru', '22 дек. 2025 г.'],
  ['ru', 'декабрь 22 2025'],
  ['he', '22 בדצמבר 2025'],
  ['he', '22 דצמבר 2025'],
  ['he', '22 בדצמ׳ 2025'],
  ['de', '22. Dezember 2025'],
  ['fr', '22 déc. 2025'],
])('months are read in the language of the panel: %s, %s', (language, typed) => {
  expect(parseDay(typed, language)).toEqual(DAY);
});

it.each(['en', 'he', 'ru'])('what is shown in words is read as the same day: %s', (language) => {
  for (let month = 0; month < 12; month += 1) {
    const date = new Date(Date.UTC(2025, month, 5));
    const day = date.toISOString().slice(0, 10);
    for (const dateStyle of ['long', 'medium'] as const) {
      const shown = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(date);
      expect([shown, parseDay(shown, language)]).toEqual([shown, { day }]);
    }
  }
});

it('figures that could be two days are refused with both', () => {
  const both = { problem: 'ambiguous', days: ['2025-04-03', '2025-03-04'] };
  for (const typed of ['03/04/2025', '3/4/2025', '03-04-2025', '03 04 2025']) {
    for (const language of ['en', 'he', 'ru']) expect(parseDay(typed, language)).toEqual(both);
  }
  expect(parseDay('03.04.2025', 'en')).toEqual(both);
});

it('figures that can be one day only are that day', () => {
  expect(parseDay('05/05/2025', 'en')).toEqual({ day: '2025-05-05' });
  expect(parseDay('13/04/2025', 'en')).toEqual({ day: '2025-04-13' });
});

it('dots are read as in a language that writes days with dots', () => {
  for (const language of ['he', 'ru', 'de']) {
    expect(parseDay('03.04.2025', language)).toEqual({ day: '2025-04-03' });
  }
});

it.each(['2025-02-29', '31.11.2025', '30 February 2025', '2025-13-01', '45/45/2025', '2025-00-10'])(
  'a day that the calendar does not have is refused: %s',
  (typed) => {
    for (const language of ['en', 'ru']) {
      expect(parseDay(typed, language)).toEqual<Reading>({ problem: 'impossible' });
    }
  },
);

it('a leap day is read', () => {
  expect(parseDay('29 February 2024', 'en')).toEqual({ day: '2024-02-29' });
});

it.each([
  ...['', 'soon', '22', '2025', 'December 2025', '22 December', '22.12.25', '22 December 25'],
  ...['22 23 December 2025', '22 Decembre 2025', 'Dec 22, 2025 or so', '22122025', '1766361600000'],
  ...['22 December 2025 2026', '2025-12-22T00:00:00Z', '-2025-12-22', '22/12.2025', '22 мая 2025'],
])('what is no day is refused: %s', (typed) => {
  expect(parseDay(typed, 'en')).toEqual({ problem: 'unreadable' });
});
