/** English as well: its months are written in every newsroom. British English has `Sept`. */
const ALWAYS = ['en', 'en-GB'];

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/**
 * The month that a word names, 1 to 12, in the language of the panel or in English; undefined where it names none.
 * As Intl writes months: long and short, by themselves and within a date (`декабрь`, `декабря`, `בדצמבר`).
 */
export const monthOf = (word: string, language: string): number | undefined =>
  namesIn(language).get(fold(word));

/** Whether the language writes days as `22.12.2025`. */
export const writesDots = (language: string): boolean =>
  new Intl.DateTimeFormat(language, { dateStyle: 'short' })
    .formatToParts(new Date(2025, 11, 22))
    .some(({ type, value }) => type === 'literal' && value === '.');

const known = new Map<string, Map<string, number>>();

const namesIn = (language: string): Map<string, number> => {
  const names = known.get(language) ?? new Map<string, number>();
  if (names.size === 0) {
    for (const one of [...ALWAYS, language]) {
      for (const month of MONTHS) for (const name of spelt(month, one)) names.set(name, month);
    }
    known.set(language, names);
  }
  return names;
};

const spelt = (month: number, language: string): string[] => {
  const date = new Date(2025, month - 1, 22);
  // Persian has a calendar of its own, in which these days are of other months.
  const calendar = `${language}-u-ca-gregory`;
  return (['long', 'short'] as const).flatMap((style) => {
    const alone = new Intl.DateTimeFormat(calendar, { month: style }).format(date);
    const full = { day: 'numeric', month: style, year: 'numeric' } as const;
    const parts = new Intl.DateTimeFormat(calendar, full).formatToParts(date);
    const at = parts.findIndex(({ type }) => type === 'month');
    const within = parts[at]?.value ?? '';
    // Hebrew writes "in" before the month, as one word with it.
    const before = parts[at - 1]?.value.match(/\p{L}+$/u)?.[0] ?? '';
    return [alone, within, before + within].map(fold);
  });
};

const fold = (word: string): string => word.toLowerCase().replace(/\.$/, '');
