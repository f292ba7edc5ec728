interface DateProps {
  /** An ISO text: a day, or a moment. */
  value: string;
  locale: string;
  timeZone: string;
}

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** A day; one without a time is the same in every time zone. */
export const Day = ({ value, locale, timeZone }: DateProps) => (
  <time datetime={value}>
    {format(value, DAY, locale, DATE_ONLY.test(value) ? 'UTC' : timeZone)}
  </time>
);

/** A day and its minute. */
export const Moment = ({ value, locale, timeZone }: DateProps) => (
  <time datetime={value}>{format(value, MOMENT, locale, timeZone)}</time>
);

type Format = Readonly<Intl.DateTimeFormatOptions>;

const DAY: Format = { year: 'numeric', month: 'short', day: 'numeric' };
const MOMENT: Format = { dateStyle: 'medium', timeStyle: 'short' };

/** Making one takes longer than using it a hundred times. Locales and time zones are the site's: few. */
const made = new Map<Format, Map<string, Intl.DateTimeFormat>>();

const format = (value: string, options: Format, locale: string, timeZone: string): string => {
  const formats = made.get(options) ?? new Map<string, Intl.DateTimeFormat>();
  made.set(options, formats);
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formats.set(key, known);
  return known.format(new Date(value));
};
