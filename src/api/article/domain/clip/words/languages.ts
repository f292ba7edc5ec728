/** The languages whose bylines, notes and pages are read: those of the panel, and five more. */
export const LANGUAGES = ['en', 'he', 'ru', 'fr', 'de', 'es', 'ar', 'fa'] as const;

/** Joins the phrases of all languages to one pattern that a whole text must match, whatever its case. */
export const whole = (...phrases: string[]): RegExp =>
  new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${phrases.join('|')})[\\s\\p{P}\\p{S}]*$`, 'iu');

/** Likewise for the beginning of a text. */
export const beginning = (...phrases: string[]): RegExp =>
  new RegExp(`^(?:${phrases.join('|')})`, 'iu');
