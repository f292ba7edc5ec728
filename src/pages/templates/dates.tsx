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
    {format(value, locale, {
      ...{ year: 'numeric', month: 'short', day: 'numeric' },
      timeZone: DATE_ONLY.test(value) ? 'UTC' : timeZone,
    })}
  </time>
);

/** A day and its minute. */
export const Moment = ({ value, locale, timeZone }: DateProps) => (
  <time datetime={value}>
    {format(value, locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })}
  </time>
);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than using it a hundred times. Locales and time zones are the site's: few. */
const format = (value: string, locale: string, options: Intl.DateTimeFormatOptions): string => {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known.format(new Date(value));
};
